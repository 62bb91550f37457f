namespace Hikyaku.Mail.Contracts.Admin;

/// <param name="Id">The queue id as logs show it.</param>
/// <param name="State">incoming, active, deferred, hold, corrupt.</param>
/// <param name="ArrivalTime">When it was accepted.</param>
/// <param name="SizeBytes">Headers and body.</param>
/// <param name="Sender">In external form; empty for the null sender.</param>
/// <param name="NextAttempt">Null while active or on hold.</param>
/// <param name="AttemptCount">Rounds so far.</param>
/// <param name="Recipients">Those that still wait.</param>
public sealed record QueueListingMessage(
    string Id,
    string State,
    DateTimeOffset ArrivalTime,
    long SizeBytes,
    string Sender,
    DateTimeOffset? NextAttempt,
    int AttemptCount,
    IReadOnlyList<QueueListingRecipient> Recipients);
