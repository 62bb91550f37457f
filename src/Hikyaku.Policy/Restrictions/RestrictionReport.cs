using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;

namespace Hikyaku.Policy.Restrictions;

/// <summary>What compiling the restriction lists found out.</summary>
internal sealed class RestrictionReport(ICollection<Diagnostic>? diagnostics)
{
    /// <summary>For lists that are compiled while mail flows: their mistakes go to the log then.</summary>
    public static readonly RestrictionReport Silent = new(null);

    public void Unknown(ListWord word) => Add(PolicyDiagnostics.UnknownRestriction, DiagnosticSeverity.Error, word,
        $"unknown smtpd restriction: \"{word.Text}\"", word.Text is [.., '\\'] ? "Remove the backslash: a line that begins with a blank continues the one above without any." : Nearest(word.Text) is { } near ? $"Did you mean {near}?" : "Check the spelling, or define it in smtpd_restriction_classes.");

    public void BadArgument(ListWord word, string problem, string? fix = null) => Add(PolicyDiagnostics.BadArgument, DiagnosticSeverity.Error, word, problem, fix);

    public void UndefinedClass(ListWord name) => Add(PolicyDiagnostics.UndefinedClass, DiagnosticSeverity.Error, name,
        $"restriction class \"{name.Text}\" is not defined", $"Add a line {name.Text} = … to main.cf.");

    public void Unreachable(ListWord word, ListWord after, string list) => Add(PolicyDiagnostics.UnreachableRestriction, DiagnosticSeverity.Warning, word,
        $"{list}: restriction '{word.Text}' after '{after.Text}' is ignored", null);

    /// <summary>A row was used: one that isn't here yet, or has another name today, is worth a word.</summary>
    public void Used(RestrictionRow row, ListWord word)
    {
        if (row.Chapter > 0)
            Add(PolicyDiagnostics.NotSupportedYet, DiagnosticSeverity.Error, word,
                $"restriction {word.Text} is not supported yet (chapter {row.Chapter} of the road): mail that gets here would be deferred", $"Take {word.Text} out of the list until then.");
        else if (row.Instead is not null)
            Add(PolicyDiagnostics.OldRestrictionName, DiagnosticSeverity.Information, word, $"{word.Text} is an old name and means what it always did", $"Today's name is {row.Instead}.");
    }

    private static string? Nearest(string text)
    {
        string? best = null;
        int bestDistance = Math.Max(2, text.Length / 4) + 1;
        foreach (RestrictionRow row in RestrictionRegistry.All)
        {
            int distance = Distance(text.ToLowerInvariant(), row.Name);
            if (distance < bestDistance) (best, bestDistance) = (row.Name, distance);
        }
        return best;
    }

    // Levenshtein's; the words are short, and this runs only for a mistake.
    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }

    private void Add(string code, DiagnosticSeverity severity, ListWord word, string message, string? fix)
        => diagnostics?.Add(new Diagnostic { Code = code, Severity = severity, Message = message, Place = word.Place, SpanLength = Math.Max(1, word.Text.Length), Fix = fix });
}
