using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;
using Hikyaku.Queue.Recovery;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue;

/// <summary>The durable queue of one machine: an append-only log with group commit, and an index in memory (docs/queue-format.md).</summary>
public sealed class SegmentQueue : IMessageQueue, IAsyncDisposable
{
    private readonly IStorageCalls _calls;
    private readonly TimeProvider _clock;
    private readonly SegmentLog _log;
    private readonly SegmentPreparer _preparer;
    private readonly SequenceSource _sequences;
    private readonly ClaimSignal _signal;
    private readonly CorruptStore _corrupt;
    private bool _isDisposed;

    private SegmentQueue(SegmentQueueOptions options, TimeProvider clock, IStorageCalls calls)
    {
        Options = options;
        _clock = clock;
        _calls = calls;
        CreateDirectories();
        _corrupt = new CorruptStore(calls, Path.Combine(options.Directory, "corrupt"));
        Index = new QueueIndex(clock, options.FreshContentBudgetBytes);
        Bodies = new BodyFiles(calls, Path.Combine(options.Directory, "bodies"));
        Reader = new MessageReader(Index, Bodies, _corrupt);
        SegmentStore store = new(calls, options);
        store.FindSpares();
        QueueRecovery recovery = new(calls, options, _corrupt);
        Recovery = recovery.Run(Index);
        _sequences = new SequenceSource(recovery.NextSequence);
        _signal = new ClaimSignal(Index, clock);
        foreach (Segment unused in recovery.Unused) store.Retire(unused);
        Segment first = store.Create(recovery.NextGeneration, fill: false);
        _preparer = new SegmentPreparer(store, recovery.NextGeneration + 1, options.PrepareAhead);
        _log = new SegmentLog(options, Index, _preparer, _sequences, Bodies, [.. recovery.Segments, first]);
        StartLog(recovery.Start);
        Bodies.RemoveOrphans(sequence => Index.Contains(sequence));
        Log = new LogWriter(options, Index, _log);
        Log.Start();
    }

    /// <summary>What the start found; damage belongs in the log.</summary>
    public RecoveryReport Recovery { get; }

    public string? FailureReason => Log.FailureReason;

    public QueueCounts Counts => Index.Counts;

    /// <summary>Somebody waits for a due message, timer set.</summary>
    internal bool HasWaiter => _signal.HasWaiter;

    /// <summary>Records that the log must keep.</summary>
    internal long LiveRecords { get { lock (Index.Gate) return _log.LiveRecords; } }

    internal SegmentQueueOptions Options { get; }

    internal QueueIndex Index { get; }

    internal LogWriter Log { get; }

    internal BodyFiles Bodies { get; }

    internal BodyThread BodyThread { get; } = new();

    internal MessageReader Reader { get; }

    /// <summary>Opens the queue, recovering whatever the last run left.</summary>
    /// <exception cref="IOException">The directory can't be used; the text says why.</exception>
    /// <exception cref="InvalidDataException">A newer release wrote the queue.</exception>
    public static SegmentQueue Open(SegmentQueueOptions options, TimeProvider clock) => new(options, clock, LibcStorageCalls.Instance);

    /// <summary>The same over other system calls, for tests that let them fail.</summary>
    public static SegmentQueue Open(SegmentQueueOptions options, TimeProvider clock, IStorageCalls calls) => new(options, clock, calls);

    /// <summary>Space left on the queue's file system, for postconf(5) queue_minfree.</summary>
    /// <exception cref="IOException">It can't be asked.</exception>
    public long FreeBytes() => DurableDirectory.GetSpace(_calls, Options.Directory).FreeBytes;

    public QueueId AllocateId()
    {
        QueueId id = new(_sequences.Take(), Index.Now, Options.UseLongQueueIds);
        if (_sequences.NeedsReservation) Log.Enqueue(LogOperation.Barrier());
        return id;
    }

    public IMessageWriter CreateMessage(QueueId id) => new QueueMessageWriter(this, id);

