using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>
/// trivial-rewrite's resolver for one snapshot: recipient → class, transport, next hop and the address as delivered. Immutable and thread-safe.
/// Smtpd's restrictions, the queue manager and explain all ask this one object, so that no two of them can disagree about an address.
/// </summary>
public sealed class AddressResolver
{
    private static readonly EnhancedStatus BadSyntax = new(5, 1, 3);
    private static readonly EnhancedStatus LookupTrouble = new(4, 3, 0);

    private readonly AddressUnwrapper _unwrapper;
    private readonly DomainClassifier _classifier;
    private readonly TransportSettings _transports;
    private readonly LookupTableList _transportMaps;
    private readonly LookupKeys _keys;
    private readonly ResolverOptions _options;
    private readonly Func<string, CancellationToken, ValueTask<DomainMatch>> _isLocal;

    private AddressResolver(
        AddressUnwrapper unwrapper, DomainClassifier classifier, TransportSettings transports, LookupTableList transportMaps, LookupKeys keys, ResolverOptions options)
    {
        _unwrapper = unwrapper;
        _classifier = classifier;
        _transports = transports;
        _transportMaps = transportMaps;
        _keys = keys;
        _options = options;
        _isLocal = classifier.IsLocalAsync;
    }

    /// <summary>Builds a resolver from one view of the parameters. Faults become diagnostics; the resolver then defers what they touch.</summary>
    /// <param name="parameters">main.cf as the asking service sees it.</param>
    /// <param name="tables">The snapshot's tables; they must outlive the resolver.</param>
    /// <param name="addresses">This machine's addresses.</param>
    /// <param name="diagnostics">Receives what check must tell.</param>
    public static AddressResolver Create(
        ParameterView parameters, TableSet tables, LocalAddresses addresses, ICollection<Diagnostic> diagnostics)
        => new(
            new AddressUnwrapper(parameters),
            DomainClassifier.Create(parameters, tables, addresses, diagnostics),
            new TransportSettings(parameters, diagnostics),
            tables.OpenList(parameters.Get(TransportParameters.Maps)),
            new LookupKeys { RecipientDelimiter = parameters.Get(MailParameters.RecipientDelimiter) },
            new ResolverOptions(parameters));

    /// <summary>Resolves one recipient. Completes at once unless a table has to be asked over a network.</summary>
    /// <param name="sender">Not looked at yet: sender-dependent routing is chapter 5 of the road.</param>
    /// <param name="recipient">As parsed; a domain may be missing.</param>
    /// <param name="cancellationToken">Cancels lookups.</param>
    public async ValueTask<Resolution> ResolveAsync(MailAddress sender, MailAddress recipient, CancellationToken cancellationToken)
    {
        _ = sender;
        (MailAddress address, DomainMatch local) = await _unwrapper.UnwrapAsync(recipient, _isLocal, cancellationToken).ConfigureAwait(false);
        if (local.ErrorCause is { } cause) return Fail(address, LookupFailure(cause));
        if (!IsValidDomain(ref address)) return Fail(address, new ResolutionFailure(BadSyntax, "bad address syntax"));
        if (_options.AllowsNumericDomain && !local.IsMatch && address.Domain.StartsWith('['))
        {
            local = await _isLocal(address.Domain, cancellationToken).ConfigureAwait(false);
            if (local.ErrorCause is { } literalCause) return Fail(address, LookupFailure(literalCause));
        }
        DomainClassification found = local.IsMatch
            ? new DomainClassification(DomainClass.Local, local.Place, local.Parameter)
            : await _classifier.ClassifyOtherAsync(address.Domain, cancellationToken).ConfigureAwait(false);
        if (found.ErrorCause is { } listCause) return Fail(address, LookupFailure(listCause));
        Resolution resolution = RouteByClass(address, found);
        if (!_transportMaps.IsEmpty && found.Class != DomainClass.VirtualAlias)
            resolution = await RouteByMapAsync(resolution, cancellationToken).ConfigureAwait(false);
        // Commands could take such a name for an option (postconf(5) allow_min_user).
        return !_options.AllowsMinusUser && address.LocalPart.StartsWith('-') && resolution.Failure is null
            ? resolution with { Failure = new ResolutionFailure(BadSyntax, "bad address syntax") }
            : resolution;
    }

