using System.Net;

namespace Hikyaku.Smtpd.Connections;

/// <summary>
/// Counts sessions by service and by client, over reloads: one for the whole server. Gives each session its pseudo process id too, since pflogsumm pairs connect
/// with disconnect by it.
/// </summary>
public sealed class SmtpdConnections
{
    private const int LastProcessId = 4_194_303; // Linux's own limit, so that nothing that reads logs is surprised

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byService = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, IPAddress Client), int> _byClient = [];
    private int _processId = 1000;

    /// <summary>Counts a session; it counts until the lease is disposed.</summary>
    public ConnectionLease Enter(string service, IPAddress client)
    {
        lock (_lock)
        {
            int serviceCount = _byService[service] = _byService.GetValueOrDefault(service) + 1;
            int clientCount = _byClient[(service, client)] = _byClient.GetValueOrDefault((service, client)) + 1;
            _processId = _processId >= LastProcessId ? 1001 : _processId + 1;
            return new ConnectionLease(this, service, client, serviceCount, clientCount, _processId);
        }
    }

    /// <summary>Sessions of one service that are open now.</summary>
    public int CountOf(string service)
    {
        lock (_lock) return _byService.GetValueOrDefault(service);
    }

    internal void Leave(string service, IPAddress client)
    {
        lock (_lock)
        {
            if (--_byService[service] == 0) _byService.Remove(service);
            if (--_byClient[(service, client)] == 0) _byClient.Remove((service, client));
        }
    }
}
