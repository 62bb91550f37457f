using System.Net;
using Hikyaku.Mail;

namespace Hikyaku.Dns;

/// <summary>An address in place of a name: bare, in brackets, or as RFC 5321 section 4.1.3 writes IPv6 (<c>[IPv6:2001:db8::1]</c>).</summary>
public static class AddressLiteral
{
    private const string IPv6Tag = "IPv6:";

    public static bool TryRead(string host, out IPAddress address)
    {
        ReadOnlySpan<char> text = host;
        if (text.Length > 2 && text[0] == '[' && text[^1] == ']')
        {
            text = text[1..^1];
            if (text.StartsWith(IPv6Tag, StringComparison.OrdinalIgnoreCase)) text = text[IPv6Tag.Length..];
        }
        return StrictIPAddress.TryParse(text, out address);
    }
}
