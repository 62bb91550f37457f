using System.Diagnostics;
using Hikyaku.Mail;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Messages;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Log;

/// <summary>
/// The one thread that writes to the log. A batch is what came in while the one before was being flushed; there is no timer. Changed statuses ride along,
/// and are forced after <see cref="SegmentQueueOptions.MarkDelay"/>. The first failure of a write or a flush ends it for good: everything that waits fails,
/// and whatever comes later.
/// </summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SegmentQueueOptions _options;
    private readonly QueueIndex _index;
    private readonly SegmentLog _log;
    private readonly object _gate = new();
    private readonly Thread _thread;
    private readonly Queue<LogOperation> _pending = new();
    private readonly List<LogOperation> _written = [];
    private List<MessageEntry> _dirty = [];
    private StorageException? _failure;
    private long _dirtySince;
    private WriterState _state;

    public LogWriter(SegmentQueueOptions options, QueueIndex index, SegmentLog log)
    {
        _options = options;
        _index = index;
        _log = log;
        _index.BecameDirty = NoteDirty;
        _thread = new Thread(Run) { IsBackground = true, Name = "queue log" };
    }

    /// <summary>Why nothing can be written any more, or null.</summary>
    public string? FailureReason => Volatile.Read(ref _failure)?.Message;

    /// <summary>It has nothing to do, and nothing of what it did is still to come.</summary>
    public bool IsResting
    {
        get
        {
            lock (_gate) return _state == WriterState.Waiting && _pending.Count == 0 && _dirtySince == 0;
        }
    }

    public void Start() => _thread.Start();

    /// <summary>Hands over an operation; its completion tells the rest. Fails it at once when the volume has failed or the queue is closing.</summary>
    public void Enqueue(LogOperation operation)
    {
        StorageException? failure;
        lock (_gate)
        {
            failure = _failure;
            if (failure is null && _state != WriterState.Stopping)
            {
                _pending.Enqueue(operation);
                if (_state == WriterState.Waiting) Monitor.Pulse(_gate);
                return;
            }
        }
        operation.Fail(failure is null ? new IOException("the queue is closing") : Repeat(failure));
    }

    /// <summary>Writes what waits, then that the log was closed in order.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _state = WriterState.Stopping;
            Monitor.Pulse(_gate);
        }
        if (_thread.IsAlive) _thread.Join();
    }

    private static IOException Repeat(StorageException failure) => new(failure.Message, failure);

    private void NoteDirty()
    {
        lock (_gate)
        {
            if (_dirtySince == 0) _dirtySince = Stopwatch.GetTimestamp();
            if (_state == WriterState.Waiting) Monitor.Pulse(_gate);
        }
    }

    private void Run()
    {
        List<LogOperation> batch = [];
        while (TakeBatch(batch))
        {
            WriteBatch(batch);
            batch.Clear();
        }
        Close();
    }

    /// <summary>Waits for work. False when the queue is closing and nothing is left.</summary>
    private bool TakeBatch(List<LogOperation> batch)
    {
        lock (_gate)
        {
            while (_pending.Count == 0 && _state != WriterState.Stopping && !IsMarkDue(out int wait))
            {
                _state = WriterState.Waiting;
                Monitor.Wait(_gate, wait);
                if (_state == WriterState.Waiting) _state = WriterState.Working;
            }
            int bytes = 0;
            while (bytes < _options.BatchLimitBytes && _pending.TryDequeue(out LogOperation? operation))
            {
                bytes += operation.Buffer?.RecordLength ?? 0;
                batch.Add(operation);
            }
            bool isWork = batch.Count > 0 || (_dirtySince != 0 && _failure is null);
            _dirtySince = 0;
            return isWork;
        }
    }

    private bool IsMarkDue(out int waitMilliseconds)
    {
        waitMilliseconds = Timeout.Infinite;
        if (_failure is not null) _dirtySince = 0;
        if (_dirtySince == 0) return false;
        TimeSpan left = _options.MarkDelay - Stopwatch.GetElapsedTime(_dirtySince);
        waitMilliseconds = (int)Math.Max(1, Math.Ceiling(left.TotalMilliseconds));
        return left <= TimeSpan.Zero;
    }

    private void WriteBatch(List<LogOperation> batch)
    {
        int next = 0;
        try
        {
            for (; next < batch.Count; next++) Append(batch[next]);
            AppendStatuses();
            if (_log.AppendReservation() is { } reservation) _written.Add(reservation);
            FlushWritten();
            _log.RetireDead();
            _log.CopyForward();
        }
        catch (NoSegmentException e)
        {
            // Nothing was written for these. The log goes on when a segment can be made again.
            FailRest(batch, next, e.Storage);
            lock (_gate)
                if (_state == WriterState.Stopping) _dirtySince = 0;
        }
        catch (StorageException e)
        {
            lock (_gate)
            {
                _failure = e;
                while (_pending.TryDequeue(out LogOperation? operation)) batch.Add(operation);
            }
            FailRest(batch, next, e);
        }
    }

    private void FailRest(List<LogOperation> batch, int from, StorageException cause)
    {
        foreach (LogOperation operation in _written) operation.Fail(Repeat(cause));
        _written.Clear();
        for (int i = from; i < batch.Count; i++) batch[i].Fail(Repeat(cause));
    }

    private void Append(LogOperation operation)
    {
        if (operation.Buffer is { } buffer)
        {
            MakeRoom(buffer.RecordLength);
            operation.Place = _log.Batch.Append(operation.Type, operation.Id, buffer);
        }
        _written.Add(operation);
    }

    private void MakeRoom(int recordLength)
    {
        if (_log.Batch.Fits(recordLength)) return;
        FlushWritten();
        _written.Add(_log.Rotate());
        if (!_log.Batch.Fits(recordLength)) throw new NoSegmentException(new StorageException("pwrite", _log.Batch.Segment.File.Path, Errno.FileTooBig));
    }

    /// <summary>One flush for all that was appended; then, and only then, they are in the index and their writers go on.</summary>
    private void FlushWritten()
    {
        _log.Batch.Flush();
        lock (_index.Gate)
            foreach (LogOperation operation in _written) operation.OnFlushed();
        foreach (LogOperation operation in _written) operation.Complete();
        _written.Clear();
    }

    private void AppendStatuses()
    {
        List<MessageEntry> dirty;
        lock (_index.Gate) dirty = _index.TakeDirty(_dirty);
        int next = 0;
        try
        {
            for (; next < dirty.Count; next++) AppendStatus(dirty[next]);
        }
        finally
        {
            // What found no room stays dirty for the next batch.
            if (next < dirty.Count) ReturnDirty(dirty.Skip(next));
            dirty.Clear();
            _dirty = dirty;
        }
    }

    private void AppendStatus(MessageEntry entry)
    {
        MetaWriter writer = new(256);
        bool isRemoved;
        lock (_index.Gate)
        {
            isRemoved = entry.Marks.HasFlag(EntryMarks.Removed);
            if (!isRemoved) entry.Status.Write(ref writer);
            entry.Marks &= ~EntryMarks.Dirty;
        }
        MakeRoom(RecordHeader.Size + writer.Written.Length);
        _log.Batch.Append(isRemoved ? RecordType.Removed : RecordType.Status, entry.Id, writer.Written);
        writer.Dispose();
        if (isRemoved && entry.Parts.Body is not null) _written.Add(new BodyRemoval(_log, entry.Id));
    }

    private void ReturnDirty(IEnumerable<MessageEntry> entries)
    {
        lock (_index.Gate)
        {
            foreach (MessageEntry entry in entries)
            {
                entry.Marks &= ~EntryMarks.Dirty;
                _index.MarkDirty(entry);
            }
        }
    }

    private void Close()
    {
        if (_failure is not null) return;
        try
        {
            _log.AppendClosed();
        }
        catch (IOException)
        {
            // The next start recovers as after a crash.
        }
    }

    private enum WriterState
    {
        Working = 0,
        Waiting,
        Stopping,
    }

    /// <summary>A body file may go when the record that its message is gone has been flushed.</summary>
    private sealed class BodyRemoval(SegmentLog log, QueueId id) : LogOperation(RecordType.None, id, null)
    {
        public override void Complete() => log.RemoveBody(Id);

        public override void Fail(Exception cause)
        {
        }
    }
}
