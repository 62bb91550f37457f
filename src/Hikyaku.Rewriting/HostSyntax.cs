using System.Net;
using System.Net.Sockets;
using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>What may stand for a host in an address or a HELO: names, address literals. ASCII rules; nothing depends on a culture.</summary>
public static class HostSyntax
{
    private const int LabelLimit = 63; // RFC 1035 section 2.3.4
    private const int NameLimit = 255;
    private const string Ipv6Tag = "IPv6:"; // RFC 5321 section 4.1.3

    // Full stops of other scripts that IDNA maps to a dot: a name with one would be another name further on.
    private const string ForeignDots = "\u3002\uFF0E\uFF61";

    /// <summary>
    /// A name of labels with letters, digits, hyphens inside, and underscores (which real hosts have); not all of it numbers. No trailing dot.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="allowUtf8">Letters above ASCII are legal (postconf(5) smtputf8_enable).</param>
    public static bool IsHostName(ReadOnlySpan<char> name, bool allowUtf8 = false)
    {
        if (name.IsEmpty || name.Length > NameLimit || name[^1] == '.') return false;
        bool hasNonNumeric = false;
        int labelLength = 0;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (c == '.')
            {
                if (labelLength == 0 || name[i - 1] == '-') return false;
                labelLength = 0;
                continue;
            }
            bool isLegal = char.IsAsciiLetterOrDigit(c) || c == '_' || (c == '-' && labelLength > 0) || (allowUtf8 && c > 0x9F && !ForeignDots.Contains(c, StringComparison.Ordinal));
            if (!isLegal || ++labelLength > LabelLimit) return false;
            hasNonNumeric |= !char.IsAsciiDigit(c);
        }
        return hasNonNumeric && labelLength > 0 && name[^1] != '-';
    }

    /// <summary>
    /// <c>[192.0.2.1]</c> or <c>[IPv6:2001:db8::1]</c> (RFC 5321 section 4.1.3). Canonical notations only.
    /// </summary>
    public static bool TryParseLiteral(ReadOnlySpan<char> literal, out IPAddress address)
    {
        address = IPAddress.None;
        return literal.Length > 2 && literal[0] == '[' && literal[^1] == ']' && TryParseMailHostAddress(literal[1..^1], out address);
    }

    /// <summary>What stands inside of a literal's brackets. IPv4-mapped IPv6 addresses mean the IPv4 address.</summary>
    public static bool TryParseMailHostAddress(ReadOnlySpan<char> text, out IPAddress address)
    {
        bool isTagged = text.StartsWith(Ipv6Tag, StringComparison.OrdinalIgnoreCase);
        if (!IsHostAddress(isTagged ? text[Ipv6Tag.Length..] : text, out address)) return false;
        if (isTagged != (address.AddressFamily == AddressFamily.InterNetworkV6)) return false;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return true;
    }

    /// <summary>An address of one host: canonical notation, and no <c>0.x.y.z</c> but <c>0.0.0.0</c>.</summary>
    public static bool IsHostAddress(ReadOnlySpan<char> text, out IPAddress address)
    {
        if (!StrictIPAddress.TryParse(text, out address)) return false;
        return !text.StartsWith("0.", StringComparison.Ordinal) || address.Equals(IPAddress.Any);
    }

    /// <summary>Without its one trailing dot; <c>..</c> and a lone dot stay, since they are mistakes.</summary>
    public static string TrimDot(string name)
        => name.Length > 1 && name[^1] == '.' && name[^2] != '.' ? name[..^1] : name;
}
