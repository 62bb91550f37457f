using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>
/// A domain of mydestination that a table of the virtual lists or of relay_domains has, too: it stays local, and its virtual users are unknown. (Words that stand in both
/// lists are found when the lists are read.)
/// </summary>
internal static class DomainInTableCheck
{
    private static readonly ListParameter[] Lists = [VirtualParameters.MailboxDomains, VirtualParameters.AliasDomains, RelayParameters.Domains];

    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(ParameterView view, TableSet tables, CancellationToken cancellationToken)
    {
        var findings = new List<Diagnostic>();
        ListWord[] domains = [.. view.GetMembers(MailParameters.Mydestination).Where(static word => !word.Text.AsSpan().ContainsAny(":/![#"))];
        foreach (ListParameter list in Lists)
            foreach (ListWord word in view.GetMembers(list))
            {
                if (TableUse.Parse(word) is not { IsLocal: true } use || word.Text is ['!', ..]) continue;
                LookupTable table = tables.Open(word);
                foreach (ListWord domain in domains)
                    if ((await table.LookupAsync(domain.Text.ToLowerInvariant(), cancellationToken).ConfigureAwait(false)).IsFound)
                        findings.Add(Report(domain, list, use));
            }
        return [.. findings.DistinctBy(static finding => (finding.Place, finding.Message))];
    }

    private static Diagnostic Report(ListWord domain, ListParameter list, TableUse use) => new()
    {
        Code = CheckingDiagnostics.DomainInTable,
        Severity = DiagnosticSeverity.Warning,
        Place = domain.Place,
        Message = $"do not list domain {domain.Text} in BOTH {MailParameters.Mydestination.Name} and {list.Name} ({use.Word.Text}): {MailParameters.Mydestination.Name} wins, so it is local",
        Fix = $"take {domain.Text} out of {MailParameters.Mydestination.Name} (it may stand there through a $name), or out of the table",
    };
}
