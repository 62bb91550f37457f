using Hikyaku.Mail;

namespace Hikyaku.SmtpClient.Transactions;

/// <summary>The arguments of MAIL, as far as the server offered what they need.</summary>
internal readonly record struct MailArguments(
    MailAddress Sender,
    long? SizeBytes,
    bool IsEightBit,
    bool IsSmtpUtf8,
    DsnReturn Return,
    string? EnvelopeId);
