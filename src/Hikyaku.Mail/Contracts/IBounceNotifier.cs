using Hikyaku.Mail.Delivery;

namespace Hikyaku.Mail.Contracts;

/// <summary>Tells senders what became of their mail. Only the queue manager calls it.</summary>
public interface IBounceNotifier
{
    /// <summary>
    /// Queues a non-delivery notice about some recipients of a message, or decides that none is due (null sender, NOTIFY=NEVER).
    /// </summary>
    /// <returns>True when nothing is left to say: the recipients may be marked bounced. False when the notice could not be queued: try again later.</returns>
    ValueTask<bool> NotifyFailureAsync(IQueuedMessage message, IReadOnlyList<RecipientResult> failures, CancellationToken cancellationToken);

    /// <summary>Queues a notice that a message is late and still being tried (postconf(5) delay_warning_time). Losing it loses no mail: errors are logged.</summary>
    ValueTask NotifyDelayAsync(IQueuedMessage message, IReadOnlyList<RecipientResult> delays, CancellationToken cancellationToken);
}
