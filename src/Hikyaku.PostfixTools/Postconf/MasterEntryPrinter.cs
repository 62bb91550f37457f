namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Shows services as lines of master.cf (-M).</summary>
internal sealed class MasterEntryPrinter(PostconfState state, TextWriter output)
{
    private const int ValueMargin = 3;

    /// <summary>Where each column begins when the ones before it are short enough.</summary>
    private static readonly int[] ColumnGoals = [0, 11, 17, 25, 33, 41, 49, 57];

    /// <exception cref="ToolFailedException">A request is malformed.</exception>
    public void Print(IReadOnlyList<string> requests)
    {
        var patterns = requests.Select(static r => ServicePattern.Parse(r, 1, 2) ?? throw PostconfMessages.Fatal("-M option requires service_name[/type]")).ToList();
        foreach (MasterEntry entry in state.Services)
        {
            if (patterns.Count == 0) Print(entry);
            foreach (ServicePattern pattern in patterns)
            {
                if (!pattern.Matches(entry)) continue;
                pattern.MatchCount++;
                Print(entry);
            }
        }
        MasterRequests.WarnUnmatched(patterns, state.Messages);
    }

    /// <summary>One line of master.cf, folded or not, its arguments as they are or expanded.</summary>
    public static void Print(TextWriter output, bool folds, MasterEntry entry, Func<string, string>? expand)
    {
        var printer = new ArgumentPrinter(output, folds, ValueMargin);
        for (int i = 0; i < MasterEntry.MinimumFields; i++)
        {
            if (printer.Column > 0) printer.Write(new string(' ', Math.Max(1, ColumnGoals[i] - printer.Column)));
            printer.Write(entry.Fields[i]);
        }
        printer.Write(CommandArguments.Items(entry, expand));
        output.Write('\n');
    }

    private void Print(MasterEntry entry)
    {
        Func<string, string>? expand = MasterRequests.Expander(state, entry);
        if ((state.Mode & PostconfMode.Json) == 0) Print(output, (state.Mode & PostconfMode.Fold) != 0, entry, expand);
        else
            JsonText.PrintPair(output, entry.NameAndType,
                ArgumentPrinter.Join(string.Join(' ', entry.Fields.Take(MasterEntry.MinimumFields)), CommandArguments.Items(entry, expand)));
    }
}
