using Hikyaku.Mail;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Messages;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Log;

/// <summary>
/// The row of segments, oldest first. Only the oldest is ever retired, when nothing in it lives: so the record that a message is gone always outlives
/// the message's own record. Live messages of an old, mostly dead segment are written again at the end. Belongs to the writer thread.
/// </summary>
internal sealed class SegmentLog
{
    private const int CopyStepBytes = 1 << 20;
    private const int SettledSegments = 4;
    private readonly SegmentQueueOptions _options;
    private readonly QueueIndex _index;
    private readonly SegmentPreparer _preparer;
    private readonly SequenceSource _sequences;
    private readonly BodyFiles _bodies;
    private readonly List<Segment> _segments;
    private int _copied;

    public SegmentLog(SegmentQueueOptions options, QueueIndex index, SegmentPreparer preparer, SequenceSource sequences, BodyFiles bodies, List<Segment> segments)
    {
        _options = options;
        _index = index;
        _preparer = preparer;
        _sequences = sequences;
        _bodies = bodies;
        _segments = segments;
        Batch = new BatchWriter(segments[^1]);
    }

    public BatchWriter Batch { get; }

    /// <summary>Under the index's lock, while the writer thread rests.</summary>
    public int LiveRecords => _segments.Sum(static s => s.LiveCount);

    /// <summary>Goes on in a new segment. The operation to complete with the next flush is returned.</summary>
    /// <exception cref="NoSegmentException">None could be made.</exception>
    public LogOperation Rotate()
    {
        Segment next;
        try
        {
            next = _preparer.Take();
        }
        catch (StorageException e)
        {
            throw new NoSegmentException(e);
        }
        SegmentStart start = new(Batch.Segment.Generation, Batch.Offset, _sequences.ProposeReservation());
        _segments.Add(next);
        _copied = 0;
        Batch.SwitchTo(next);
        return AppendStart(start);
    }

    /// <summary>Writes a segment's first record.</summary>
    public LogOperation AppendStart(SegmentStart start)
    {
        Span<byte> meta = stackalloc byte[SegmentStart.Size];
        start.Write(meta);
        Batch.Append(RecordType.SegmentStart, default, meta);
        return new ReservationOperation(_sequences, start.ReservedBound);
    }

    /// <summary>Where the ids that are spoken for run low, speaks for more.</summary>
    public LogOperation? AppendReservation()
    {
        if (!_sequences.NeedsReservation || !Batch.Fits(RecordHeader.Size + 8)) return null;
        ulong bound = _sequences.ProposeReservation();
        AppendBound(RecordType.Reservation, bound);
        return new ReservationOperation(_sequences, bound);
    }

    /// <summary>A batch of its own, so that the one before is not the last any more and a bad byte in it is known for damage.</summary>
    public void AppendClosed()
    {
        AppendBound(RecordType.Closed, _sequences.Next);
        Batch.Flush();
    }

    public void RemoveBody(QueueId id) => _bodies.Remove(id);

    /// <summary>Retires segments from the oldest on while nothing in them lives.</summary>
    public void RetireDead()
    {
        int dead = 0;
        lock (_index.Gate)
            while (dead < _segments.Count - 1 && _segments[dead].LiveCount == 0) dead++;
        for (int i = 0; i < dead; i++) _preparer.Retire(_segments[i]);
        if (dead == 0) return;
        _segments.RemoveRange(0, dead);
        _copied = 0;
    }

    /// <summary>One step of moving the oldest segment's living to the end, where that is worth it.</summary>
    public void CopyForward()
    {
        if (_segments.Count < 2) return;
        List<MessageEntry> step = [];
        lock (_index.Gate)
        {
            if (!IsWorthCopying(_segments[0])) return;
            TakeCopyStep(_segments[0], step);
        }
        if (step.Count == 0) return;
        List<LogOperation> written = [];
        foreach (MessageEntry entry in step) new MessageCopy(_index, entry).Append(this, written);
        Batch.Flush();
        lock (_index.Gate)
            foreach (LogOperation operation in written) operation.OnFlushed();
        RetireDead();
    }

    /// <summary>Little of it lives, or the log as a whole holds far more dead than living.</summary>
    private bool IsWorthCopying(Segment oldest)
    {
        if (oldest.LiveCount == 0) return false;
        // Not the newest ones: what is being delivered right now will be gone by itself.
        if (_segments.Count >= SettledSegments && oldest.LiveBytes < oldest.SizeBytes / 4) return true;
        long total = _segments.Sum(static s => s.SizeBytes);
        return total > 4 * (_index.LiveBytes + _options.SegmentSizeBytes);
    }

    private void TakeCopyStep(Segment oldest, List<MessageEntry> step)
    {
        long bytes = 0;
        // A chunk of a message may stand here and its record in the next segment: the entry is on that one's list.
        for (; bytes < CopyStepBytes; _copied++)
        {
            (Segment? segment, int at) = EntryAt(_copied);
            if (segment is null) break;
            MessageEntry entry = segment.Entries[at];
            if (entry.Marks.HasFlag(EntryMarks.Removed) || !IsIn(entry, oldest)) continue;
            step.Add(entry);
            bytes += entry.SizeBytes;
        }
    }

    private (Segment? Segment, int At) EntryAt(int number)
    {
        foreach (Segment segment in _segments.Take(_segments.Count - 1))
        {
            if (number < segment.Entries.Count) return (segment, number);
            number -= segment.Entries.Count;
        }
        return (null, 0);
    }

    private static bool IsIn(MessageEntry entry, Segment segment)
        => entry.Place.Segment == segment || Array.Exists(entry.Parts.Chunks, c => c.Segment == segment);

    private void AppendBound(RecordType type, ulong bound)
    {
        Span<byte> meta = stackalloc byte[8];
        ReservationOperation.WriteBound(meta, bound);
        Batch.Append(type, default, meta);
    }
}
