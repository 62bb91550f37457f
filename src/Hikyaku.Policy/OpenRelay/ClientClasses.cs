using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>Sorts the world's clients into classes: this machine, each network of mynetworks, the neighbours of each interface, strangers.</summary>
internal static class ClientClasses
{
    // Anybody's: documentation networks and two ordinary ones, in both halves of each address family.
    private static readonly IPAddress[] Strangers =
    [
        new([203, 0, 113, 77]), new([198, 51, 100, 77]), new([91, 0, 0, 77]), new([24, 0, 0, 77]),
        IPAddress.Parse("2001:db8:77::77".AsSpan()), IPAddress.Parse("a001:db8:77::77".AsSpan()),
    ];

    /// <param name="endpoints">Where the service listens; a listener on the loopback address alone has no other clients. Empty means everywhere.</param>
    /// <param name="networks">mynetworks.</param>
    /// <param name="addresses">This machine's.</param>
    public static IReadOnlyList<ClientClass> Find(IReadOnlyList<InetEndpoint> endpoints, MyNetworks networks, LocalAddresses addresses)
    {
        bool takesIPv6 = endpoints.Count == 0 || endpoints.Any(static e => e.EndPoint.AddressFamily == AddressFamily.InterNetworkV6);
        bool takesIPv4 = endpoints.Count == 0 || endpoints.Any(static e => e.EndPoint.AddressFamily == AddressFamily.InterNetwork);
        IPAddress loopback = takesIPv4 ? IPAddress.Loopback : IPAddress.IPv6Loopback;
        var classes = new List<ClientClass> { new(ClientKind.ThisMachine, "", loopback, default) };
        if (endpoints.Count > 0 && endpoints.All(static e => IPAddress.IsLoopback(e.EndPoint.Address))) return classes;

        bool Reaches(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? takesIPv6 : takesIPv4;
        List<(SampleNetwork Network, ListWord Word)> known = [.. Known(networks)];
        List<SampleNetwork> written = networks.IsComputed ? [] : [.. known.Where(static k => RelayGuard.IsNarrow(k.Word.Text)).Select(static k => k.Network)];
        if (!networks.IsComputed)
            foreach ((SampleNetwork network, ListWord word) in known)
                if (RelayGuard.IsNarrow(word.Text) && network.Sample(addresses) is { } sample && Reaches(sample))
                    classes.Add(new ClientClass(ClientKind.MyNetwork, word.Text, sample, word.Place));
        foreach (SampleNetwork network in Subnets(addresses))
            if (network.Sample(addresses) is { } sample && Reaches(sample) && !written.Any(w => w.Contains(sample)))
                classes.Add(new ClientClass(ClientKind.Neighbour, network.ToString(), sample, addresses.OwnPlace));
        classes.AddRange(FindStrangers(written, addresses).Where(Reaches).Select(static s => new ClientClass(ClientKind.Stranger, "", s, default)));
        return classes;
    }

    private static IEnumerable<(SampleNetwork Network, ListWord Word)> Known(MyNetworks networks)
    {
        foreach (ListWord word in networks.Words)
            if (SampleNetwork.TryParse(word.Text, out SampleNetwork network) && !IPAddress.IsLoopback(network.Address)) yield return (network, word);
    }

    private static IEnumerable<SampleNetwork> Subnets(LocalAddresses addresses)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (IPNetworkAddress own in addresses.Own)
        {
            var network = new SampleNetwork(own.Address, own.PrefixLength);
            if (!IPAddress.IsLoopback(own.Address) && !own.Address.IsIPv6LinkLocal && !network.IsSingle && seen.Add(network.ToString())) yield return network;
        }
    }

    // In no network that somebody wrote down, and in none of ours.
    private static IEnumerable<IPAddress> FindStrangers(List<SampleNetwork> written, LocalAddresses addresses)
        => Strangers.Where(s => !written.Any(w => w.Contains(s)) && !Subnets(addresses).Any(n => n.Contains(s)));
}
