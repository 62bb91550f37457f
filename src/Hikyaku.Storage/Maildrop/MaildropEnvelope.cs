using Hikyaku.Mail;

namespace Hikyaku.Storage.Maildrop;

/// <summary>What sendmail says of a message besides its content.</summary>
public sealed record MaildropEnvelope
{
    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>In internal form, perhaps without a domain; empty for the null sender.</summary>
    public required string Sender { get; init; }

    /// <summary>For a missing From; null when there is none.</summary>
    public string? FullName { get; init; }

    /// <summary>BODY as sendmail -B gave it.</summary>
    public BodyType Body { get; init; }

    public DsnReturn Return { get; init; }

    /// <summary>sendmail -V, or null.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>False after sendmail -G: the mail comes from elsewhere, and its headers stay as they are.</summary>
    public bool IsLocal { get; init; } = true;

    /// <summary>The mail asks for VERP (sendmail -XV), which is not supported yet.</summary>
    public bool AsksForVerp { get; init; }

    public IReadOnlyList<MaildropRecipient> Recipients { get; init; } = [];
}
