using Hikyaku.Mail;

namespace Hikyaku.Policy;

/// <summary>
/// What restrictions may look at. Mutable, one per session, reused: the server sets what changed before each check. What lasts from check to check
/// (a postponed refusal, what HOLD asked for) lives in <see cref="Session"/>.
/// </summary>
public sealed class PolicyRequest
{
    public required PolicyClient Client { get; set; }

    /// <summary>The name in HELO or EHLO; null before.</summary>
    public string? HeloName { get; set; }

    /// <summary><c>SMTP</c> or <c>ESMTP</c>.</summary>
    public string Protocol { get; set; } = "SMTP";

    /// <summary>At HELO checks: the command is EHLO.</summary>
    public bool IsEhlo { get; set; }

    /// <summary>Null: the session is not encrypted.</summary>
    public SessionEncryption? Encryption { get; set; }

    public bool IsTlsActive => Encryption is not null;

    /// <summary>The authenticated user (authentication identity), or null.</summary>
    public string? SaslUsername { get; set; }

    public string? SaslMethod { get; set; }

    /// <summary>The sender as parsed from MAIL FROM; null outside of a mail transaction.</summary>
    public MailAddress? Sender { get; set; }

    /// <summary>The recipient as parsed from RCPT TO (source route removed, domain kept as given). Set it for Recipient and Verify checks, and for Data and EndOfData
    /// when the message has exactly one recipient.</summary>
    public MailAddress? Recipient { get; set; }

    /// <summary>Recipients accepted so far in this transaction.</summary>
    public int RecipientCount { get; set; }

    /// <summary>None before the message has one.</summary>
    public QueueId QueueId { get; set; }

    /// <summary>In bytes: what MAIL announced, and at EndOfData what has come; 0 when nothing was announced.</summary>
    public long SizeBytes { get; set; }

    /// <summary>The client sent ahead where the protocol doesn't allow it.</summary>
    public bool HasUnauthorizedPipelining { get; set; }

    /// <summary>State that policy keeps between the checks of one session.</summary>
    public PolicySession Session { get; } = new();
}
