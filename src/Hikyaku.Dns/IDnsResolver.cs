using System.Net;
using System.Net.Sockets;

namespace Hikyaku.Dns;

/// <summary>Questions to the DNS. Every trouble is an answer's status; only cancellation throws.</summary>
public interface IDnsResolver
{
    /// <summary>MX records by preference, those of equal preference in random order. An empty exchange name is a null MX (RFC 7505).</summary>
    ValueTask<DnsAnswer<MxRecord>> ResolveMxAsync(string domain, CancellationToken cancellationToken);

    /// <summary>A or AAAA records, by the family asked for; Unspecified asks for both.</summary>
    ValueTask<DnsAnswer<IPAddress>> ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken);

    /// <summary>PTR names of an address.</summary>
    ValueTask<DnsAnswer<string>> ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken);

    /// <summary>Names of the servers that have NS records at exactly this name.</summary>
    ValueTask<DnsAnswer<string>> ResolveNameServersAsync(string domain, CancellationToken cancellationToken);

    /// <summary>TXT records, the strings of one joined; what isn't printable ASCII is a blank in them.</summary>
    ValueTask<DnsAnswer<string>> ResolveTextsAsync(string name, CancellationToken cancellationToken);
}
