namespace Hikyaku.Master.Running;

/// <summary>
/// How many sessions of one service run at once, over all its sockets and over reloads (master.cf's maxproc). Who comes when it is reached waits, as with Postfix: the
/// connection is open and the greeting comes when a session has ended.
/// </summary>
internal sealed class SessionLimit
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _running;

    /// <summary>Takes a place, at once where there is one.</summary>
    /// <param name="limit">As the service has it now; 0 means none.</param>
    /// <returns>Completes when the session may begin.</returns>
    public Task EnterAsync(int limit)
    {
        lock (_gate)
        {
            if (limit == 0 || _running < limit)
            {
                _running++;
                return Task.CompletedTask;
            }
            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(place);
            return place.Task;
        }
    }

    /// <summary>Gives a place back: to who waits longest, or to nobody.</summary>
    public void Exit()
    {
        lock (_gate)
        {
            if (_waiting.TryDequeue(out TaskCompletionSource? next)) next.SetResult();
            else _running--;
        }
    }
}
