using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>The lists of domains that make Postfix's address classes, asked in Postfix's order.</summary>
internal sealed class DomainClassifier
{
    private readonly DomainList _destinations;
    private readonly LocalAddresses _addresses;
    private readonly (DomainClass Class, DomainList Domains)[] _others;

    private DomainClassifier(DomainList destinations, LocalAddresses addresses, (DomainClass Class, DomainList Domains)[] others)
    {
        _destinations = destinations;
        _addresses = addresses;
        _others = others;
    }

    public static DomainClassifier Create(
        ParameterView parameters, TableSet tables, LocalAddresses addresses, ICollection<Diagnostic> diagnostics)
    {
        ReportDoubles(parameters, diagnostics);
        DomainList Exact(ListParameter list) => DomainList.Exact(list, parameters.Get(list), tables);
        bool relayParentsMatch = parameters.Get(MailParameters.ParentDomainMatchesSubdomains)
            .Any(static w => w.Text.Equals(RelayParameters.Domains.Name, StringComparison.OrdinalIgnoreCase));
        return new DomainClassifier(Exact(MailParameters.Mydestination), addresses,
        [
            (DomainClass.VirtualAlias, Exact(VirtualParameters.AliasDomains)),
            (DomainClass.VirtualMailbox, Exact(VirtualParameters.MailboxDomains)),
            (DomainClass.Relay, DomainList.WithParents(RelayParameters.Domains, parameters.Get(RelayParameters.Domains), tables, relayParentsMatch)),
        ]);
    }

    /// <summary>mydestination has it, or it is a literal of an address in inet_interfaces or proxy_interfaces.</summary>
    public async ValueTask<DomainMatch> IsLocalAsync(string domain, CancellationToken cancellationToken)
    {
        if (domain.EndsWith('.')) domain = domain[..^1];
        if (domain.Length == 0 || domain.EndsWith('.')) return DomainMatch.None;
        DomainMatch match = await _destinations.MatchAsync(domain, cancellationToken).ConfigureAwait(false);
        if (match.IsMatch || match.ErrorCause is not null || !HostSyntax.TryParseLiteral(domain, out IPAddress address)) return match;
        if (_addresses.IsOwn(address)) return new DomainMatch(true, _addresses.OwnPlace, MailParameters.InetInterfaces.Name);
        return _addresses.IsProxy(address) ? new DomainMatch(true, _addresses.ProxyPlace, ProxyParameters.Interfaces.Name) : DomainMatch.None;
    }

    /// <summary>The class of a domain that isn't local.</summary>
    public async ValueTask<DomainClassification> ClassifyOtherAsync(string domain, CancellationToken cancellationToken)
    {
        foreach ((DomainClass domainClass, DomainList domains) in _others)
        {
            DomainMatch match = await domains.MatchAsync(domain, cancellationToken).ConfigureAwait(false);
            if (match.IsMatch || match.ErrorCause is not null) return new DomainClassification(domainClass, match.Place, domains.Parameter, match.ErrorCause);
        }
        return new DomainClassification(DomainClass.Default, default, "");
    }

    // Postfix says so for each message; the words are known now.
    private static void ReportDoubles(ParameterView parameters, ICollection<Diagnostic> diagnostics)
    {
        ListParameter[] lists = [MailParameters.Mydestination, VirtualParameters.AliasDomains, VirtualParameters.MailboxDomains];
        if (parameters.IsSet(RelayParameters.Domains)) lists = [.. lists, RelayParameters.Domains];
        var seen = new Dictionary<string, (ListParameter List, SourcePlace Place)>(StringComparer.OrdinalIgnoreCase);
        var known = new HashSet<(string, SourcePlace)>();
        foreach (ListParameter list in lists)
            foreach (ListWord word in parameters.Get(list))
            {
                // relay_domains = $mydestination is an old default: the same words of the same line.
                if (word.Text.AsSpan().ContainsAny(":/!#") || !known.Add((word.Text.ToLowerInvariant(), word.Place)) || seen.TryAdd(word.Text, (list, word.Place))) continue;
                (ListParameter first, SourcePlace place) = seen[word.Text];
                if (first == list) continue;
                diagnostics.Add(new Diagnostic
                {
                    Code = RewritingDiagnostics.DomainInTwoClasses,
                    Severity = DiagnosticSeverity.Warning,
                    Message = $"do not list domain {word.Text} in BOTH {first.Name} and {list.Name}",
                    Place = word.Place,
                    SpanLength = word.Text.Length,
                    Fix = $"take it out of one of them; now {first.Name} wins, where it comes from {place}",
                });
            }
    }
}
