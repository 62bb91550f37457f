namespace Hikyaku.Mail;

/// <summary>One recipient of one message: where it goes now, and what the sender wrote.</summary>
public sealed record Recipient
{
    /// <summary>After all rewriting and alias expansion.</summary>
    public required MailAddress Address { get; init; }

    /// <summary>As the client gave it in RCPT TO, or the header that sendmail -t read. Equal to <see cref="Address"/> when nothing was rewritten.</summary>
    public required MailAddress OriginalAddress { get; init; }

    /// <summary>ORCPT in its decoded <c>type;address</c> form (RFC 3461 section 4.2), or null.</summary>
    public string? DsnOriginalRecipient { get; init; }

    /// <summary>NOTIFY (RFC 3461 section 4.1); <see cref="DsnNotify.Default"/> when the client said nothing.</summary>
    public DsnNotify Notify { get; init; }

    public static Recipient From(MailAddress address) => new() { Address = address, OriginalAddress = address };
}
