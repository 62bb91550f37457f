using System.Net;
using System.Net.Sockets;

namespace Hikyaku.Dns;

/// <summary>
/// hosts(5) first, then another resolver: what the system's own look-up does (postconf(5) smtp_host_lookup = native; smtpd's client names). The file is read again when it has changed.
/// All other questions go straight to the other one.
/// </summary>
public sealed class HostsFileResolver(IDnsResolver inner, string path = "/etc/hosts") : IDnsResolver
{
    private HostsFile _hosts = HostsFile.Empty;

    public ValueTask<DnsAnswer<MxRecord>> ResolveMxAsync(string domain, CancellationToken cancellationToken) => inner.ResolveMxAsync(domain, cancellationToken);

    public ValueTask<DnsAnswer<IPAddress>> ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken)
    {
        IReadOnlyList<IPAddress> known = Current().FindAddresses(host.EndsWith('.') ? host[..^1] : host);
        return known.Count > 0
            ? ValueTask.FromResult(DnsAnswers.OfFamily(known, family))
            : inner.ResolveAddressesAsync(host, family, cancellationToken);
    }

    public ValueTask<DnsAnswer<string>> ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken)
        => Current().FindName(address) is { } name
            ? ValueTask.FromResult(new DnsAnswer<string>(DnsStatus.Found, [name]))
            : inner.ResolveNamesAsync(address, cancellationToken);

    public ValueTask<DnsAnswer<string>> ResolveNameServersAsync(string domain, CancellationToken cancellationToken) => inner.ResolveNameServersAsync(domain, cancellationToken);

    public ValueTask<DnsAnswer<string>> ResolveTextsAsync(string name, CancellationToken cancellationToken) => inner.ResolveTextsAsync(name, cancellationToken);

    private HostsFile Current()
    {
        HostsFile hosts = Volatile.Read(ref _hosts);
        DateTime changed = File.GetLastWriteTimeUtc(path); // a fixed time long ago when there is no file
        if (changed == hosts.Changed) return hosts;
        try
        {
            hosts = HostsFile.Parse(File.ReadLines(path), changed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            hosts = HostsFile.Parse([], changed);
        }
        Volatile.Write(ref _hosts, hosts);
        return hosts;
    }
}
