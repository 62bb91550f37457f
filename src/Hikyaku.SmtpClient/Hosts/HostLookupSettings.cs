using System.Net;
using System.Net.Sockets;

namespace Hikyaku.SmtpClient.Hosts;

/// <summary>What decides where a destination's mail goes, besides the DNS.</summary>
internal sealed record HostLookupSettings
{
    /// <summary>From inet_protocols; Unspecified means both.</summary>
    public AddressFamily Family { get; init; } = AddressFamily.Unspecified;

    /// <summary>postconf(5) smtp_host_lookup has <c>dns</c>, and disable_dns_lookups is off.</summary>
    public bool UsesDns { get; init; } = true;

    /// <summary>postconf(5) smtp_host_lookup has <c>native</c>.</summary>
    public bool UsesSystemResolver { get; init; }

    public bool IgnoresMxLookupErrors { get; init; }

    public bool DefersWithoutMxAddress { get; init; }

    public bool Randomizes { get; init; } = true;

    public bool BalancesFamilies { get; init; } = true;

    /// <summary>postconf(5) smtp_mx_address_limit; <see cref="int.MaxValue"/> for no limit.</summary>
    public int AddressLimit { get; init; } = 5;

    /// <summary>Does this machine receive mail on the address (inet_interfaces, proxy_interfaces)?</summary>
    public Func<IPAddress, bool> IsOwnAddress { get; init; } = static _ => false;

    public bool Allows(AddressFamily family) => Family == AddressFamily.Unspecified || Family == family;
}
