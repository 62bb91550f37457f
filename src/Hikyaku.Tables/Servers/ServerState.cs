namespace Hikyaku.Tables.Servers;

/// <summary>What a pool knows of one server: its idle connections and whether it is marked as down. Thread-safe.</summary>
internal sealed class ServerState(LookupServer server, TimeSpan reuseLimit, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Stack<ServerConnection> _idle = new();
    private long? _downSince;
    private bool _isClosed;

    public LookupServer Server { get; } = server;

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

    /// <summary>An idle connection, the latest used; null when there is none that can be used.</summary>
    public ServerConnection? TakeIdle()
    {
        while (true)
        {
            ServerConnection? connection;
            lock (_gate)
            {
                if (!_idle.TryPop(out connection)) return null;
            }
            if (connection.IsUsable) return connection;
            connection.Dispose();
        }
    }

    /// <summary>Keeps a connection for the next look-up: the server works.</summary>
    public void Return(ServerConnection connection)
    {
        connection.UsedAt = clock.GetTimestamp();
        bool isUsable = connection.IsUsable && (reuseLimit <= TimeSpan.Zero || clock.GetElapsedTime(connection.OpenedAt) < reuseLimit);
        lock (_gate)
        {
            _downSince = null;
            if (!_isClosed && isUsable)
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
