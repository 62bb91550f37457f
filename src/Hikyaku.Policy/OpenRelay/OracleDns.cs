using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>A DNS in which every name exists, or doesn't.</summary>
/// <param name="oracle">Gives the answers.</param>
/// <param name="ownName">Whoever owns a domain can name this machine as its second mail exchanger.</param>
internal sealed class OracleDns(Oracle oracle, string ownName) : IDnsResolver
{
    private const string Subject = "DNS";

    public ValueTask<DnsAnswer<MxRecord>> ResolveMxAsync(string domain, CancellationToken cancellationToken)
        => Answer(domain, new MxRecord(10, domain), new MxRecord(20, ownName));

    public ValueTask<DnsAnswer<IPAddress>> ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken)
        => Answer(host, new IPAddress([203, 0, 113, 1]));

    public ValueTask<DnsAnswer<string>> ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken)
        => Answer(address.ToString(), "host.example");

    public ValueTask<DnsAnswer<string>> ResolveNameServersAsync(string domain, CancellationToken cancellationToken)
        => Answer(domain, "ns." + domain);

    // Only words for a refusal that is certain by then.
    public ValueTask<DnsAnswer<string>> ResolveTextsAsync(string name, CancellationToken cancellationToken)
        => ValueTask.FromResult(new DnsAnswer<string>(DnsStatus.NoData, []));

    private ValueTask<DnsAnswer<T>> Answer<T>(string name, params T[] records)
        => ValueTask.FromResult(oracle.Ask(Subject, name) ? new DnsAnswer<T>(DnsStatus.Found, records) : new DnsAnswer<T>(DnsStatus.NoSuchDomain, []));
}
