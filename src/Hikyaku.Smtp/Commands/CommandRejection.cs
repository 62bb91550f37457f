namespace Hikyaku.Smtp.Commands;

/// <summary>Why a MAIL or RCPT command was not understood; each has its reply.</summary>
public enum CommandRejection
{
    None,
    /// <summary>No <c>FROM:</c> or <c>TO:</c>, or nothing behind it: 501 5.5.4.</summary>
    Syntax,
    /// <summary>501 5.1.7 or 501 5.1.3.</summary>
    BadAddress,
    /// <summary>553 5.6.7.</summary>
    NeedsSmtpUtf8,
    /// <summary>555 5.5.4, with the option.</summary>
    UnsupportedOption,
    /// <summary>501 5.5.4 Bad message size syntax.</summary>
    BadSize,
    /// <summary>A DSN parameter while DSN isn't offered: 501 5.7.1.</summary>
    DsnDisabled,
    BadReturn,
    BadEnvelopeId,
    BadNotify,
    BadOriginalRecipient,
    /// <summary>503 5.5.4.</summary>
    MultipleAuth,
}
