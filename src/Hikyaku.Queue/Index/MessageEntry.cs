using Hikyaku.Mail;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue.Index;

/// <summary>One queued message in memory: no envelope, no content, but for mail that was just accepted. Guarded by the index's lock.</summary>
internal sealed class MessageEntry(QueueId id, long arrivalMicroseconds, long sizeBytes, int recipientCount, MessageStatus status)
{
    public QueueId Id { get; } = id;

    /// <summary>Unix microseconds.</summary>
    public long Arrival { get; } = arrivalMicroseconds;

    public long SizeBytes { get; } = sizeBytes;

    public int RecipientCount { get; } = recipientCount;

    public MessageStatus Status { get; set; } = status;

    public MessageState State { get; set; }

    /// <summary>The message record.</summary>
    public RecordPlace Place { get; set; }

    public StoredContentParts Parts { get; set; } = StoredContentParts.None;

    public FreshMessage? Fresh { get; set; }

    /// <summary>Rises with each move between queues, so that a place left in one is known to be stale.</summary>
    public int Ticket { get; set; }

    /// <summary>Why it is corrupt; null while it isn't.</summary>
    public string? CorruptReason { get; set; }

    public EntryMarks Marks { get; set; }
}
