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
        try
        {
            RecordPlace[] chunks = [.. parts.Chunks.Select(c => AppendCopy(log, written, c, static record => record.Meta.ToArray()))];
            RecordPlace copy = AppendCopy(log, written, place, NewMeta);
            written.Add(new Moved(index, entry, copy, parts with { Chunks = chunks }));
        }
        catch (DamagedRecordException)
        {
        }
        catch (InvalidDataException)
        {
        }
    }

    private static void MakeRoom(SegmentLog log, List<LogOperation> written, int recordLength)
    {
        if (log.Batch.Fits(recordLength)) return;
        log.Batch.Flush();
        written.Add(log.Rotate());
        if (!log.Batch.Fits(recordLength)) throw new InvalidDataException("the record is larger than a segment");
    }

    private static RecordPlace AppendCopy(SegmentLog log, List<LogOperation> written, RecordPlace place, Func<LoadedRecord, byte[]> meta)
    {
        using LoadedRecord record = RecordLoader.Load(place);
        RecordBuffer buffer = new(record.Content.Length + record.Meta.Length);
        try
        {
            buffer.AppendContent(record.Content.Span);
            buffer.SetMeta(meta(record));
            MakeRoom(log, written, buffer.RecordLength);
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
