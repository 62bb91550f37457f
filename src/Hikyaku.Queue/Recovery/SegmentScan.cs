using System.Buffers.Binary;
using Hikyaku.Queue.Log;

namespace Hikyaku.Queue.Recovery;

/// <summary>
/// Walks a segment's records. Where a header is bad it looks for the next good one, since there may be committed records behind a damaged sector. Which of
/// the bad places are damage, and which the torn end of a flush that never returned, is decided afterwards: a record of a later batch, or the next
/// segment's first record, proves that a place had been flushed.
/// </summary>
internal sealed class SegmentScan
{
    private SegmentScan(List<ScannedRecord> records, long end)
    {
        Records = records;
        End = end;
    }

    /// <summary>All that counts: intact records and damage. The torn end is cut off.</summary>
    public IReadOnlyList<ScannedRecord> Records { get; }

    /// <summary>Where the records end.</summary>
    public long End { get; }

    /// <param name="bytes">The segment from its first byte.</param>
    /// <param name="seed">Its records' seed.</param>
    /// <param name="sealedEnd">Where its records end according to the next segment; null when there is none.</param>
    public static SegmentScan Run(ReadOnlySpan<byte> bytes, ulong seed, long? sealedEnd)
    {
        if (sealedEnd is { } end) bytes = bytes[..(int)Math.Clamp(end, Math.Min(SegmentHeader.Size, bytes.Length), bytes.Length)];
        List<ScannedRecord> records = Walk(bytes, seed);
        if (sealedEnd is null) return Cut(records);
        long last = records.Count == 0 ? SegmentHeader.Size : records[^1].Offset + records[^1].Length;
        if (last < bytes.Length) records.Add(new ScannedRecord(last, (int)(bytes.Length - last), null, false));
        return new SegmentScan(records, bytes.Length);
    }

    private static List<ScannedRecord> Walk(ReadOnlySpan<byte> bytes, ulong seed)
    {
        List<ScannedRecord> records = [];
        int offset = SegmentHeader.Size;
        uint batch = 0;
        while (offset + RecordHeader.Size <= bytes.Length)
        {
            if (TryReadAt(bytes, offset, seed, batch, out RecordHeader header))
            {
                ReadOnlySpan<byte> content = bytes.Slice(offset + RecordHeader.Size, header.ContentLength);
                ReadOnlySpan<byte> meta = bytes.Slice(offset + RecordHeader.Size + header.ContentLength, header.MetaLength);
                records.Add(new ScannedRecord(offset, header.RecordLength, header, header.Verify(content, meta)));
                offset += header.RecordLength;
                batch = header.Batch;
                continue;
            }
            int next = FindNext(bytes, offset + 1, seed, batch);
            if (next < 0) break;
            records.Add(new ScannedRecord(offset, next - offset, null, false));
            offset = next;
        }
        return records;
    }

    /// <summary>Cuts the unsealed, last segment at the first bad place of the last batch, which nothing proves to have been flushed.</summary>
    private static SegmentScan Cut(List<ScannedRecord> records)
    {
        uint lastBatch = records.Count == 0 ? 0 : records.Max(static r => r.Header?.Batch ?? 0);
        for (int i = 0; i < records.Count; i++)
        {
            if (records[i].IsIntact || !IsInLastBatch(records, i, lastBatch)) continue;
            long end = records[i].Offset;
            records.RemoveRange(i, records.Count - i);
            return new SegmentScan(records, end);
        }
        return new SegmentScan(records, records.Count == 0 ? SegmentHeader.Size : records[^1].Offset + records[^1].Length);
    }

    private static bool IsInLastBatch(List<ScannedRecord> records, int at, uint lastBatch)
    {
        if (records[at].Header is { } header) return header.Batch == lastBatch;
        // A bad header: whatever stood there belongs to the batch of the record behind it, unless that one begins its batch.
        RecordHeader? next = at + 1 < records.Count ? records[at + 1].Header : null;
        return next is not { } following || (following.Batch == lastBatch && !following.Flags.HasFlag(RecordFlags.FirstOfBatch));
    }

    private static bool TryReadAt(ReadOnlySpan<byte> bytes, int offset, ulong seed, uint batch, out RecordHeader header)
        => RecordHeader.TryRead(bytes[offset..], seed, out header)
            && header.RecordLength <= bytes.Length - offset
            && header.Batch >= batch;

    private static int FindNext(ReadOnlySpan<byte> bytes, int from, ulong seed, uint batch)
    {
        Span<byte> marker = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(marker, RecordHeader.Marker(seed));
        while (from < bytes.Length)
        {
            int found = bytes[from..].IndexOf(marker);
            if (found < 0) return -1;
            if (TryReadAt(bytes, from + found, seed, batch, out _)) return from + found;
            from += found + 1;
        }
        return -1;
    }
}
