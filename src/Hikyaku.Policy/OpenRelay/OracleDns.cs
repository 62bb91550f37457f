using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>A DNS in which every name exists, or doesn't.</summary>
internal sealed class OracleDns(Oracle oracle) : IDnsResolver
{
    private const string Subject = "DNS";

    public ValueTask<DnsAnswer<MxRecord>> ResolveMxAsync(string domain, CancellationToken cancellationToken)
        => Answer(domain, new MxRecord(10, domain));

    public ValueTask<DnsAnswer<IPAddress>> ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken)
        => Answer(host, new IPAddress([203, 0, 113, 1]));

    public ValueTask<DnsAnswer<string>> ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken)
        => Answer(address.ToString(), "host.example");

    private ValueTask<DnsAnswer<T>> Answer<T>(string name, T record)
        => ValueTask.FromResult(oracle.Ask(Subject, name) ? new DnsAnswer<T>(DnsStatus.Found, [record]) : new DnsAnswer<T>(DnsStatus.NoSuchDomain, []));
}
