using System.Net;

namespace Hikyaku.Smtpd.Connections;

/// <summary>One counted session.</summary>
public sealed class ConnectionLease : IDisposable
{
    private readonly SmtpdConnections _connections;
    private readonly string _service;
    private readonly IPAddress _client;
    private bool _isOver;

    internal ConnectionLease(SmtpdConnections connections, string service, IPAddress client, int serviceCount, int clientCount, int processId)
    {
        _connections = connections;
        _service = service;
        _client = client;
        ServiceCount = serviceCount;
        ClientCount = clientCount;
        ProcessId = processId;
    }

    /// <summary>Sessions of this service when this one began, itself included.</summary>
    public int ServiceCount { get; }

    /// <summary>Sessions of this client with this service when this one began, itself included.</summary>
    public int ClientCount { get; }

    public int ProcessId { get; }

    public void Dispose()
    {
        if (_isOver) return;
        _isOver = true;
        _connections.Leave(_service, _client);
    }
}
