using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>Where one recipient goes, and which lines of the configuration say so.</summary>
public sealed record Resolution
{
    /// <summary>Name of the master.cf service that delivers: <c>smtp</c>, <c>relay</c>, <c>local</c>, <c>virtual</c>, <c>error</c>. Empty after a failure.</summary>
    public required string Transport { get; init; }

    /// <summary>The destination in the transport's own syntax: <c>[smarthost.example]:587</c>, a domain, or a reason for <c>error</c>.</summary>
    public required string Nexthop { get; init; }

    /// <summary>The address as it will be delivered, after routing operators are resolved: what every access decision must look at.</summary>
    public required MailAddress Recipient { get; init; }

    public required DomainClass Class { get; init; }

    /// <summary>Set when the address cannot be resolved; the other members then say only how far it came.</summary>
    public ResolutionFailure? Failure { get; init; }

    /// <summary>
    /// The local part, as it was given, held a routing operator (<c>%</c>, <c>!</c> or a second <c>@</c>): sites further on might be fooled by it
    /// (postconf(5) allow_untrusted_routing).
    /// </summary>
    public bool HasRoutingOperators { get; init; }

    /// <summary>What put the domain into its class (mydestination's line, relay_domains' line …); built-in for <see cref="DomainClass.Default"/>.</summary>
    public SourcePlace ClassPlace { get; init; }

    /// <summary>What chose the transport: transport_maps' source line, relayhost's line, or the transport parameter's.</summary>
    public SourcePlace TransportPlace { get; init; }

    /// <summary>The parameter behind <see cref="TransportPlace"/>: <c>transport_maps</c>, <c>relayhost</c>, <c>local_transport</c> …</summary>
    public string TransportParameter { get; init; } = "";
}
