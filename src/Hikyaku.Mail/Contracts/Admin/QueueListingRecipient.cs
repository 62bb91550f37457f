namespace Hikyaku.Mail.Contracts.Admin;

/// <param name="Address">In external form.</param>
/// <param name="DelayReason">Why the last attempt was deferred; null before the first.</param>
public sealed record QueueListingRecipient(string Address, string? DelayReason);
