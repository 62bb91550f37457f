using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hikyaku.Dns;

/// <summary>Names as they go into questions: A-labels, no trailing dot, lower case.</summary>
internal static class DnsNames
{
    private const int MaxNameLength = 253;
    private const int MaxLabelLength = 63;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly IdnMapping Idn = new();

    /// <summary>False for what can't be a host or domain name: empty or long labels, other characters, a hyphen at a label's edge.</summary>
    public static bool TryNormalize(string name, out string normalized)
    {
        normalized = "";
        string text = name.EndsWith('.') ? name[..^1] : name;
        if (text.Length is 0 or > MaxNameLength) return false;
        if (!System.Text.Ascii.IsValid(text) && !TryToAscii(text, out text)) return false;
        text = text.ToLowerInvariant();
        if (text.Length > MaxNameLength || text.AsSpan().ContainsAnyExcept(NameCharacters)) return false;
        foreach (Range label in text.AsSpan().Split('.'))
        {
            ReadOnlySpan<char> part = text.AsSpan(label);
            if (part.Length is 0 or > MaxLabelLength || part[0] == '-' || part[^1] == '-') return false;
        }
        normalized = text;
        return true;
    }

    /// <summary>The name under in-addr.arpa or ip6.arpa.</summary>
    public static string Reverse(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return ReversedAddress.Under(address, address.AddressFamily == AddressFamily.InterNetworkV6 ? "ip6.arpa" : "in-addr.arpa");
    }

    private static bool TryToAscii(string text, out string ascii)
    {
        ascii = "";
        try
        {
            ascii = Idn.GetAscii(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
