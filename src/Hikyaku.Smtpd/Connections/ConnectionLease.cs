using System.Net;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Connections;

/// <summary>One session: it counts for its service, and for its client once that is known and isn't exempt.</summary>
public sealed class ConnectionLease : IDisposable
{
    private readonly SmtpdConnections _connections;
    private readonly string _service;
    private ClientCounts? _client;
    private TimeSpan _timeUnit;
    private bool _isOver;

    internal ConnectionLease(SmtpdConnections connections, string service, int serviceCount, int processId)
    {
        _connections = connections;
        _service = service;
        ServiceCount = serviceCount;
        ProcessId = processId;
    }

    /// <summary>Sessions of this service when this one began, itself included.</summary>
    public int ServiceCount { get; }

    public int ProcessId { get; }

    /// <summary>Sessions of this client with this service when this one began, itself included; 0 when it isn't counted.</summary>
    public int ClientCount { get; private set; }

    /// <summary>From now on the session counts for its client; once.</summary>
    public void CountFor(IPAddress client, SmtpdLimits limits)
    {
        _timeUnit = limits.RateTimeUnit;
        _client = _connections.Join(_service, client, limits, out int sessions);
        ClientCount = sessions;
    }

    /// <summary>Counts one event, and gives how many of its kind the client had in this time unit; 0 for a client that isn't counted.</summary>
    public int Count(ClientEvent what) => _client is null ? 0 : _connections.Count(_client, what, _timeUnit);

    /// <summary>The same without one more.</summary>
    public int CountOf(ClientEvent what) => _client is null ? 0 : _connections.CountOf(_client, what, _timeUnit);

    public void Dispose()
    {
        if (_isOver) return;
        _isOver = true;
        _connections.Leave(_service, _client, _timeUnit);
    }
}
