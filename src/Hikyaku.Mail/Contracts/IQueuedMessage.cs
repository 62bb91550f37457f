namespace Hikyaku.Mail.Contracts;

/// <summary>
/// A message that the queue manager holds for one round of attempts. Marks are recorded with the next flush and not awaited: a crash repeats a delivery,
/// never loses one. Every claim ends in exactly one of <see cref="DeferAsync"/> or <see cref="RemoveAsync"/>; disposing without either gives it back as due.
/// </summary>
public interface IQueuedMessage : IAsyncDisposable
{
    QueueId QueueId { get; }

    Envelope Envelope { get; }

    MessageFacts Facts { get; }

    /// <summary>Indexes into the envelope's recipients of those that were neither delivered nor bounced when it was claimed.</summary>
    IReadOnlyList<int> PendingRecipients { get; }

    /// <summary>How many rounds have ended in <see cref="DeferAsync"/> before this one.</summary>
    int AttemptCount { get; }

    /// <summary>A delay notice went out already (postconf(5) delay_warning_time).</summary>
    bool DelayWarningSent { get; }

    /// <exception cref="IOException">The stored bytes are damaged; the queue has moved the message to corrupt.</exception>
    ValueTask<IMessageContent> OpenContentAsync(CancellationToken cancellationToken);

    /// <summary>Records how far a recipient is; for Pending the cause of the deferral, for <c>queue show</c> and mailq.</summary>
    void Mark(int recipientIndex, RecipientState state, string? cause);

    void MarkDelayWarningSent();

    /// <summary>Ends the round: the message waits until <paramref name="nextAttempt"/>.</summary>
    ValueTask DeferAsync(DateTimeOffset nextAttempt, CancellationToken cancellationToken);

    /// <summary>Ends the round: nothing is left to do.</summary>
    ValueTask RemoveAsync(CancellationToken cancellationToken);
}
