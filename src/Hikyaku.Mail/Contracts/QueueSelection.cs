namespace Hikyaku.Mail.Contracts;

/// <summary>Which messages a queue command means. Null in a field selects everything there.</summary>
public sealed record QueueSelection
{
    public static readonly QueueSelection All = new();

    public IReadOnlyCollection<QueueId>? Ids { get; init; }

    public IReadOnlyCollection<MessageState>? States { get; init; }

    /// <summary>Messages with a pending recipient in this domain (sendmail -qR).</summary>
    public string? RecipientDomain { get; init; }
}
