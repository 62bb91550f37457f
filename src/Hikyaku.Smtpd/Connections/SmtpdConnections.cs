using System.Net;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Connections;

/// <summary>
/// Counts sessions by service and by client, and what clients do, over reloads: one for the whole server. Gives each session its pseudo process id too, since pflogsumm
/// pairs connect with disconnect by it.
/// </summary>
public sealed class SmtpdConnections(TimeProvider time)
{
    private const int LastProcessId = 4_194_303; // Linux's own limit, so that nothing that reads logs is surprised

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byService = new(StringComparer.Ordinal);
    private readonly Dictionary<ClientKey, ClientCounts> _byClient = [];
    private readonly Queue<(ClientCounts Client, long Since, long TimeUnit)> _idle = [];
    private int _processId = 1000;

    /// <summary>Counts a session; it counts until the lease is disposed.</summary>
    public ConnectionLease Enter(string service)
    {
        lock (_lock)
        {
            int count = _byService[service] = _byService.GetValueOrDefault(service) + 1;
            _processId = _processId >= LastProcessId ? 1001 : _processId + 1;
            return new ConnectionLease(this, service, count, _processId);
        }
    }

    /// <summary>Sessions of one service that are open now.</summary>
    public int CountOf(string service)
    {
        lock (_lock) return _byService.GetValueOrDefault(service);
    }

    /// <summary>Clients that are remembered: those with a session, and those whose time unit isn't over.</summary>
    public int ClientCount
    {
        get
        {
            lock (_lock) return _byClient.Count;
        }
    }

    internal ClientCounts Join(string service, IPAddress address, SmtpdLimits limits, out int sessions)
    {
        ClientKey key = ClientKey.Of(service, address, limits);
        lock (_lock)
        {
            long now = time.GetTimestamp();
            Forget(now);
            if (!_byClient.TryGetValue(key, out ClientCounts? client)) client = _byClient[key] = new ClientCounts(key, now);
            sessions = ++client.Sessions;
            return client;
        }
    }

    internal int Count(ClientCounts client, ClientEvent what, TimeSpan timeUnit)
    {
        lock (_lock) return client.Add(what, time.GetTimestamp(), Ticks(timeUnit));
    }

    internal int CountOf(ClientCounts client, ClientEvent what, TimeSpan timeUnit)
    {
        lock (_lock) return client.Get(what, time.GetTimestamp(), Ticks(timeUnit));
    }

    internal void Leave(string service, ClientCounts? client, TimeSpan timeUnit)
    {
        lock (_lock)
        {
            if (--_byService[service] == 0) _byService.Remove(service);
            if (client is null || --client.Sessions > 0) return;
            client.IdleSince = time.GetTimestamp();
            _idle.Enqueue((client, client.IdleSince, Ticks(timeUnit)));
        }
    }

    // A client that came back since then stands in the queue again.
    private void Forget(long now)
    {
        while (_idle.TryPeek(out (ClientCounts Client, long Since, long TimeUnit) oldest) && now - oldest.Since > oldest.TimeUnit)
        {
            _idle.Dequeue();
            if (oldest.Client.Sessions == 0 && oldest.Client.IdleSince == oldest.Since) _byClient.Remove(oldest.Client.Key);
        }
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