    /// <summary>The class of a domain alone, without looking at transports.</summary>
    public async ValueTask<DomainClassification> ClassifyAsync(string domain, CancellationToken cancellationToken)
    {
        DomainMatch local = await _isLocal(domain, cancellationToken).ConfigureAwait(false);
        return local.IsMatch || local.ErrorCause is not null
            ? new DomainClassification(DomainClass.Local, local.Place, local.Parameter, local.ErrorCause)
            : await _classifier.ClassifyOtherAsync(HostSyntax.TrimDot(domain), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Is this domain myorigin, or one of ours? For the bare-name keys of rewriting tables. A table in mydestination that cannot answer at once counts as no.
    /// </summary>
    public bool IsLocalDomainOrOrigin(string domain)
    {
        if (domain.Equals(_options.Origin, StringComparison.OrdinalIgnoreCase)) return true;
        ValueTask<DomainMatch> match = _isLocal(domain, CancellationToken.None);
        if (match.IsCompletedSuccessfully) return match.Result.IsMatch;
        _ = match.AsTask().ContinueWith(static t => _ = t.Exception, TaskScheduler.Default);
        return false;
    }

    private Resolution RouteByClass(MailAddress address, DomainClassification found)
    {
        (TransportEntry entry, string parameter, SourcePlace place) = _transports.For(found.Class);
        string nexthop = entry.Nexthop;
        bool isRelayed = found.Class is DomainClass.Relay or DomainClass.Default;
        if (nexthop.Length == 0 && isRelayed && _transports.Relayhost.Length > 0)
            (nexthop, parameter, place) = (_transports.Relayhost, MailParameters.Relayhost.Name, _transports.RelayhostPlace);
        return new Resolution
        {
            Transport = entry.Transport,
            Nexthop = nexthop.Length > 0 ? nexthop : address.Domain,
            Recipient = address,
            Class = found.Class,
            Failure = entry.Transport.Length == 0 ? new ResolutionFailure(LookupTrouble, "address resolver failure", $"parameter {parameter}: null transport is not allowed") : null,
            HasRoutingOperators = address.LocalPart.AsSpan().ContainsAny("@!%"),
            ClassPlace = found.Place,
            TransportPlace = place,
            TransportParameter = parameter,
        };
    }

    private async ValueTask<Resolution> RouteByMapAsync(Resolution resolution, CancellationToken cancellationToken)
    {
        IReadOnlyList<LookupKey> keys = _keys.ForTransport(resolution.Recipient, _options.TransportParentsMatch);
        LookupMatch match = await _transportMaps.FindFirstAsync(keys, cancellationToken).ConfigureAwait(false);
        if (match.IsError) return resolution with { Failure = LookupFailure(match.Result.Value) };
        if (!match.IsFound) return resolution;
        TransportEntry current = new(resolution.Transport, resolution.Nexthop);
        TransportEntry changed = TransportEntry.Parse(match.Result.Value).Override(current, resolution.Recipient.Domain);
        return changed == current
            ? resolution
            : resolution with
            {
                Transport = changed.Transport,
                Nexthop = changed.Nexthop,
                TransportPlace = match.Result.Place,
                TransportParameter = TransportParameters.Maps.Name,
                Failure = null,
            };
    }

    // A bare network address is no domain (RFC 5321 section 4.1.3 wants brackets); resolve_numeric_domain adds them.
    private bool IsValidDomain(ref MailAddress address)
    {
        if (address.Domain.StartsWith('[')) return HostSyntax.TryParseLiteral(address.Domain, out _);
        if (HostSyntax.IsHostName(address.Domain, _options.AllowsUtf8)) return true;
        if (!_options.AllowsNumericDomain || !StrictIPAddress.TryParse(address.Domain, out _)) return false;
        address = address with { Domain = address.Domain.Contains(':', StringComparison.Ordinal) ? $"[IPv6:{address.Domain}]" : $"[{address.Domain}]" };
        return true;
    }

    private static ResolutionFailure LookupFailure(string cause) => new(LookupTrouble, "address resolver failure", cause);

    private static Resolution Fail(MailAddress address, ResolutionFailure failure) => new()
    {
        Transport = "",
        Nexthop = "",
        Recipient = address,
        Class = DomainClass.Default,
        Failure = failure,
        HasRoutingOperators = address.LocalPart.AsSpan().ContainsAny("@!%"),
    };
}
