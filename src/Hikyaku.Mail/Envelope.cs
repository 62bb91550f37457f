namespace Hikyaku.Mail;

/// <summary>Sender, recipients and what the sender asked for. Immutable once a message is accepted.</summary>
public sealed record Envelope
{
    public required MailAddress Sender { get; init; }

    public required IReadOnlyList<Recipient> Recipients { get; init; }

    public BodyType Body { get; init; }

    /// <summary>The client declared SMTPUTF8 (RFC 6531 section 3.4).</summary>
    public bool SmtpUtf8 { get; init; }

    public DsnReturn Return { get; init; }

    /// <summary>ENVID, decoded (RFC 3461 section 4.4), or null.</summary>
    public string? EnvelopeId { get; init; }
}
