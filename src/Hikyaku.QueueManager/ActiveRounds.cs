namespace Hikyaku.QueueManager;

/// <summary>Counts the rounds in progress, and tells when there are none.</summary>
internal sealed class ActiveRounds
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _idle;

    public int Count { get; private set; }

    public void Enter()
    {
        lock (_gate) Count++;
    }

    public void Leave()
    {
        lock (_gate)
        {
            if (--Count == 0) _idle?.TrySetResult();
        }
    }

    public Task WaitIdleAsync()
    {
        lock (_gate)
        {
            if (Count == 0) return Task.CompletedTask;
            if (_idle is null || _idle.Task.IsCompleted) _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }
}
