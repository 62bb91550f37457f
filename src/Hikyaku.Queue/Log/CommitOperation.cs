using Hikyaku.Mail;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue.Log;

/// <summary>A message's own record: with its flush the message is in the queue.</summary>
internal sealed class CommitOperation(
    QueueIndex index, MessageEntry entry, MessageState state, FreshMessage fresh, List<LogOperation> chunks, BodyFileReference? body)
    : LogOperation(RecordType.Message, entry.Id, fresh.Content)
{
    public override void OnFlushed()
    {
        entry.Place = Place;
        bool isLarge = chunks.Count > 0 || body is not null;
        if (isLarge) entry.Parts = new StoredContentParts([.. chunks.Select(static c => c.Place)], body);
        // First counted by the message, then no longer by the chunks: a segment must not look dead in between.
        RecordBuffer? content = isLarge || state == MessageState.Hold || entry.Status.NextAttempt > index.Now ? null : fresh.Content;
        if (content is null) fresh.Content!.Release();
        else index.KeepFresh(entry, fresh.Envelope, fresh.Facts, content);
        index.Add(entry, state);
        foreach (LogOperation chunk in chunks) ((ChunkOperation)chunk).Disown();
    }

    public override void Fail(Exception cause)
    {
        fresh.Content!.Release();
        foreach (LogOperation chunk in chunks)
            lock (index.Gate) ((ChunkOperation)chunk).Disown();
        base.Fail(cause);
    }
}
