namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Shows columns of master.cf, each as <c>service/type/column = value</c> (-F).</summary>
internal sealed class MasterFieldPrinter(PostconfState state, TextWriter output)
{
    private const int ValueMargin = 1;

    /// <exception cref="ToolFailedException">A request is malformed.</exception>
    public void Print(IReadOnlyList<string> requests)
    {
        var patterns = requests.Select(static r => ServicePattern.Parse(r, 1, 3) ?? throw PostconfMessages.Fatal("-F option requires service_name[/type[/field]]")).ToList();
        int[] fields = [.. patterns.Select(static p => MasterFields.NumberOf(p.Name))];
        foreach (MasterEntry entry in state.Services)
        {
            if (patterns.Count == 0) Print(entry, MasterFields.Any);
            for (int i = 0; i < patterns.Count; i++)
            {
                if (!patterns[i].Matches(entry)) continue;
                patterns[i].MatchCount++;
                Print(entry, fields[i]);
            }
        }
        MasterRequests.WarnUnmatched(patterns, state.Messages);
    }

    private void Print(MasterEntry entry, int field)
    {
        (int first, int last) = field == MasterFields.Any ? (0, MasterEntry.CommandField) : (field, field);
        for (int i = first; i <= last; i++) PrintField(entry, i);
    }

    private void PrintField(MasterEntry entry, int field)
    {
        PostconfMode mode = state.Mode;
        string name = $"{entry.NameAndType}/{MasterFields.Names[field]}", value = entry.Fields[field];
        IEnumerable<CommandArguments.Item> items = field == MasterEntry.CommandField ? CommandArguments.Items(entry, MasterRequests.Expander(state, entry)) : [];
        if ((mode & PostconfMode.Json) != 0)
        {
            JsonText.PrintPair(output, name, ArgumentPrinter.Join(value, items));
            return;
        }
        var printer = new ArgumentPrinter(output, (mode & PostconfMode.Fold) != 0, ValueMargin);
        if ((mode & PostconfMode.HideName) == 0) printer.Write(name);
        if ((mode & PostconfMode.HideValue) == 0)
        {
            if ((mode & PostconfMode.HideName) == 0) printer.Write(" = ");
            if (printer.Column > 0 && printer.Column + value.Length > LinePrinter.Limit) printer.BreakLine();
            printer.Write(value);
            printer.Write(items);
        }
        output.Write('\n');
    }
}