    public async ValueTask<IQueuedMessage> ClaimAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            MessageEntry? entry = null;
            Task? waiting = null;
            lock (Index.Gate)
            {
                // After a failed write nothing could be marked: each delivery would be repeated after the next start.
                if (FailureReason is not null || !Index.TryClaim(out entry)) waiting = _signal.WaitUnderLock();
            }
            if (waiting is not null) await waiting.WaitAsync(cancellationToken).ConfigureAwait(false);
            else if (TryOpen(entry!) is { } message) return message;
        }
    }

    public IReadOnlyList<QueueEntry> List(QueueSelection selection)
    {
        List<MessageEntry> selected;
        lock (Index.Gate) selected = Index.Select(selection);
        selected.Sort(static (a, b) => a.Arrival != b.Arrival ? a.Arrival.CompareTo(b.Arrival) : a.Id.Sequence.CompareTo(b.Id.Sequence));
        QueueLister lister = new(Index, Reader);
        return [.. selected.Select(e => lister.Describe(e, selection.RecipientDomain)).OfType<QueueEntry>()];
    }

    public ValueTask<IMessageContent?> OpenContentAsync(QueueId id, CancellationToken cancellationToken)
    {
        MessageEntry? entry;
        lock (Index.Gate) Index.TryFind(id, out entry);
        if (entry is null || entry.State == MessageState.Corrupt) return ValueTask.FromResult<IMessageContent?>(null);
        try
        {
            return ValueTask.FromResult<IMessageContent?>(Reader.OpenContent(entry));
        }
        catch (IOException e)
        {
            return entry.Marks.HasFlag(EntryMarks.Removed)
                ? ValueTask.FromResult<IMessageContent?>(null)
                : ValueTask.FromException<IMessageContent?>(e);
        }
    }

    public ValueTask<int> FlushAsync(QueueSelection selection, CancellationToken cancellationToken)
    {
        List<MessageEntry> selected = Select(selection);
        int count = 0;
        lock (Index.Gate)
            foreach (MessageEntry entry in selected)
                if (Index.MakeDue(entry)) count++;
        return ValueTask.FromResult(count);
    }

    public ValueTask<IReadOnlyList<QueueId>> HoldAsync(QueueSelection selection, CancellationToken cancellationToken)
        => ChangeAsync(selection, static (index, entry) => index.Hold(entry), cancellationToken);

    public ValueTask<IReadOnlyList<QueueId>> ReleaseAsync(QueueSelection selection, CancellationToken cancellationToken)
        => ChangeAsync(selection, static (index, entry) => index.Release(entry), cancellationToken);

    public async ValueTask<IReadOnlyList<QueueId>> DeleteAsync(QueueSelection selection, CancellationToken cancellationToken)
    {
        List<MessageEntry> corrupt = Select(selection).FindAll(static e => e.State == MessageState.Corrupt);
        IReadOnlyList<QueueId> deleted = await ChangeAsync(selection, static (index, entry) => index.Delete(entry), cancellationToken).ConfigureAwait(false);
        foreach (MessageEntry entry in corrupt) _corrupt.Remove(entry.Id);
        return deleted;
    }

    /// <summary>Stops claims, writes what waits, closes the log in order.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return ValueTask.CompletedTask;
        _signal.Dispose();
        BodyThread.Dispose();
        Log.Dispose();
        _preparer.Dispose();
        return ValueTask.CompletedTask;
    }

    internal void AbandonChunks(IEnumerable<LogOperation> chunks)
    {
        lock (Index.Gate)
            foreach (LogOperation chunk in chunks) ((ChunkOperation)chunk).Disown();
    }

    private void CreateDirectories()
    {
        DurableDirectory.Create(_calls, Options.Directory);
        foreach (string name in (ReadOnlySpan<string>)["bodies", "corrupt"]) DurableDirectory.Create(_calls, Path.Combine(Options.Directory, name));
    }

    /// <summary>Seals what the last run left and speaks for the first ids, before anybody gets one.</summary>
    private void StartLog(SegmentStart start)
    {
        LogOperation reservation = _log.AppendStart(start with { ReservedBound = _sequences.ProposeReservation() });
        _log.Batch.Flush();
        reservation.OnFlushed();
        _log.RetireDead();
    }

    private QueuedMessage? TryOpen(MessageEntry entry)
    {
        try
        {
            (Envelope envelope, MessageFacts facts) = Reader.ReadMeta(entry);
            return new QueuedMessage(this, entry, envelope, facts);
        }
        catch (IOException)
        {
            return null; // it is corrupt now, and listed as such
        }
    }

    private List<MessageEntry> Select(QueueSelection selection)
    {
        List<MessageEntry> selected;
        lock (Index.Gate) selected = Index.Select(selection);
        if (selection.RecipientDomain is not { } domain) return selected;
        QueueLister lister = new(Index, Reader);
        return selected.FindAll(e => lister.Describe(e, domain) is not null);
    }

    private async ValueTask<IReadOnlyList<QueueId>> ChangeAsync(
        QueueSelection selection, Func<QueueIndex, MessageEntry, bool> change, CancellationToken cancellationToken)
    {
        List<MessageEntry> selected = Select(selection);
        List<QueueId> changed = [];
        lock (Index.Gate)
            foreach (MessageEntry entry in selected)
                if (change(Index, entry)) changed.Add(entry.Id);
        if (changed.Count == 0) return changed;
        LogOperation flush = LogOperation.Barrier();
        Log.Enqueue(flush);
        await flush.Completion.WaitAsync(cancellationToken).ConfigureAwait(false);
        return changed;
    }
}
