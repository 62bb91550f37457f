using Hikyaku.Mail;

namespace Hikyaku.Message.Notices;

/// <summary>One recipient's group in message/delivery-status (RFC 3464 section 2.3).</summary>
/// <param name="FinalRecipient">The address that was tried.</param>
/// <param name="OriginalRecipient">ORCPT as <c>type;address</c>, or null; then <paramref name="OriginalAddress"/> is told when it differs.</param>
/// <param name="OriginalAddress">What the sender wrote.</param>
/// <param name="Status">Enhanced status code.</param>
/// <param name="RemoteMta">Name of the server that answered, or null.</param>
/// <param name="Diagnostic">That server's reply, or our own words.</param>
/// <param name="IsRemoteDiagnostic">The diagnostic is an SMTP reply.</param>
/// <param name="Text">The cause for people, as in the log.</param>
public sealed record NoticeRecipient(
    MailAddress FinalRecipient,
    string? OriginalRecipient,
    MailAddress OriginalAddress,
    EnhancedStatus Status,
    string? RemoteMta,
    string Diagnostic,
    bool IsRemoteDiagnostic,
    string Text);
