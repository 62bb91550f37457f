using System.Net;
using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>Who the client is, as far as its connection tells. It lasts as long as the connection.</summary>
internal sealed record ClientIdentity
{
    public required PolicyClient Policy { get; init; }

    /// <summary>Its address is in smtpd_forbid_bare_newline_exclusions.</summary>
    public bool IsBareNewlineExempt { get; init; }

    /// <summary>It is in smtpd_client_event_limit_exceptions.</summary>
    public bool IsLimitExempt { get; init; }

    /// <summary>What smtpd_discard_ehlo_keyword_address_maps says of it; null when that says nothing.</summary>
    public EhloKeywords? DiscardedKeywords { get; init; }

    /// <summary>The tables could not say which extensions it may be told of.</summary>
    public bool HasUnknownKeywords { get; init; }

    public ClientName Name => Policy.Name;

    /// <summary>The address as headers write it: <c>192.0.2.1</c>, <c>IPv6:2001:db8::1</c>.</summary>
    public string HeaderAddress => Name.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"IPv6:{Name.Address}" : Name.Address.ToString();

    public static IPAddress Unmap(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
