using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Services;

/// <summary>What inet_interfaces and inet_protocols come to on this machine, each address with the word that chose it.</summary>
internal sealed class InterfaceAddresses
{
    private InterfaceAddresses(bool ipv4, bool ipv6, IReadOnlyList<(IPAddress, SourcePlace)> addresses)
    {
        AllowsIPv4 = ipv4;
        AllowsIPv6 = ipv6;
        Addresses = addresses;
    }

    public bool AllowsIPv4 { get; }

    public bool AllowsIPv6 { get; }

    public bool AllowsNothing => !AllowsIPv4 && !AllowsIPv6;

    /// <summary>For a service that names no host. <c>[::]</c> stands for both families when both are allowed (one dual-stack socket).</summary>
    public IReadOnlyList<(IPAddress Address, SourcePlace Place)> Addresses { get; }

    public static InterfaceAddresses Read(ParameterView view, DiagnosticBag diagnostics)
    {
        (bool v4, bool v6) = ReadProtocols(view, diagnostics);
        bool hasV6 = v6 && view.Context.Host.SupportsIPv6;
        var addresses = new List<(IPAddress, SourcePlace)>();
        var result = new InterfaceAddresses(v4, v6, addresses);
        if (result.AllowsNothing) return result;
        foreach (ListWord word in view.Get(MailParameters.InetInterfaces))
        {
            switch (word.Text.ToLowerInvariant())
            {
                case "all":
                    addresses.Add((hasV6 ? IPAddress.IPv6Any : IPAddress.Any, word.Place));
                    break;
                case "loopback-only":
                    if (v4) addresses.Add((IPAddress.Loopback, word.Place));
                    if (hasV6 && view.Context.Host.LocalNetworks.Any(own => own.Address.Equals(IPAddress.IPv6Loopback)))
                        addresses.Add((IPAddress.IPv6Loopback, word.Place));
                    break;
                default:
                    AddHost(view, word, result, addresses, diagnostics);
                    break;
            }
        }
        addresses.Sort(static (a, b) => Compare(a.Item1, b.Item1));
        return result;
    }

    /// <summary>Postfix's order of an address list: by family, then by bytes.</summary>
    private static int Compare(IPAddress a, IPAddress b)
    {
        int family = a.AddressFamily.CompareTo(b.AddressFamily);
        return family != 0 ? family : a.GetAddressBytes().AsSpan().SequenceCompareTo(b.GetAddressBytes());
    }

    public bool Allows(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? AllowsIPv4 : AllowsIPv6;

    /// <summary>An address as it is, a name resolved; only what inet_protocols allows.</summary>
    public IEnumerable<IPAddress> Resolve(string host, HostFacts facts)
        => (StrictIPAddress.TryParse(host, out IPAddress address) ? [address] : facts.Resolve(host)).Where(Allows).Distinct();

    private static void AddHost(ParameterView view, ListWord word, InterfaceAddresses result, List<(IPAddress, SourcePlace)> addresses, DiagnosticBag diagnostics)
    {
        string host = word.Text is ['[', .., ']'] ? word.Text[1..^1] : word.Text;
        List<IPAddress> found = [.. result.Resolve(host, view.Context.Host)];
        if (found.Count == 0)
            diagnostics.Add(DiagnosticCodes.BadInterface, DiagnosticSeverity.Error, word.Place, $"config variable inet_interfaces: host not found: {word}",
                "write an address of this machine, a name that resolves, all or loopback-only");
        foreach (IPAddress address in found)
            if (!addresses.Any(known => known.Item1.Equals(address))) addresses.Add((address, word.Place));
    }

    private static (bool V4, bool V6) ReadProtocols(ParameterView view, DiagnosticBag diagnostics)
    {
        bool v4 = false, v6 = false;
        foreach (ListWord word in view.Get(MailParameters.InetProtocols))
        {
            string protocol = word.Text.ToLowerInvariant();
            if (protocol is not ("all" or "ipv4" or "ipv6"))
                diagnostics.Add(DiagnosticCodes.BadProtocol, DiagnosticSeverity.Error, word.Place, $"inet_protocols: unknown protocol \"{word}\"", "write all, ipv4, ipv6, or both");
            v4 |= protocol is "all" or "ipv4";
            v6 |= protocol is "all" or "ipv6";
        }
        return (v4, v6);
    }
}
