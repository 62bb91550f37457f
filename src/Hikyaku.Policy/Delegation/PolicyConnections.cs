namespace Hikyaku.Policy.Delegation;

/// <summary>
/// The connections to one policy server. Requests about one message go over the same connection where that can be, as SMTPD_POLICY_README promises to servers: a connection
/// whose message isn't over is left to it as long as another may be opened. Thread-safe.
/// </summary>
internal sealed class PolicyConnections : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<PolicyConnection> _idle = []; // the latest used last
    private readonly PolicyServiceSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private int _open;
    private bool _isClosed;

    public PolicyConnections(PolicyServiceSettings settings, TimeProvider clock)
    {
        _settings = settings;
        _clock = clock;
        _timer = clock.CreateTimer(_ => CloseOld(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A connection for a request about a message; null when the caller is to open one, which counts from now on.</summary>
    public PolicyConnection? Take(PolicyInstance? instance)
    {
        lock (_gate)
        {
            while (Choose(instance) is >= 0 and var at)
            {
                PolicyConnection connection = _idle[at];
                if (connection.IsUsable && TimeLeft(connection) > TimeSpan.Zero)
                {
                    _idle.RemoveAt(at);
                    return connection;
                }
                CloseAt(at);
            }
            _open++;
            return null;
        }
    }

    /// <summary>Keeps a connection whose server answered, unless it has had its time or its requests.</summary>
    public void Return(PolicyConnection connection)
    {
        connection.UsedAt = _clock.GetTimestamp();
        bool isSpent = _settings.RequestLimit > 0 && connection.RequestCount >= _settings.RequestLimit;
        lock (_gate)
        {
            if (!_isClosed && !isSpent && connection.IsUsable && TimeLeft(connection) > TimeSpan.Zero)
            {
                _idle.Add(connection);
                SetTimer();
                return;
            }
        }
        Close(connection);
    }

    /// <summary>Takes back what <see cref="Take"/> gave: the connection is of no more use, or was never opened.</summary>
    public void Close(PolicyConnection? connection)
    {
        lock (_gate) _open--;
        connection?.Dispose();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            for (int i = _idle.Count - 1; i >= 0; i--) CloseAt(i);
        }
        _timer.Dispose();
    }

    // The message's own, else one whose message is over, else a new one (-1); where there may be no more of them the one that was left alone for longest.
    private int Choose(PolicyInstance? instance)
    {
        int at = instance is null ? -1 : _idle.FindLastIndex(c => c.Instance == instance);
        if (at < 0) at = _idle.FindLastIndex(static c => c.Instance is not { IsOver: false });
        return at < 0 && _open >= _settings.ConnectionLimit && _idle.Count > 0 ? 0 : at;
    }

    private void CloseOld()
    {
        lock (_gate)
        {
            for (int i = _idle.Count - 1; i >= 0; i--)
                if (TimeLeft(_idle[i]) <= TimeSpan.Zero) CloseAt(i);
            SetTimer();
        }
    }

    private void CloseAt(int index)
    {
        _open--;
        _idle[index].Dispose();
        _idle.RemoveAt(index);
    }

    private void SetTimer()
    {
        if (_isClosed || _idle.Count == 0) return;
        TimeSpan next = _idle.Min(TimeLeft);
        _timer.Change(next > TimeSpan.Zero ? next : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan TimeLeft(PolicyConnection connection)
    {
        TimeSpan idle = _settings.MaximumIdleTime - _clock.GetElapsedTime(connection.UsedAt);
        TimeSpan life = _settings.MaximumLifetime - _clock.GetElapsedTime(connection.OpenedAt);
        return idle < life ? idle : life;
    }
}
