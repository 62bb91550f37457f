using Hikyaku.Mail;

namespace Hikyaku.Queue.Log;

/// <summary>Something that waits for a flush: a record to be written, or only the flush itself.</summary>
internal class LogOperation(RecordType type, QueueId id, RecordBuffer? buffer)
{
    // Continuations must not run on the writer thread.
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RecordType Type => type;

    public QueueId Id => id;

    /// <summary>The record; null for an operation that only waits.</summary>
    public RecordBuffer? Buffer => buffer;

    /// <summary>Where it was written; set before <see cref="OnFlushed"/>.</summary>
    public RecordPlace Place { get; set; }

    /// <summary>Ends when the flush has returned 0; fails with the <see cref="IOException"/> that it returned otherwise.</summary>
    public Task Completion => _completion.Task;

    public static LogOperation Barrier() => new(RecordType.None, default, null);

    /// <summary>Runs under the index's lock, after the flush and before <see cref="Completion"/> ends.</summary>
    public virtual void OnFlushed()
    {
    }

    public virtual void Complete() => _completion.TrySetResult();

    public virtual void Fail(Exception cause)
    {
        _completion.TrySetException(cause);
        _ = _completion.Task.Exception; // who waits observes it; who doesn't must not disturb the process
    }
}
