using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>
/// The addresses that mean this machine: those of inet_interfaces, within inet_protocols, and those of proxy_interfaces. Mail for <c>user@[address]</c> is local by them.
/// </summary>
public sealed class LocalAddresses
{
    private readonly HashSet<IPAddress> _own;
    private readonly HashSet<IPAddress> _proxy;

    private LocalAddresses(IReadOnlyList<IPNetworkAddress> own, HashSet<IPAddress> proxy, SourcePlace ownPlace, SourcePlace proxyPlace)
    {
        Own = own;
        OwnPlace = ownPlace;
        ProxyPlace = proxyPlace;
        _own = [.. own.Select(static o => o.Address)];
        _proxy = proxy;
    }

    /// <summary>The addresses that this machine listens on, with their networks.</summary>
    public IReadOnlyList<IPNetworkAddress> Own { get; }

    /// <summary>inet_interfaces' line.</summary>
    public SourcePlace OwnPlace { get; }

    /// <summary>proxy_interfaces' line.</summary>
    public SourcePlace ProxyPlace { get; }

    /// <summary>Reads both parameters. A name or address that no interface has is reported and left out.</summary>
    public static LocalAddresses Create(ParameterView parameters, HostFacts host, ICollection<Diagnostic> diagnostics)
    {
        List<IPNetworkAddress> all = [.. host.LocalNetworks.Where(i => IsEnabled(i.Address, parameters))];
        var own = new List<IPNetworkAddress>();
        foreach (ListWord word in parameters.Get(MailParameters.InetInterfaces)) AddOwn(word, all, own, host, diagnostics);
        var proxy = new HashSet<IPAddress>();
        foreach (ListWord word in parameters.Get(ProxyParameters.Interfaces))
            foreach (IPAddress address in Resolve(word, "proxy_interfaces", host, diagnostics)) proxy.Add(address);
        return new LocalAddresses(
            [.. own.Distinct()], proxy, parameters.OriginOf(MailParameters.InetInterfaces).Place, parameters.OriginOf(ProxyParameters.Interfaces).Place);
    }

    /// <summary>One of the addresses that this machine listens on (inet_interfaces).</summary>
    public bool IsOwn(IPAddress address) => _own.Contains(Unmap(address));

    /// <summary>One of proxy_interfaces.</summary>
    public bool IsProxy(IPAddress address) => _proxy.Contains(Unmap(address));

    private static void AddOwn(ListWord word, List<IPNetworkAddress> all, List<IPNetworkAddress> own, HostFacts host, ICollection<Diagnostic> diagnostics)
    {
        if (word.Text == "all") own.AddRange(all);
        else if (word.Text == "loopback-only") own.AddRange(all.Where(static i => IPAddress.IsLoopback(i.Address)));
        else
            foreach (IPAddress address in Resolve(word, "inet_interfaces", host, diagnostics))
            {
                int at = all.FindIndex(i => i.Address.Equals(address));
                own.Add(at >= 0 ? all[at] : new IPNetworkAddress(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            }
    }

    // Names here are looked up once at load, as Postfix does; the system's resolver knows the hosts file.
    private static IPAddress[] Resolve(ListWord word, string parameter, HostFacts host, ICollection<Diagnostic> diagnostics)
    {
        string text = word.Text.StartsWith('[') && word.Text.EndsWith(']') ? word.Text[1..^1] : word.Text;
        if (StrictIPAddress.TryParse(text, out IPAddress address)) return [Unmap(address)];
        IPAddress[] found = [.. host.Resolve(text).Select(Unmap)];
        if (found.Length > 0) return found;
        diagnostics.Add(new Diagnostic
        {
            Code = RewritingDiagnostics.HostNotFound,
            Severity = DiagnosticSeverity.Error,
            Message = $"{parameter}: host not found: {word.Text}",
            Place = word.Place,
            SpanLength = word.Text.Length,
            Fix = "Write an address of this machine, or a name that its hosts file or DNS knows.",
        });
        return [];
    }

    private static bool IsEnabled(IPAddress address, ParameterView parameters)
    {
        string wanted = address.AddressFamily == AddressFamily.InterNetwork ? "ipv4" : "ipv6";
        foreach (ListWord word in parameters.Get(MailParameters.InetProtocols))
            if (word.Text.Equals("all", StringComparison.OrdinalIgnoreCase) || word.Text.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static IPAddress Unmap(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
