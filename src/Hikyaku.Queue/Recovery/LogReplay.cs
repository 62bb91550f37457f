using System.Globalization;
using Hikyaku.Mail;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue.Recovery;

/// <summary>
/// Rebuilds the index from records in log order. Every record carries absolute values, so a message that was copied forward, or a status that was written
/// twice, ends as the newest one says.
/// </summary>
internal sealed class LogReplay
{
    private readonly Dictionary<ulong, SortedDictionary<int, RecordPlace>> _chunks = [];
    private readonly List<QueueDamage> _damages = [];

    public Dictionary<ulong, MessageEntry> Entries { get; } = [];

    public IReadOnlyList<QueueDamage> Damages => _damages;

    /// <summary>The first sequence number that was never spoken for.</summary>
    public ulong NextSequence { get; private set; } = 1;

    /// <summary>The newest record says that the queue was closed in order.</summary>
    public bool WasClosed { get; private set; }

    /// <param name="saveDamage">Keeps bytes that belong to no known message; offset and length within the segment.</param>
    public void Apply(Segment segment, ReadOnlySpan<byte> bytes, SegmentScan scan, Action<Segment, ScannedRecord>? saveDamage)
    {
        foreach (ScannedRecord record in scan.Records)
        {
            if (record.Header is { } header) Apply(segment, bytes, record, header);
            else
            {
                Report(segment, record.Offset, $"{record.Length} bytes are no record; what they said is lost");
                saveDamage?.Invoke(segment, record);
            }
        }
    }

    private void Apply(Segment segment, ReadOnlySpan<byte> bytes, ScannedRecord record, RecordHeader header)
    {
        ReadOnlySpan<byte> meta = bytes.Slice((int)record.Offset + RecordHeader.Size + header.ContentLength, header.MetaLength);
        RecordPlace place = new(segment, record.Offset, record.Length);
        NextSequence = Math.Max(NextSequence, header.Sequence + 1);
        WasClosed = header.Type == RecordType.Closed;
        if (!record.IsIntact)
        {
            ApplyDamaged(place, header, meta);
            return;
        }
        switch (header.Type)
        {
            case RecordType.SegmentStart or RecordType.Reservation or RecordType.Closed:
                NextSequence = Math.Max(NextSequence, ReservationOperation.ReadBound(meta));
                break;
            case RecordType.Message:
                ApplyMessage(place, header, meta);
                break;
            case RecordType.Chunk:
                NoteChunk(place, header, ChunkMeta.Read(meta));
                break;
            case RecordType.Status:
                ApplyStatus(place, header, meta);
                break;
            case RecordType.Removed:
                Entries.Remove(header.Sequence);
                _chunks.Remove(header.Sequence);
                break;
            default:
                Report(segment, record.Offset, string.Create(CultureInfo.InvariantCulture, $"record type {(int)header.Type} is unknown"));
                break;
        }
    }

    private void ApplyMessage(RecordPlace place, RecordHeader header, ReadOnlySpan<byte> meta)
    {
        if (!TryReadMeta(meta, out StoredMeta? stored, out string? problem))
        {
            AddCorrupt(place, header, null, problem);
            return;
        }
        MessageEntry entry = NewEntry(place, header, stored);
        RecordPlace[] chunks = _chunks.Remove(header.Sequence, out SortedDictionary<int, RecordPlace>? found) ? [.. found.Values] : [];
        if (stored.ChunkCount > 0 || stored.Body is not null) entry.Parts = new StoredContentParts(stored.ChunkCount > 0 ? chunks : [], stored.Body);
        if (chunks.Length < stored.ChunkCount) Corrupt(entry, place, "a chunk of its content is damaged or missing");
        Entries[header.Sequence] = entry;
    }

    private void ApplyStatus(RecordPlace place, RecordHeader header, ReadOnlySpan<byte> meta)
    {
        if (!Entries.TryGetValue(header.Sequence, out MessageEntry? entry) || entry.RecipientCount == 0) return;
        try
        {
            MetaReader reader = new(meta);
            entry.Status = MessageStatus.Read(ref reader, entry.RecipientCount);
        }
        catch (InvalidDataException e)
        {
            Report(place.Segment!, place.Offset, $"a status of {header.QueueId} is unreadable: {e.Message}");
        }
    }

    private void NoteChunk(RecordPlace place, RecordHeader header, int number)
    {
        if (number < 0) return;
        if (!_chunks.TryGetValue(header.Sequence, out SortedDictionary<int, RecordPlace>? chunks)) _chunks[header.Sequence] = chunks = [];
        chunks[number] = place;
    }

    private void ApplyDamaged(RecordPlace place, RecordHeader header, ReadOnlySpan<byte> meta)
    {
        if (header.Type == RecordType.Message)
        {
            bool isMetaIntact = Crc32C.Compute(meta) == header.MetaChecksum;
            StoredMeta? stored = isMetaIntact && TryReadMeta(meta, out StoredMeta? read, out _) ? read : null;
            AddCorrupt(place, header, stored, stored is null ? "its envelope is damaged" : "its content is damaged");
            return;
        }
        Report(place.Segment!, place.Offset, $"a {header.Type} record of {header.QueueId} is damaged");
    }

    private void AddCorrupt(RecordPlace place, RecordHeader header, StoredMeta? stored, string reason)
    {
        // An older copy of the message that can still be read is better than a damaged new one: it was copied forward.
        if (Entries.TryGetValue(header.Sequence, out MessageEntry? older) && older.State != MessageState.Corrupt)
        {
            Report(place.Segment!, place.Offset, $"a copy of {header.QueueId} is damaged; the one before is used");
            return;
        }
        MessageEntry entry = stored is null
            ? new MessageEntry(header.QueueId, header.UnixMicroseconds, header.ContentLength, 0, new MessageStatus()) { Place = place }
            : NewEntry(place, header, stored);
        if (stored is not null) entry.Fresh = new FreshMessage(stored.Envelope, stored.Facts, null);
        Corrupt(entry, place, reason);
        Entries[header.Sequence] = entry;
    }

    private void Corrupt(MessageEntry entry, RecordPlace place, string reason)
    {
        entry.State = MessageState.Corrupt;
        entry.CorruptReason = reason;
        Report(place.Segment!, place.Offset, $"message {entry.Id}: {reason}");
    }

    private static MessageEntry NewEntry(RecordPlace place, RecordHeader header, StoredMeta stored)
        => new(
            header.QueueId,
            UnixTime.ToMicroseconds(stored.Facts.ArrivalTime),
            stored.Facts.SizeBytes,
            stored.Envelope.Recipients.Count,
            stored.Status)
        { Place = place };

    private static bool TryReadMeta(
        ReadOnlySpan<byte> meta,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out StoredMeta? stored,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem)
    {
        try
        {
            (stored, problem) = (MetaCodec.Read(meta), null);
            return true;
        }
        catch (InvalidDataException e)
        {
            (stored, problem) = (null, e.Message);
            return false;
        }
    }

    private void Report(Segment segment, long offset, string reason)
        => _damages.Add(new QueueDamage(string.Create(CultureInfo.InvariantCulture, $"{segment.File.Path} offset {offset}"), reason));
}
