namespace Hikyaku.Mail.Contracts;

/// <param name="Address">Who still waits.</param>
/// <param name="DelayReason">Why the last attempt was deferred; null before the first.</param>
public sealed record QueueEntryRecipient(MailAddress Address, string? DelayReason);
