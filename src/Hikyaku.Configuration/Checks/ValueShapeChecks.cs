using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.Checks;

/// <summary>Values that are legal and can't be meant: in quotes, with holes where a shell has eaten a <c>$name</c>.</summary>
internal static class ValueShapeChecks
{
    private static readonly HashSet<string> DomainLists = new(StringComparer.Ordinal)
    {
        MailParameters.Mydestination.Name, RelayParameters.Domains.Name, VirtualParameters.AliasDomains.Name, VirtualParameters.MailboxDomains.Name, MailParameters.Mynetworks.Name,
    };

    public static void Check(ParameterEntry entry, DiagnosticBag diagnostics)
    {
        CheckQuotes(entry, diagnostics);
        if (DomainLists.Contains(entry.Name.Text)) CheckHoles(entry, diagnostics);
    }

    private static void CheckQuotes(ParameterEntry entry, DiagnosticBag diagnostics)
    {
        string value = entry.Value.Text;
        if (value is not (['"', _, .., '"'] or ['\'', _, .., '\'']) || AllParameters.Find(entry.Name.Text) is RawParameter) return;
        if (value.AsSpan(1, value.Length - 2).Contains(value[0])) return;
        diagnostics.Add(DiagnosticCodes.QuotedValue, DiagnosticSeverity.Warning, entry.Value, $"the quotes are part of the value of {entry.Name}",
            $"write {entry.Name} = {value[1..^1]}");
    }

    /// <summary><c>mydestination = , , mail, localhost.</c> is what a shell leaves of <c>$myhostname, $mydomain, mail, localhost.$mydomain</c>.</summary>
    private static void CheckHoles(ParameterEntry entry, DiagnosticBag diagnostics)
    {
        string value = entry.Value.Text;
        int cut = ListSplitter.Tokenize(value, ", \t\r\n\v\f").Where(token => value[token.Start + token.Length - 1] == '.').Select(token => token.Start).FirstOrDefault(-1);
        if (value is [',', ..] || cut >= 0)
        {
            int at = Math.Max(0, cut);
            diagnostics.Add(DiagnosticCodes.HoleInList, DiagnosticSeverity.Warning, entry.Value, at, 1,
                $"{entry.Name} = {value}: it looks as if a shell had replaced $myhostname and $mydomain by nothing",
                $"write the $names into the file with an editor, or in single quotes: postconf -e '{entry.Name} = $myhostname, localhost.$mydomain'");
            return;
        }
        for (int i = 1, comma = -1; i < value.Length; i++)
        {
            if (value[i] == ',' && comma >= 0)
            {
                diagnostics.Add(DiagnosticCodes.HoleInList, DiagnosticSeverity.Information, entry.Value, i, 1, $"{entry.Name} has an empty element, which is harmless");
                return;
            }
            if (value[i] == ',') comma = i;
            else if (!Text.TracedText.IsBlank(value[i])) comma = -1;
        }
    }
}
