using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Rewriting;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.Tables;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>
/// Passwords that no login would find. smtp(8) asks smtp_sasl_password_maps for the host's name, then for the next hop exactly as it is written, and before them for the sender where
/// smtp_sender_dependent_authentication wants it; for nothing else. A key that is nearly right is shown.
/// </summary>
internal sealed class SaslPasswordCheck
{
    private const int SmtpPort = 25, ShownKeys = 3;

    private readonly NexthopInventory _nexthops;
    private readonly IReadOnlyList<ListWord> _words;
    private readonly LookupTableList _maps;
    private readonly bool _asksForSenders;
    private readonly HashSet<string> _asked;

    private SaslPasswordCheck(NexthopInventory nexthops, IReadOnlyList<ListWord> words, LookupTableList maps, bool asksForSenders)
    {
        _nexthops = nexthops;
        _words = words;
        _maps = maps;
        _asksForSenders = asksForSenders;
        _asked = nexthops.Written.SelectMany(static nexthop => nexthop.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Checks the tables of each smtp service that logs in, those with the same tables together.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(ConfigurationSnapshot snapshot, TableSet tables, CancellationToken cancellationToken)
    {
        var findings = new List<Diagnostic>();
        IEnumerable<ServiceSnapshot> clients = snapshot.Services.Where(static service => service.Command == "smtp" && service.Type != ServiceType.Inet && !service.Place.IsBuiltIn
            && service.Parameters.Get(SmtpSaslParameters.AuthEnable));
        foreach (var sharing in clients.GroupBy(static client => string.Join(' ', client.Parameters.Get(SmtpSaslParameters.PasswordMaps).Select(static word => word.Text))))
        {
            IReadOnlyList<ListWord> words = sharing.First().Parameters.Get(SmtpSaslParameters.PasswordMaps);
            if (words.Count == 0 || !words.All(static word => TableUse.Parse(word)?.IsLocal == true)) continue;
            bool asksForSenders = sharing.Any(static client => client.Parameters.Get(SmtpParameters.SenderDependentAuthentication));
            var check = new SaslPasswordCheck(new NexthopInventory(snapshot, tables, [.. sharing]), words, tables.OpenList(words), asksForSenders);
            findings.AddRange(await check.FindAsync(cancellationToken).ConfigureAwait(false));
        }
        return findings;
    }

    private async Task<List<Diagnostic>> FindAsync(CancellationToken cancellationToken)
    {
        var without = new List<WrittenNexthop>();
        foreach (WrittenNexthop nexthop in _nexthops.Written)
            if (await _maps.FindFirstAsync([.. nexthop.Keys.Select(static key => new LookupKey(key))], cancellationToken).ConfigureAwait(false) is { IsFound: false, IsError: false }) without.Add(nexthop);
        string[] unasked = [.. _maps.Tables.SelectMany(static table => table.Keys ?? []).Where(key => !MayBeAsked(key))];
        bool isUseless = without.Count == _nexthops.Written.Count && MustHoldNexthops(), saysUseless = false;
        var near = new HashSet<string>(StringComparer.Ordinal);
        var findings = new List<Diagnostic>();
        foreach (WrittenNexthop nexthop in without)
        {
            string? key = unasked.FirstOrDefault(key => IsNear(key, nexthop.Destination));
            if (key is not null) near.Add(key);
            else if (isUseless && nexthop.Setting == MailParameters.Relayhost.Name) saysUseless = true;
            else continue;
            findings.Add(NotFound(nexthop, key));
        }
        if (_nexthops.IsComplete && !saysUseless) findings.AddRange(NeverAsked(near));
        return findings;
    }

    /// <summary>No other name than those of the written next hops is ever looked up, as far as these tables have some.</summary>
    private bool MustHoldNexthops()
        => _nexthops is { IsComplete: true, HasRecipientDomains: false } && !_asksForSenders
            && (!_nexthops.Written.Any(static nexthop => nexthop.Destination.LooksUpMx) || _maps.Tables.All(static table => table.Keys?.Any(IsHostName) == false));

    private bool MayBeAsked(string key)
    {
        if (_asked.Contains(key)) return true;
        if (_asksForSenders && (key.Contains('@', StringComparison.Ordinal) || !key.AsSpan().ContainsAny('[', ':', '.'))) return true; // user@domain, @domain, user
        return MayBeHost(key);
    }

    /// <summary>The name of an MX host, or a recipient's domain.</summary>
    private bool MayBeHost(string key)
        => _nexthops.HasRecipientDomains
            ? IsHostName(key) || key is ['[', .., ']'] || StrictIPAddress.TryParse(key, out _)
            : IsHostName(key) && _nexthops.Written.Any(static nexthop => nexthop.Destination.LooksUpMx);

    private static bool IsHostName(string key) => HostSyntax.IsHostName(key, allowUtf8: true);

    /// <summary>The same host, or the domain that it belongs to, written in another way.</summary>
    private static bool IsNear(string key, SmtpDestination destination)
        => SmtpDestination.TryParse(key, SmtpPort, out SmtpDestination? other) && other.Host.Length > 0
            && (other.Host.Equals(destination.Host, StringComparison.OrdinalIgnoreCase)
                || destination.Host.AsSpan(destination.Host.IndexOf('.', StringComparison.Ordinal) + 1).Equals(other.Host, StringComparison.OrdinalIgnoreCase));

    private Diagnostic NotFound(WrittenNexthop nexthop, string? near)
    {
        string keys = (nexthop.Destination.LooksUpMx ? "each MX host's name, then " : "") + string.Join(", then ", nexthop.Keys.Select(static key => $"\"{key}\""));
        string instead = near is null ? "the table has none of them" : _nexthops.IsComplete ? $"the table's \"{near}\" is never looked up" : $"the table has \"{near}\" instead";
        return new Diagnostic
        {
            Code = CheckingDiagnostics.PasswordNotFound,
            Severity = DiagnosticSeverity.Warning,
            Place = _words[0].Place,
            Message = $"no password for {nexthop.Origin}: looked up are {keys}; {instead}",
            Fix = near is null ? $"add a line to {_words[0].Text}: {nexthop.Text} user:password" : $"write {nexthop.Text} in the table instead of {near}, or the other way round in {nexthop.Setting}",
        };
    }

    private IEnumerable<Diagnostic> NeverAsked(HashSet<string> reported)
    {
        foreach ((ListWord word, LookupTable table) in _words.Zip(_maps.Tables))
        {
            ILookup<bool, string> keys = (table.Keys ?? []).Where(key => !reported.Contains(key) && !MayBeAsked(key)).ToLookup(static key => key.Contains('@', StringComparison.Ordinal));
            if (keys[true].Any())
                yield return NeverAsked(word, keys[true], "senders, and smtp_sender_dependent_authentication = no looks up none", "set smtp_sender_dependent_authentication = yes");
            if (keys[false].Any())
                yield return NeverAsked(word, keys[false], "never looked up: no relayhost or transport is written so", "write them as the next hop is written, with its brackets and port, or remove them");
        }
    }

    private static Diagnostic NeverAsked(ListWord table, IEnumerable<string> keys, string why, string fix)
    {
        string[] all = [.. keys];
        string more = all.Length > ShownKeys ? $" and {all.Length - ShownKeys} more" : "";
        return new Diagnostic
        {
            Code = CheckingDiagnostics.PasswordNeverLookedUp,
            Severity = DiagnosticSeverity.Warning,
            Place = table.Place,
            Message = $"keys of {table.Text} are {why}: {string.Join(", ", all.Take(ShownKeys).Select(static key => $"\"{key}\""))}{more}",
            Fix = fix,
        };
    }
}
