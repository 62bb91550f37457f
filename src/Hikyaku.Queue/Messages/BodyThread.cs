using System.Collections.Concurrent;

namespace Hikyaku.Queue.Messages;

/// <summary>Writes and flushes large bodies, so that a flush of 50 MB holds up neither the log nor a thread of the pool.</summary>
internal sealed class BodyThread : IDisposable
{
    private readonly BlockingCollection<(Action Work, TaskCompletionSource Completion)> _work = [];
    private readonly Lock _gate = new();
    private Thread? _thread;

    public Task RunAsync(Action work)
    {
        TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_work.IsAddingCompleted) return Task.FromException(new IOException("the queue is closing"));
            Start();
            _work.Add((work, completion));
        }
        return completion.Task;
    }

    public void Dispose()
    {
        lock (_gate) _work.CompleteAdding();
        _thread?.Join();
        _work.Dispose();
    }

    private void Start()
    {
        if (_thread is not null) return;
        _thread = new Thread(Run) { IsBackground = true, Name = "queue bodies" };
        _thread.Start();
    }

    private void Run()
    {
        foreach ((Action work, TaskCompletionSource completion) in _work.GetConsumingEnumerable())
        {
            try
            {
                work();
                completion.SetResult();
            }
            catch (IOException e)
            {
                completion.SetException(e);
            }
        }
    }
}
