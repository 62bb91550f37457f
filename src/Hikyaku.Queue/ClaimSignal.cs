using Hikyaku.Queue.Index;

namespace Hikyaku.Queue;

/// <summary>Wakes who waits for a due message: when one is added, or when the earliest waiting one's time has come.</summary>
internal sealed class ClaimSignal : IDisposable
{
    private readonly QueueIndex _index;
    private readonly ITimer _timer;
    private TaskCompletionSource? _waiting;
    private bool _isClosed;

    public ClaimSignal(QueueIndex index, TimeProvider clock)
    {
        _index = index;
        _timer = clock.CreateTimer(static state => ((ClaimSignal)state!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        index.BecameDue = Wake;
    }

    public bool HasWaiter
    {
        get
        {
            lock (_index.Gate) return _waiting is not null;
        }
    }

    /// <summary>What to wait for, set up before the index lets go of its lock.</summary>
    /// <exception cref="OperationCanceledException">The queue is closing.</exception>
    public Task WaitUnderLock()
    {
        if (_isClosed) throw new OperationCanceledException("the queue is closing");
        _waiting ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        SetTimer();
        return _waiting.Task;
    }

    public void Dispose()
    {
        lock (_index.Gate)
        {
            _isClosed = true;
            Wake();
        }
        _timer.Dispose();
    }

    private void Wake()
    {
        _waiting?.TrySetResult();
        _waiting = null;
    }

    private void OnTimer()
    {
        lock (_index.Gate) Wake();
    }

    private void SetTimer()
    {
        if (_index.NextTimer is not { } due) return;
        TimeSpan left = TimeSpan.FromMicroseconds(Math.Max(0, due - _index.Now) + 1);
        _timer.Change(left < MaximumWait ? left : MaximumWait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A timer's own limit is 49 days; and a clock that was set back must not make mail wait longer.</summary>
    private static TimeSpan MaximumWait { get; } = TimeSpan.FromHours(1);
}
