namespace Hikyaku.Mail.Contracts;

/// <summary>
/// The durable queue. Nothing here assumes that it is local: a cluster implements the same contract over a database.
/// </summary>
public interface IMessageQueue
{
    /// <summary>A fresh id, never given before on this queue, restarts included.</summary>
    QueueId AllocateId();

    /// <summary>Opens a message for writing. Memory is bounded: what is large goes to disk while it arrives.</summary>
    IMessageWriter CreateMessage(QueueId id);

    /// <summary>
    /// Waits for the next message that is due and moves it to the active queue. The caller limits how many it holds at once.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the queue is closing.</exception>
    ValueTask<IQueuedMessage> ClaimAsync(CancellationToken cancellationToken);

    /// <summary>A snapshot of what is queued, by arrival; pending recipients only.</summary>
    IReadOnlyList<QueueEntry> List(QueueSelection selection);

    /// <summary>One message's content for reading by a person (queue show, postcat), or null when it is gone.</summary>
    ValueTask<IMessageContent?> OpenContentAsync(QueueId id, CancellationToken cancellationToken);

    /// <summary>Makes waiting messages due now; held ones are not touched. Returns how many.</summary>
    ValueTask<int> FlushAsync(QueueSelection selection, CancellationToken cancellationToken);

    /// <summary>Puts messages on hold, durably. One that is being delivered is held when its attempt ends. Returns the ids.</summary>
    ValueTask<IReadOnlyList<QueueId>> HoldAsync(QueueSelection selection, CancellationToken cancellationToken);

    ValueTask<IReadOnlyList<QueueId>> ReleaseAsync(QueueSelection selection, CancellationToken cancellationToken);

    /// <summary>Deletes messages, durably, without telling their senders. One that is being delivered is deleted when its attempt ends.</summary>
    ValueTask<IReadOnlyList<QueueId>> DeleteAsync(QueueSelection selection, CancellationToken cancellationToken);

    /// <summary>Null while all is well; else why nothing more is accepted (the volume failed): operators see this text.</summary>
    string? FailureReason { get; }

    /// <summary>Messages by state.</summary>
    QueueCounts Counts { get; }
}
