using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;

namespace Hikyaku.Policy.DnsLists;

/// <summary>
/// What a session asked of DNS lists, answered or under way. Failures are kept too: each recipient asks again, and a list that is down shall cost its time-out once.
/// </summary>
internal sealed class DnsListCache
{
    private const int Capacity = 100; // questions, as many as Postfix's smtpd keeps

    private readonly Dictionary<string, Task<DnsAnswer<IPAddress>>> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Asks for the A records of a name, once.</summary>
    public Task<DnsAnswer<IPAddress>> AskAsync(IDnsResolver dns, string query, CancellationToken cancellationToken)
    {
        // A check that was called off takes its questions with it.
        if (_asked.TryGetValue(query, out Task<DnsAnswer<IPAddress>>? asked) && !asked.IsCanceled) return asked;
        if (_asked.Count >= Capacity) Clear();
        return _asked[query] = dns.ResolveAddressesAsync(query, AddressFamily.InterNetwork, cancellationToken).AsTask();
    }

    /// <summary>True once: this failure has not been logged yet.</summary>
    public bool MustTell(string query) => _told.Add(query);

    private void Clear()
    {
        _asked.Clear();
        _told.Clear();
    }
}
