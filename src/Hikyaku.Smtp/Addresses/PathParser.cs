using System.Text;
using System.Text.Unicode;
using Hikyaku.Mail;

namespace Hikyaku.Smtp.Addresses;

// Path = "<" [ A-d-l ":" ] Mailbox ">"      Mailbox = Local-part "@" ( Domain / address-literal )      RFC 5321 section 4.1.2
/// <summary>
/// Reads the path of MAIL and RCPT as leniently as Postfix does: brackets may be missing and blanks may stand inside them (unless strict), the source route is
/// dropped, a local part may have dots anywhere and quotes in its middle, and a domain may be missing (Rewriting completes it). What would be understood
/// differently by the next server is refused: a second unquoted <c>@</c>, unquoted specials, control bytes.
/// </summary>
/// <param name="isStrict">postconf(5) strict_rfc821_envelopes: brackets, and nothing else.</param>
/// <param name="allowsUtf8">SMTPUTF8 was declared for this message.</param>
public readonly struct PathParser(bool isStrict, bool allowsUtf8)
{
    /// <summary>Reads one word of a command. The null path <c>&lt;&gt;</c> gives the null address; whether it is welcome is the caller's question.</summary>
    public PathStatus Parse(ReadOnlySpan<byte> word, out MailAddress address)
    {
        address = MailAddress.Null;
        ReadOnlySpan<byte> text = word;
        bool hasBrackets = text.Length >= 2 && text[0] == (byte)'<' && text[^1] == (byte)'>';
        if (hasBrackets) text = text[1..^1];
        else if (isStrict) return PathStatus.BadSyntax;
        if (!isStrict) text = text.Trim(" \t"u8);
        if (text.IsEmpty) return hasBrackets ? PathStatus.Ok : PathStatus.BadSyntax;
        bool isAscii = Ascii.IsValid(text);
        if (!isAscii && !Utf8.IsValid(text)) return PathStatus.BadSyntax;
        if (!TrySkipRoute(ref text) || !TryReadLocalPart(ref text, out string localPart)) return PathStatus.BadSyntax;
        string domain = "";
        if (!text.IsEmpty && !DomainSyntax.TryRead(text[1..], out domain)) return PathStatus.BadSyntax;
        if (!isAscii && !allowsUtf8) return PathStatus.NeedsSmtpUtf8;
        address = new MailAddress(localPart, domain);
        return PathStatus.Ok;
    }

    // A-d-l = At-domain *( "," At-domain )      RFC 5321 appendix C: accepted and ignored
    private static bool TrySkipRoute(ref ReadOnlySpan<byte> text)
    {
        if (text[0] != (byte)'@') return true;
        int colon = text.IndexOf((byte)':');
        if (colon < 0) return false;
        text = text[(colon + 1)..].TrimStart(" \t"u8);
        return !text.IsEmpty && text[0] != (byte)'@';
    }

    // Local-part = Dot-string / Quoted-string, and mixtures of them with dots anywhere
    private static bool TryReadLocalPart(ref ReadOnlySpan<byte> text, out string localPart)
    {
        localPart = "";
        int at = 0;
        while (at < text.Length && IsPlain(text[at])) at++;
        if (at == text.Length || text[at] == (byte)'@')
        {
            localPart = Encoding.UTF8.GetString(text[..at]);
            text = text[at..];
            return at > 0;
        }
        Span<byte> unquoted = text.Length <= 512 ? stackalloc byte[512] : new byte[text.Length];
        int length = 0, end = 0;
        bool inQuotes = false;
        for (; end < text.Length && (inQuotes || text[end] != (byte)'@'); end++)
        {
            byte b = text[end];
            if (b == (byte)'"')
            {
                inQuotes = !inQuotes;
                continue;
            }
            if (b == (byte)'\\')
            {
                if (++end == text.Length) return false;
                b = text[end];
            }
            else if (!inQuotes && !IsPlain(b)) return false;
            if (b is < (byte)' ' or 127) return false;
            unquoted[length++] = b;
        }
        if (inQuotes || length == 0) return false;
        localPart = Encoding.UTF8.GetString(unquoted[..length]);
        text = text[end..];
        return true;
    }

    // atext, the dot, and bytes of UTF-8. The rest of RFC 5322's specials need quotes.
    private static bool IsPlain(byte b) => b is > (byte)' ' and not 127 && !"()<>[]:;@\\,\""u8.Contains(b);
}
