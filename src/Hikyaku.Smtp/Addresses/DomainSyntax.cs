using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Smtp.Addresses;

/// <summary>Domains and address literals as Postfix takes them in envelopes and in HELO.</summary>
public static class DomainSyntax
{
    private const int DomainLimit = 255; // RFC 5321 section 4.5.3.1.2
    private const int LabelLimit = 63; // RFC 1035 section 2.3.4

    /// <summary>Reads a whole text. The result has no trailing dot; a literal keeps its brackets.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out string domain)
    {
        domain = "";
        if (text.Length > 1 && text[0] == (byte)'[') return IsLiteral(text) && Take(text, out domain);
        if (!text.IsEmpty && text[^1] == (byte)'.') text = text[..^1];
        return IsHostName(text) && Take(text, out domain);
    }

    // sub-domain = Let-dig [Ldh-str]      RFC 5321 section 4.1.2; underscores pass as in Postfix, U-labels as RFC 6531 section 3.3 allows
    /// <summary>Labels of letters, digits, hyphens (not at either end) and underscores; not digits alone, which would look like an address.</summary>
    public static bool IsHostName(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.Length > DomainLimit) return false;
        bool hasLetter = false;
        int labelStart = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || text[at] == (byte)'.')
            {
                if (!IsLabel(text[labelStart..at])) return false;
                labelStart = at + 1;
                continue;
            }
            byte b = text[at];
            if (b < 128 && !char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'-' or (byte)'_')) return false;
            hasLetter |= !char.IsAsciiDigit((char)b);
        }
        return hasLetter;
    }

    // address-literal = "[" ( IPv4-address-literal / IPv6-address-literal ) "]"      RFC 5321 section 4.1.3
    /// <summary><c>[192.0.2.1]</c> or <c>[IPv6:2001:db8::1]</c>.</summary>
    public static bool IsLiteral(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 3 or > 64 || text[0] != (byte)'[' || text[^1] != (byte)']' || !Ascii.IsValid(text)) return false;
        Span<char> inner = stackalloc char[64];
        Ascii.ToUtf16(text[1..^1], inner, out int length);
        ReadOnlySpan<char> address = inner[..length];
        bool isV6 = address.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase);
        if (isV6) address = address[5..];
        return StrictIPAddress.TryParse(address, out _) && isV6 == address.Contains(':');
    }

    private static bool IsLabel(ReadOnlySpan<byte> label)
        => label.Length is > 0 and <= LabelLimit && label[0] != (byte)'-' && label[^1] != (byte)'-';

    private static bool Take(ReadOnlySpan<byte> text, out string domain)
    {
        domain = Encoding.UTF8.GetString(text);
        return true;
    }
}
