using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Hikyaku.Configuration;

/// <summary>What the computed defaults (myhostname, mynetworks) and host endpoints ask this machine for. A test gives its own.</summary>
public sealed class HostFacts
{
    /// <summary>This machine.</summary>
    public static readonly HostFacts System = new(Dns.GetHostName, ReadLocalNetworks, ResolveHost);

    private readonly Lazy<string> _hostName;
    private readonly Lazy<IReadOnlyList<IPNetworkAddress>> _localNetworks;
    private readonly Func<string, IReadOnlyList<IPAddress>> _resolve;

    /// <param name="hostName">As gethostname(2) gives it, with or without a domain.</param>
    /// <param name="localNetworks">The addresses of the up interfaces with their prefix lengths.</param>
    /// <param name="resolve">The addresses of a host; empty when there are none.</param>
    public HostFacts(Func<string> hostName, Func<IReadOnlyList<IPNetworkAddress>> localNetworks, Func<string, IReadOnlyList<IPAddress>> resolve)
    {
        _hostName = new Lazy<string>(hostName);
        _localNetworks = new Lazy<IReadOnlyList<IPNetworkAddress>>(localNetworks);
        _resolve = resolve;
    }

    /// <summary>False where the kernel has no IPv6 sockets.</summary>
    public bool SupportsIPv6 { get; init; } = Socket.OSSupportsIPv6;

    /// <summary>What an unprivileged program may still write to a folder's volume, in bytes; null when that can't be told.</summary>
    public Func<string, long?> FreeBytes { get; init; } = MeasureFreeSpace;

    public string HostName => _hostName.Value;

    public IReadOnlyList<IPNetworkAddress> LocalNetworks => _localNetworks.Value;

    public IReadOnlyList<IPAddress> Resolve(string host) => _resolve(host);

    private static List<IPNetworkAddress> ReadLocalNetworks()
    {
        var found = new List<IPNetworkAddress>();
        try
        {
            foreach (NetworkInterface nic in NetworkInterface.GetAllNetworkInterfaces())
            {
                if (nic.OperationalStatus == OperationalStatus.Down) continue;
                foreach (UnicastIPAddressInformation address in nic.GetIPProperties().UnicastAddresses)
                    found.Add(new IPNetworkAddress(WithoutScope(address.Address), address.PrefixLength));
            }
        }
        catch (NetworkInformationException)
        {
            // No /proc, no netlink: only the loopback network is known then.
        }
        if (found.Count == 0) found.Add(new IPNetworkAddress(IPAddress.Loopback, 8));
        return found;
    }

    private static long? MeasureFreeSpace(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static IPAddress WithoutScope(IPAddress address)
        => address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress(address.GetAddressBytes()) : address;

    private static IPAddress[] ResolveHost(string host)
    {
        try
        {
            return Dns.GetHostAddresses(host);
        }
        catch (SocketException)
        {
            return [];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }
}
