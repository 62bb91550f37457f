using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue;

/// <summary>A claimed message. Marks go into the index at once and into the log with the next flush.</summary>
internal sealed class QueuedMessage : IQueuedMessage
{
    private readonly SegmentQueue _queue;
    private readonly MessageEntry _entry;
    private int[]? _pending;
    private bool _isEnded;

    public QueuedMessage(SegmentQueue queue, MessageEntry entry, Envelope envelope, MessageFacts facts)
    {
        _queue = queue;
        _entry = entry;
        Envelope = envelope;
        Facts = facts;
        lock (queue.Index.Gate)
        {
            MessageStatus status = entry.Status;
            AttemptCount = status.AttemptCount;
            DelayWarningSent = status.DelayWarningSent;
        }
    }

    private static int[] FirstOnly { get; } = [0];

    public QueueId QueueId => _entry.Id;

    public Envelope Envelope { get; }

    public MessageFacts Facts { get; }

    public IReadOnlyList<int> PendingRecipients => _pending ??= FindPending();

    public int AttemptCount { get; }

    public bool DelayWarningSent { get; private set; }

    public ValueTask<IMessageContent> OpenContentAsync(CancellationToken cancellationToken)
    {
        try
        {
            return ValueTask.FromResult(_queue.Reader.OpenContent(_entry));
        }
        catch (IOException e)
        {
            return ValueTask.FromException<IMessageContent>(e);
        }
    }

    public void Mark(int recipientIndex, RecipientState state, string? cause)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)recipientIndex, (uint)_entry.RecipientCount);
        lock (_queue.Index.Gate)
        {
            _entry.Status.Mark(recipientIndex, _entry.RecipientCount, state, cause);
            _pending = null;
            _queue.Index.MarkDirty(_entry);
        }
    }

    public void MarkDelayWarningSent()
    {
        DelayWarningSent = true;
        lock (_queue.Index.Gate)
        {
            _entry.Status.DelayWarningSent = true;
            _queue.Index.MarkDirty(_entry);
        }
    }

    public ValueTask DeferAsync(DateTimeOffset nextAttempt, CancellationToken cancellationToken)
    {
        lock (_queue.Index.Gate)
        {
            if (!TryEnd()) return ValueTask.CompletedTask;
            _entry.Status.AttemptCount++;
            _entry.Status.NextAttempt = UnixTime.ToMicroseconds(nextAttempt);
            _queue.Index.MarkDirty(_entry);
            _queue.Index.EndClaim(_entry);
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask RemoveAsync(CancellationToken cancellationToken)
    {
        lock (_queue.Index.Gate)
            if (TryEnd()) _queue.Index.Remove(_entry);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        lock (_queue.Index.Gate)
            if (TryEnd()) _queue.Index.EndClaim(_entry);
        return ValueTask.CompletedTask;
    }

    private int[] FindPending()
    {
        lock (_queue.Index.Gate)
        {
            MessageStatus status = _entry.Status;
            if (status.Recipients is null && _entry.RecipientCount == 1) return FirstOnly;
            return [.. Enumerable.Range(0, _entry.RecipientCount).Where(i => status.Recipient(i) == RecipientState.Pending)];
        }
    }

    private bool TryEnd()
    {
        if (_isEnded) return false;
        return _isEnded = true;
    }
}
