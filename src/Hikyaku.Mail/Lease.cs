namespace Hikyaku.Mail;

/// <summary>Counts who still uses something, and disposes of it when it was retired and the last user is gone.</summary>
public sealed class Lease(Func<ValueTask> dispose)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _users;
    private bool _isRetired;

    /// <summary>Completes when it is disposed of.</summary>
    public Task Disposed => _disposed.Task;

    public int Users
    {
        get
        {
            lock (_gate) return _users;
        }
    }

    /// <summary>False when it has been disposed of already; the caller then takes the successor.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (_isRetired && _users == 0) return false;
            _users++;
            return true;
        }
    }

    public ValueTask ExitAsync()
    {
        lock (_gate)
        {
            if (--_users > 0 || !_isRetired) return ValueTask.CompletedTask;
        }
        return DisposeAsync();
    }

    /// <summary>No new users are expected; called once.</summary>
    public ValueTask RetireAsync()
    {
        lock (_gate)
        {
            _isRetired = true;
            if (_users > 0) return ValueTask.CompletedTask;
        }
        return DisposeAsync();
    }

    private async ValueTask DisposeAsync()
    {
        await dispose().ConfigureAwait(false);
        _disposed.TrySetResult();
    }
}
