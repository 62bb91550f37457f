namespace Hikyaku.SmtpClient.Connections;

/// <summary>
/// One timer and one token for a connection's whole life: a stage costs no allocation. Expiry and the caller's cancellation are both final, since a half-done
/// command cannot be taken back.
/// </summary>
internal sealed class StageClock : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly ITimer _timer;
    private CancellationTokenRegistration _caller;

    public StageClock(TimeProvider time)
    {
        _timer = time.CreateTimer(static state => ((StageClock)state!).Expire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    public bool HasExpired { get; private set; }

    public bool IsCancelledByCaller { get; private set; }

    /// <summary>Zero means no limit.</summary>
    public void Start(TimeSpan limit) => _timer.Change(limit == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : limit, Timeout.InfiniteTimeSpan);

    public void Stop() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Ties the connection to a delivery, until <see cref="Unbind"/>.</summary>
    public void Bind(CancellationToken caller)
        => _caller = caller.UnsafeRegister(static state => ((StageClock)state!).CancelByCaller(), this);

    public void Unbind()
    {
        _caller.Dispose();
        _caller = default;
    }

    public void Dispose()
    {
        _caller.Dispose();
        _timer.Dispose();
        _source.Dispose();
    }

    private void Expire()
    {
        HasExpired = true;
        Cancel();
    }

    private void CancelByCaller()
    {
        IsCancelledByCaller = true;
        Cancel();
    }

    private void Cancel()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The timer fired while the connection was being closed.
        }
    }
}
