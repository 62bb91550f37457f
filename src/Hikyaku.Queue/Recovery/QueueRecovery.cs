using System.Buffers;
using Hikyaku.Mail;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Log;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Recovery;

/// <summary>
/// The start of a queue: reads all segments, cuts the torn end, puts damaged messages aside. It only adds files until the new segment's first record is
/// flushed, so it may be killed at any point and begin again.
/// </summary>
internal sealed class QueueRecovery(IStorageCalls calls, SegmentQueueOptions options, CorruptStore corrupt)
{
    private readonly LogReplay _replay = new();

    /// <summary>Segments with records, oldest first.</summary>
    public List<Segment> Segments { get; } = [];

    /// <summary>Segments that were made ready and never used.</summary>
    public List<Segment> Unused { get; } = [];

    public ulong NextSequence => _replay.NextSequence;

    public ulong NextGeneration { get; private set; } = 1;

    /// <summary>Seals the last segment that has records.</summary>
    public SegmentStart Start { get; private set; }

    public RecoveryReport Run(QueueIndex index)
    {
        List<SegmentName> names = SegmentName.Find(options.Directory);
        for (int i = 0; i < names.Count; i++) Read(names, i);
        if (names.Count > 0) NextGeneration = names[^1].Generation + 1;
        FillIndex(index);
        return new RecoveryReport(index.Counts.Total, Segments.Count, _replay.WasClosed || names.Count == 0, _replay.Damages);
    }

    private void Read(List<SegmentName> names, int at)
    {
        SegmentName name = names[at];
        using SegmentFile file = SegmentFile.Open(calls, name.Path, name.Generation, name.Seed, isReadOnly: false);
        Segment segment = new(file.File, name.Generation, name.Seed, file.Bytes.Length);
        SegmentScan scan = SegmentScan.Run(file.Bytes, name.Seed, SealedEnd(calls, names, at));
        if (scan.Records.Count == 0)
        {
            Unused.Add(segment);
            return;
        }
        _replay.Apply(segment, file.Bytes, scan, SaveRegion);
        Segments.Add(segment);
        Start = new SegmentStart(name.Generation, scan.End, 0);
    }

    /// <summary>Where the next segment that was written to says that this one ends.</summary>
    internal static long? SealedEnd(IStorageCalls calls, List<SegmentName> names, int at)
    {
        for (int i = at + 1; i < names.Count; i++)
        {
            if (SegmentFile.PeekStart(calls, names[i].Path, names[i].Seed) is not { } start) continue;
            return start.PreviousGeneration == names[at].Generation ? start.PreviousEnd : null;
        }
        return null;
    }

    private void FillIndex(QueueIndex index)
    {
        lock (index.Gate)
        {
            foreach (MessageEntry entry in _replay.Entries.Values.OrderBy(static e => e.Id.Sequence))
            {
                if (entry.State == MessageState.Corrupt) SetAside(entry);
                index.Add(entry, StateOf(entry));
                if (entry.Status.DeleteRequested) index.Remove(entry);
            }
            foreach (MessageEntry entry in corrupt.ReadAll())
                if (!index.TryFind(entry.Id, out _)) index.Add(entry, MessageState.Corrupt);
        }
    }

    internal static MessageState StateOf(MessageEntry entry)
    {
        if (entry.State == MessageState.Corrupt) return MessageState.Corrupt;
        return entry.Status.IsOnHold ? MessageState.Hold : QueueIndex.WaitingState(entry);
    }

    /// <summary>Moves the evidence to the corrupt directory; while that fails the message stays in the log.</summary>
    private void SetAside(MessageEntry entry)
    {
        Segment segment = entry.Place.Segment!;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(entry.Place.Length);
        try
        {
            int read = ReadEvidence(segment, entry.Place, bytes);
            corrupt.Save(entry, bytes.AsSpan(0, read));
            entry.Place = default;
            entry.Parts = StoredContentParts.None;
        }
        catch (StorageException)
        {
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static int ReadEvidence(Segment segment, RecordPlace place, byte[] bytes)
    {
        try
        {
            return segment.File.Read(bytes.AsSpan(0, place.Length), place.Offset);
        }
        catch (StorageException)
        {
            return 0;
        }
    }

    private void SaveRegion(Segment segment, ScannedRecord record)
    {
        byte[] bytes = new byte[record.Length];
        int read = ReadEvidence(segment, new RecordPlace(segment, record.Offset, record.Length), bytes);
        try
        {
            corrupt.SaveRegion(segment, record.Offset, bytes.AsSpan(0, read));
        }
        catch (StorageException)
        {
            // Found again by the next start.
        }
    }
}
