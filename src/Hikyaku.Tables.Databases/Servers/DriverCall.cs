namespace Hikyaku.Tables.Databases.Servers;

/// <summary>
/// One call of a SQL driver that ends when its time is up. Both drivers cancel a query by a second connection, which they open and wait for on the thread that cancels; a server
/// that hangs would hold threads of the pool that way, and with them other sessions. So it happens on a thread of its own, and nobody waits for it.
/// </summary>
internal sealed class DriverCall
{
    private Task _running = Task.CompletedTask;

    /// <exception cref="OperationCanceledException">The time is up; the driver may still be at it.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var stop = new CancellationTokenSource();
        Task<T> work = call(stop.Token);
        _running = work;
        try
        {
            T answer = await work.WaitAsync(cancellationToken).ConfigureAwait(false);
            stop.Dispose();
            return answer;
        }
        catch (OperationCanceledException) when (!work.IsCompleted)
        {
            _ = work.ContinueWith(static (ended, source) => End(ended, (CancellationTokenSource)source!), stop, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            new Thread(() => Cancel(stop)) { IsBackground = true, Name = "query cancellation" }.Start();
            throw;
        }
    }

    /// <summary>Opens a connection: MySQL's driver doesn't stop waiting for a silent server's greeting when it is told to.</summary>
    public Task OpenAsync(System.Data.Common.DbConnection connection, CancellationToken cancellationToken)
        => RunAsync(
            async stop =>
            {
                await connection.OpenAsync(stop).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Runs an action when the driver has let go of the connection: at once, unless a call was left behind.</summary>
    public void WhenEnded(Action action)
    {
        if (_running.IsCompleted) action();
        else _ = _running.ContinueWith(static (_, then) => ((Action)then!)(), action, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private static void End(Task ended, CancellationTokenSource stop)
    {
        _ = ended.Exception; // seen: nobody is interested any more
        stop.Dispose();
    }

    private static void Cancel(CancellationTokenSource stop)
    {
        try
        {
            stop.Cancel();
        }
        catch (Exception e) when (e is ObjectDisposedException or AggregateException)
        {
            // it ended by itself, or the driver failed in its turn
        }
    }
}
