namespace Hikyaku.Mail.Contracts.Admin;

/// <summary>The answer to <c>GET /queue</c> of the admin API: what mailq and <c>hikyaku queue list</c> print.</summary>
/// <param name="Messages">By arrival.</param>
public sealed record QueueListing(IReadOnlyList<QueueListingMessage> Messages)
{
    public static QueueListing From(IEnumerable<QueueEntry> entries) => new([.. entries.Select(Describe)]);

    private static QueueListingMessage Describe(QueueEntry entry) => new(
        entry.QueueId.ToString(),
        entry.State.ToString().ToLowerInvariant(),
        entry.ArrivalTime,
        entry.SizeBytes,
        entry.Sender.ToString(),
        entry.NextAttempt,
        entry.AttemptCount,
        [.. entry.Recipients.Select(static r => new QueueListingRecipient(r.Address.ToString(), r.DelayReason))]);
}
