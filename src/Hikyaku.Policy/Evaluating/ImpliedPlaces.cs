using Hikyaku.Mail;

namespace Hikyaku.Policy.Evaluating;

/// <summary>The lines that imply a restriction without naming it in a list.</summary>
/// <param name="UnlistedSender">smtpd_reject_unlisted_sender.</param>
/// <param name="UnlistedRecipient">smtpd_reject_unlisted_recipient.</param>
internal sealed record ImpliedPlaces(SourcePlace UnlistedSender, SourcePlace UnlistedRecipient);
