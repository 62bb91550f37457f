using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.Tables;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>
/// The password that the relayhost's login would never find: smtp(8) asks smtp_sasl_password_maps for the next hop exactly as relayhost writes it, then for the
/// host's name, and for nothing else. A key that is nearly right is shown.
/// </summary>
internal static class SaslPasswordCheck
{
    private const int SmtpPort = 25;

    private static readonly string[] Ports = ["587", "submission", "465", "submissions", "smtps", "25", "smtp"];

    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(ParameterView view, TableSet tables, CancellationToken cancellationToken)
    {
        IReadOnlyList<ListWord> words = view.Get(SmtpSaslParameters.PasswordMaps);
        if (!view.Get(SmtpSaslParameters.AuthEnable) || words.Count == 0 || !words.All(static word => TableUse.Parse(word)?.IsLocal == true)) return [];
        LookupTableList maps = tables.OpenList(words);
        var findings = new List<Diagnostic>();
        foreach (string nexthop in SmtpDestination.SplitList(view.Get(MailParameters.Relayhost)))
        {
            if (!SmtpDestination.TryParse(nexthop, SmtpPort, out SmtpDestination? destination)) continue;
            string[] asked = nexthop.Equals(destination.Host, StringComparison.OrdinalIgnoreCase) ? [nexthop] : [nexthop, destination.Host];
            LookupMatch match = await maps.FindFirstAsync([.. asked.Select(static key => new LookupKey(key))], cancellationToken).ConfigureAwait(false);
            if (match.IsFound || match.IsError) continue;
            string? near = await FindNearAsync(maps, destination.Host, asked, cancellationToken).ConfigureAwait(false);
            findings.Add(Report(view, words[0], nexthop, asked, destination.LooksUpMx, near));
        }
        return findings;
    }

    private static async Task<string?> FindNearAsync(LookupTableList maps, string host, string[] asked, CancellationToken cancellationToken)
    {
        string[] hosts = host.IndexOf('.') is var dot and > 0 ? [host, host[(dot + 1)..]] : [host];
        foreach (string name in hosts)
            foreach (string form in (string[])[name, $"[{name}]"])
                foreach (string key in (string[])[form, .. Ports.Select(port => $"{form}:{port}")])
                {
                    if (asked.Contains(key, StringComparer.OrdinalIgnoreCase)) continue;
                    if ((await maps.FindAsync(key, cancellationToken).ConfigureAwait(false)).IsFound) return key;
                }
        return null;
    }

    private static Diagnostic Report(ParameterView view, ListWord table, string nexthop, string[] asked, bool looksUpMx, string? near)
    {
        string keys = string.Join(", then ", asked.Select(static key => $"\"{key}\"")) + (looksUpMx ? ", then each MX host's name" : "");
        ValueOrigin relay = view.OriginOf(MailParameters.Relayhost);
        return new Diagnostic
        {
            Code = CheckingDiagnostics.PasswordNeverFound,
            Severity = DiagnosticSeverity.Warning,
            Place = table.Place,
            Message = $"no password for relayhost = {nexthop} ({relay}): looked up are {keys}" + (near is null ? "; the table has none of them" : $"; the table's \"{near}\" is never looked up"),
            Fix = near is null ? $"add a line to {table.Text}: {nexthop} user:password" : $"write {nexthop} in the table instead of {near}, or the other way round in relayhost",
        };
    }
}
