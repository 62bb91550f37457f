using Hikyaku.Mail;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue.Log;

/// <summary>Writes a living message once more at the end of the log, chunks first, with the status it has now.</summary>
internal sealed class MessageCopy(QueueIndex index, MessageEntry entry)
{
    /// <summary>Appends the copies. A message that can't be read stays where it is: its next attempt will find the damage.</summary>
    public void Append(SegmentLog log, List<LogOperation> written)
    {
        RecordPlace place;
        StoredContentParts parts;
        lock (index.Gate)
        {
            // A large message that is being delivered is read piece by piece from its old places.
            if (entry.Marks.HasFlag(EntryMarks.Removed) || (entry.State == MessageState.Active && !entry.Parts.IsEmpty)) return;
            place = entry.Place;
            parts = entry.Parts;
        }
        int total = place.Length + parts.Chunks.Sum(static c => c.Length) + 64 * 1024;
        if (!log.Batch.Fits(total)) MakeRoom(log, written);
        if (!log.Batch.Fits(total)) return;
        try
        {
            RecordPlace[] chunks = [.. parts.Chunks.Select(c => AppendCopy(log, c, static (record, _) => record.Meta.ToArray()))];
            RecordPlace copy = AppendCopy(log, place, (record, _) => NewMeta(record));
            written.Add(new Moved(index, entry, copy, parts with { Chunks = chunks }));
        }
        catch (DamagedRecordException)
        {
        }
        catch (InvalidDataException)
        {
        }
    }

    private static void MakeRoom(SegmentLog log, List<LogOperation> written)
    {
        log.Batch.Flush();
        written.Add(log.Rotate());
    }

    private static RecordPlace AppendCopy(SegmentLog log, RecordPlace place, Func<LoadedRecord, RecordPlace, byte[]> meta)
    {
        using LoadedRecord record = RecordLoader.Load(place);
        RecordBuffer buffer = new(record.Content.Length + record.Meta.Length);
        try
        {
            buffer.AppendContent(record.Content.Span);
            buffer.SetMeta(meta(record, place));
            return log.Batch.Append(record.Header.Type, record.Header.QueueId, buffer);
        }
        finally
        {
            buffer.Release();
        }
    }

    private byte[] NewMeta(LoadedRecord record)
    {
        StoredMeta old = MetaCodec.Read(record.Meta.Span);
        MetaWriter writer = new(record.Meta.Length + 64);
        lock (index.Gate) MetaCodec.Write(ref writer, old.Envelope, old.Facts, entry.Status, old.ChunkCount, old.Body);
        byte[] meta = writer.Written.ToArray();
        writer.Dispose();
        return meta;
    }

    private sealed class Moved(QueueIndex index, MessageEntry entry, RecordPlace place, StoredContentParts parts) : LogOperation(RecordType.None, entry.Id, null)
    {
        public override void OnFlushed()
        {
            if (!entry.Marks.HasFlag(EntryMarks.Removed)) index.Move(entry, place, parts);
        }
    }
}
