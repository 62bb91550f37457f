using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Content;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Recovery;
using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Messages;

/// <summary>Reads queued messages back. Damage moves the message to corrupt, with the bytes as evidence; without a corrupt store it only throws.</summary>
internal sealed class MessageReader(QueueIndex index, BodyFiles bodies, CorruptStore? corrupt)
{
    /// <summary>Envelope and facts, from memory while the message is fresh.</summary>
    /// <exception cref="IOException">The stored bytes are damaged; the message is corrupt now.</exception>
    public (Envelope Envelope, MessageFacts Facts) ReadMeta(MessageEntry entry)
    {
        lock (index.Gate)
            if (entry.Fresh is { } fresh) return (fresh.Envelope, fresh.Facts);
        using LoadedRecord record = Load(entry, out _);
        StoredMeta meta = Decode(entry, record);
        return (meta.Envelope, meta.Facts);
    }

    /// <exception cref="IOException">The stored bytes are damaged; the message is corrupt now.</exception>
    public IMessageContent OpenContent(MessageEntry entry)
    {
        lock (index.Gate)
            if (entry.Fresh?.Content is { } fresh) return new BufferedContent(fresh);
        LoadedRecord record = Load(entry, out StoredContentParts parts);
        if (parts.IsEmpty) return new LoadedContent(record);
        try
        {
            return new LargeContent(record, parts, parts.Body is null ? null : bodies.Open(entry.Id));
        }
        catch (StorageException e)
        {
            record.Dispose();
            if (e.Errno == Errno.NoEntry) SetAside(entry, "its body file is missing", []);
            throw;
        }
    }

    /// <summary>Moves a message to corrupt.</summary>
    public void SetAside(MessageEntry entry, string reason, ReadOnlySpan<byte> evidence)
    {
        if (corrupt is null) return;
        lock (index.Gate) index.MarkCorrupt(entry, reason);
        try
        {
            corrupt.Save(entry, evidence);
        }
        catch (StorageException)
        {
            // The log still has it, and the next start finds the damage again.
        }
    }

    private LoadedRecord Load(MessageEntry entry, out StoredContentParts parts)
    {
        RecordPlace tried = default;
        while (true)
        {
            RecordPlace place;
            lock (index.Gate) (place, parts) = (entry.Place, entry.Parts);
            try
            {
                return RecordLoader.Load(place);
            }
            catch (DamagedRecordException) when (place != tried && HasMoved(entry, place))
            {
                tried = place; // copied forward while we read
            }
            catch (DamagedRecordException e)
            {
                if (!entry.Marks.HasFlag(EntryMarks.Removed) && entry.State != MessageState.Corrupt) SetAside(entry, e.Message, e.Evidence);
                throw;
            }
        }
    }

    private bool HasMoved(MessageEntry entry, RecordPlace from)
    {
        lock (index.Gate) return entry.Place != from;
    }

    private StoredMeta Decode(MessageEntry entry, LoadedRecord record)
    {
        try
        {
            return MetaCodec.Read(record.Meta.Span);
        }
        catch (InvalidDataException e)
        {
            SetAside(entry, e.Message, record.Content.Span);
            throw new IOException(e.Message, e);
        }
    }
}
