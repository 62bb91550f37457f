using System.Net;
using System.Net.Sockets;

namespace Hikyaku.Mail;

/// <summary>
/// Reads IP addresses in their canonical notations only. The framework's parser takes <c>127.1</c>, <c>0x7f.1</c>, <c>017700000001</c>, <c>[::1]</c> and
/// <c>::1%lo</c>, each of which lets one string mean two networks (R2 in the attack catalogue).
/// </summary>
public static class StrictIPAddress
{
    public static bool TryParse(ReadOnlySpan<char> text, out IPAddress address)
    {
        address = IPAddress.None;
        if (text.Contains(':'))
        {
            if (text.ContainsAny("%[]/") || !IPAddress.TryParse(text, out IPAddress? v6) || v6.AddressFamily != AddressFamily.InterNetworkV6) return false;
            address = v6;
            return true;
        }
        Span<byte> octets = stackalloc byte[4];
        int at = 0;
        for (int i = 0; i < 4; i++)
        {
            int start = at, value = 0;
            while (at < text.Length && at - start < 3 && char.IsAsciiDigit(text[at])) value = value * 10 + (text[at++] - '0');
            if (at == start || value > 255 || (at - start > 1 && text[start] == '0')) return false;
            octets[i] = (byte)value;
            if (i < 3 && (at >= text.Length || text[at++] != '.')) return false;
        }
        if (at != text.Length) return false;
        address = new IPAddress(octets);
        return true;
    }
}
