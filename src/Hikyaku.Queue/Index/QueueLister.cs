using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue.Index;

/// <summary>Describes entries for people. Envelopes of waiting mail are read back from the log.</summary>
internal sealed class QueueLister(QueueIndex index, MessageReader reader)
{
    /// <param name="entry">Whom to describe.</param>
    /// <param name="recipientDomain">Null, or only with a pending recipient in this domain.</param>
    /// <returns>Null when it is gone, or has no such recipient.</returns>
    public QueueEntry? Describe(MessageEntry entry, string? recipientDomain)
    {
        Envelope? envelope = ReadEnvelope(entry);
        lock (index.Gate)
        {
            if (entry.Marks.HasFlag(EntryMarks.Removed)) return null;
            List<QueueEntryRecipient> pending = envelope is null ? [] : Pending(entry, envelope);
            if (recipientDomain is not null && !pending.Exists(r => r.Address.HasDomain(recipientDomain))) return null;
            if (entry.State == MessageState.Corrupt) pending = [.. pending.Select(r => r with { DelayReason = entry.CorruptReason })];
            if (entry.State == MessageState.Corrupt && pending.Count == 0) pending = [new QueueEntryRecipient(MailAddress.Null, entry.CorruptReason)];
            return new QueueEntry
            {
                QueueId = entry.Id,
                State = entry.State,
                ArrivalTime = UnixTime.FromMicroseconds(entry.Arrival),
                SizeBytes = entry.SizeBytes,
                Sender = envelope?.Sender ?? MailAddress.Null,
                NextAttempt = NextAttempt(entry),
                AttemptCount = entry.Status.AttemptCount,
                Recipients = pending,
            };
        }
    }

    private static DateTimeOffset? NextAttempt(MessageEntry entry)
        => entry.State is MessageState.Incoming or MessageState.Deferred
            ? UnixTime.FromMicroseconds(Math.Max(entry.Status.NextAttempt, entry.Arrival))
            : null;

    private static List<QueueEntryRecipient> Pending(MessageEntry entry, Envelope envelope)
    {
        List<QueueEntryRecipient> pending = [];
        for (int i = 0; i < envelope.Recipients.Count; i++)
        {
            if (entry.Status.Recipient(i) != RecipientState.Pending) continue;
            pending.Add(new QueueEntryRecipient(envelope.Recipients[i].Address, entry.Status.Causes?[i]));
        }
        return pending;
    }

    private Envelope? ReadEnvelope(MessageEntry entry)
    {
        if (entry.State == MessageState.Corrupt) return entry.Fresh?.Envelope;
        try
        {
            return reader.ReadMeta(entry).Envelope;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
