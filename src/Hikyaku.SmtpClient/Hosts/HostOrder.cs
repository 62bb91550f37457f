using System.Net.Sockets;

namespace Hikyaku.SmtpClient.Hosts;

/// <summary>The order in which addresses are tried: by preference, then random (postconf(5) smtp_randomize_addresses) with the families in turn (smtp_balance_inet_protocols).</summary>
internal static class HostOrder
{
    public static IReadOnlyList<RemoteHost> Arrange(List<RemoteHost> hosts, HostLookupSettings settings)
    {
        if (hosts.Count < 2) return hosts;
        var ordered = new List<RemoteHost>(hosts.Count);
        foreach (IGrouping<int, RemoteHost> equals in hosts.GroupBy(static host => host.Preference).OrderBy(static group => group.Key))
        {
            RemoteHost[] group = [.. equals];
            if (settings.Randomizes) Random.Shared.Shuffle(group);
            ordered.AddRange(settings.BalancesFamilies ? Balance(group) : group);
        }
        return ordered;
    }

    private static IEnumerable<RemoteHost> Balance(RemoteHost[] hosts)
    {
        var six = new Queue<RemoteHost>(hosts.Where(static host => host.Address.AddressFamily == AddressFamily.InterNetworkV6));
        var four = new Queue<RemoteHost>(hosts.Where(static host => host.Address.AddressFamily != AddressFamily.InterNetworkV6));
        bool isSixNext = six.Count > 0 && hosts[0] == six.Peek();
        while (six.Count + four.Count > 0)
        {
            Queue<RemoteHost> turn = isSixNext ? six : four;
            if (turn.Count > 0) yield return turn.Dequeue();
            isSixNext = !isSixNext;
        }
    }
}
