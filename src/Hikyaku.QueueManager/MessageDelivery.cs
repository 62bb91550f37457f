using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.QueueManager;

/// <summary>One message during one round: counts its entries down and gathers what came of them. Thread-safe.</summary>
internal sealed class MessageDelivery(IQueuedMessage message, IMessageContent content, DeliveryPlan plan, long activeSince)
{
    private readonly Lock _gate = new();
    private readonly List<(int Index, RecipientResult Result)> _failures = [];
    private readonly List<(int Index, RecipientResult Result)> _delays = [];
    private readonly int _recipientCount = message.PendingRecipients.Count;
    private int _sentCount;
    private int _open = 1; // the round itself, until all entries are handed out

    public IQueuedMessage Message { get; } = message;

    public IMessageContent Content { get; } = content;

    public DeliveryPlan Plan { get; } = plan;

    /// <summary>Timestamp of the queue manager's clock.</summary>
    public long ActiveSince { get; } = activeSince;

    /// <summary>Refused for good; their senders are still to be told. Read when the round has ended.</summary>
    public IReadOnlyList<(int Index, RecipientResult Result)> Failures => _failures;

    /// <summary>To be tried again. Read when the round has ended.</summary>
    public IReadOnlyList<(int Index, RecipientResult Result)> Delays => _delays;

    /// <summary>Recipients that are neither delivered nor refused: delayed, or cancelled without a result. Read when the round has ended.</summary>
    public int UnsettledCount => _recipientCount - _sentCount - _failures.Count;

    public void Open() => Interlocked.Increment(ref _open);

    /// <summary>True for the caller that closed the last one: it ends the round.</summary>
    public bool Close() => Interlocked.Decrement(ref _open) == 0;

    /// <summary>Keeps a result. A delivered recipient is marked at once, so that a crash repeats as little as possible.</summary>
    public void Record(int index, RecipientResult result)
    {
        lock (_gate)
        {
            switch (result.Outcome)
            {
                case DeliveryOutcome.Sent:
                    Message.Mark(index, RecipientState.Delivered, null);
                    _sentCount++;
                    break;
                case DeliveryOutcome.Deferred:
                    Message.Mark(index, RecipientState.Pending, result.Text);
                    _delays.Add((index, result));
                    break;
                default:
                    _failures.Add((index, result));
                    break;
            }
        }
    }
}
