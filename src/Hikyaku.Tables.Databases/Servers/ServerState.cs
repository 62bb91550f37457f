namespace Hikyaku.Tables.Databases.Servers;

/// <summary>What a pool knows of one server: its idle connections and whether it is marked as down. Thread-safe.</summary>
internal sealed class ServerState(DatabaseServer server, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Stack<ServerConnection> _idle = new();
    private long? _downSince;
    private bool _isClosed;

    public DatabaseServer Server { get; } = server;

    /// <summary>Why it was marked as down; empty when it never was.</summary>
    public string LastCause { get; private set; } = "";

    public bool HasIdle
    {
        get
        {
            lock (_gate) return _idle.Count > 0;
        }
    }

    /// <summary>How long it is still to be left alone; zero or less when it may be asked.</summary>
    public TimeSpan DownFor(TimeSpan retryInterval)
    {
        lock (_gate) return _downSince is { } since ? retryInterval - clock.GetElapsedTime(since) : TimeSpan.Zero;
    }

    public void MarkDown(string cause)
    {
        lock (_gate)
        {
            _downSince = clock.GetTimestamp();
            LastCause = cause;
        }
        CloseIdle(TimeSpan.Zero);
    }

    /// <summary>An idle connection, the latest used; null when there is none.</summary>
    public ServerConnection? TakeIdle()
    {
        lock (_gate) return _idle.TryPop(out ServerConnection? connection) ? connection : null;
    }

    /// <summary>Keeps a connection for the next look-up: the server works.</summary>
    public void Return(ServerConnection connection)
    {
        connection.UsedAt = clock.GetTimestamp();
        lock (_gate)
        {
            _downSince = null;
            if (!_isClosed)
            {
                _idle.Push(connection);
                return;
            }
        }
        connection.Dispose();
    }

    /// <summary>Closes what nobody used for so long.</summary>
    public void CloseIdle(TimeSpan olderThan)
    {
        List<ServerConnection> old = [];
        lock (_gate)
        {
            ServerConnection[] all = [.. _idle];
            _idle.Clear();
            foreach (ServerConnection connection in all.Reverse())
            {
                if (clock.GetElapsedTime(connection.UsedAt) >= olderThan) old.Add(connection);
                else _idle.Push(connection);
            }
        }
        foreach (ServerConnection connection in old) connection.Dispose();
    }

    public void Close()
    {
        lock (_gate) _isClosed = true;
        CloseIdle(TimeSpan.Zero);
    }
}
