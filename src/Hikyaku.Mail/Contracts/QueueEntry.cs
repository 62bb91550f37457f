namespace Hikyaku.Mail.Contracts;

/// <summary>One line of mailq: a queued message and who still waits for it.</summary>
public sealed record QueueEntry
{
    public required QueueId QueueId { get; init; }

    public required MessageState State { get; init; }

    public required DateTimeOffset ArrivalTime { get; init; }

    public required long SizeBytes { get; init; }

    public required MailAddress Sender { get; init; }

    /// <summary>When the next attempt is due; null while active or on hold.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    public int AttemptCount { get; init; }

    public required IReadOnlyList<QueueEntryRecipient> Recipients { get; init; }
}
