using Hikyaku.Mail;

namespace Hikyaku.Delivery.Mailboxes;

/// <param name="Status">Class 4: a later attempt may work; class 5: none will.</param>
/// <param name="Text">The cause for the log.</param>
internal sealed record MailboxFailure(EnhancedStatus Status, string Text);
