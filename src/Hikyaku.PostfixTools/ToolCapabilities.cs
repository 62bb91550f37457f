namespace Hikyaku.PostfixTools;

/// <summary>What rooms that no command needs can do; the program fills it in from them. postconf lists it (-a, -A, -l, -T).</summary>
public sealed record ToolCapabilities
{
    public static readonly ToolCapabilities None = new();

    /// <summary>Values of smtpd_sasl_type with which log-ins work as they say.</summary>
    public IReadOnlyList<string> SaslServerTypes { get; init; } = [];

    /// <summary>Values of smtp_sasl_type.</summary>
    public IReadOnlyList<string> SaslClientTypes { get; init; } = [];

    /// <summary>Words of mailbox_delivery_lock. None until mailbox files are written, in chapter 6: Maildirs need no lock.</summary>
    public IReadOnlyList<string> MailboxLocks { get; init; } = [];

    /// <summary>Kinds of keys that a certificate may have, as Postfix names them: <c>ecdsa</c>.</summary>
    public IReadOnlyList<string> PublicKeyAlgorithms { get; init; } = [];
}
