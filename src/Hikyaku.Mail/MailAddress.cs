namespace Hikyaku.Mail;

/// <summary>
/// One mailbox address in two halves. The local part is held unquoted, as it means (<c>a..b.</c>, not <c>"a..b."</c>);
/// the domain as it was written, without a trailing dot, address literals in brackets. Both are empty for the null sender.
/// A domain may be empty on mail from this machine until Rewriting completes it.
/// </summary>
/// <remarks>Equality is exact. Compare domains with <see cref="HasDomain"/>: they are case-insensitive (RFC 5321 section 2.4).</remarks>
public readonly record struct MailAddress(string LocalPart, string Domain)
{
    /// <summary>The null reverse-path <c>&lt;&gt;</c> (RFC 5321 section 4.5.5).</summary>
    public static readonly MailAddress Null = new("", "");

    public bool IsNull => string.IsNullOrEmpty(LocalPart) && string.IsNullOrEmpty(Domain);

    /// <summary>True when the domain is this one, in ASCII ignoring case.</summary>
    public bool HasDomain(string domain) => string.Equals(Domain, domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address as it goes on the wire and into the log, its local part quoted where RFC 5321 section 4.1.2 asks for it.</summary>
    public override string ToString()
    {
        string local = LocalPartSyntax.IsDotString(LocalPart) || IsNull ? LocalPart ?? "" : LocalPartSyntax.Quote(LocalPart);
        return string.IsNullOrEmpty(Domain) ? local : string.Concat(local, "@", Domain);
    }

    /// <summary>The address as lookup tables see it: nothing quoted (Postfix's internal form).</summary>
    public string ToInternalForm() => string.IsNullOrEmpty(Domain) ? LocalPart ?? "" : string.Concat(LocalPart, "@", Domain);

    /// <summary>
    /// Splits an address in internal form at its last <c>@</c>. Nothing is checked: for what a peer sent use the parser in Hikyaku.Smtp.
    /// </summary>
    public static MailAddress FromInternalForm(string text)
    {
        int at = text.LastIndexOf('@');
        return at < 0 ? new MailAddress(text, "") : new MailAddress(text[..at], text[(at + 1)..]);
    }
}
