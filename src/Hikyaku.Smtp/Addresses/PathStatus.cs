namespace Hikyaku.Smtp.Addresses;

/// <summary>What <see cref="PathParser"/> made of a path.</summary>
public enum PathStatus
{
    Ok,
    /// <summary>501 5.1.7 for a sender, 501 5.1.3 for a recipient.</summary>
    BadSyntax,
    /// <summary>Lawful, but not ASCII, and SMTPUTF8 was not declared: 553 5.6.7.</summary>
    NeedsSmtpUtf8,
}
