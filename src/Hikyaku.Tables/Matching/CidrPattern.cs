using System.Globalization;
using System.Net;
using Hikyaku.Mail;

namespace Hikyaku.Tables.Matching;

/// <summary>
/// A network or one address as Postfix writes them: <c>192.0.2.0/24</c>, <c>192.0.2.1</c>, <c>[2001:db8::]/32</c>, <c>[2001:db8::/32]</c>, <c>2001:db8::1</c>.
/// Bits behind the mask must be null.
/// </summary>
internal readonly struct CidrPattern
{
    /// <summary>Holds no address at all.</summary>
    public static readonly CidrPattern Nothing;

    private readonly UInt128 _network;
    private readonly UInt128 _mask;
    private readonly int _width;

    private CidrPattern(AddressBits network, int length)
    {
        _width = network.Width;
        _mask = AddressBits.Mask(_width, length);
        _network = network.Value;
    }

    public bool Contains(AddressBits address) => address.Width == _width && (address.Value & _mask) == _network;

    public static bool TryParse(string text, out CidrPattern pattern, out string fault)
    {
        pattern = default;
        if (!TrySplit(text, out string address, out string? length, out fault)) return false;
        if (!StrictIPAddress.TryParse(address, out IPAddress parsed) || parsed.IsIPv4MappedToIPv6)
        {
            fault = length is null ? $"bad address pattern: \"{address}\"" : $"bad net/mask pattern: \"{address}/{length}\"";
            return false;
        }
        var bits = new AddressBits(parsed);
        int prefix = length is null ? bits.Width : ReadLength(length);
        if (prefix < 0 || prefix > bits.Width)
        {
            fault = $"bad net/mask pattern: \"{address}/{length}\"";
            return false;
        }
        if ((bits.Value & ~AddressBits.Mask(bits.Width, prefix) & AddressBits.Mask(bits.Width, bits.Width)) != 0)
        {
            fault = string.Create(CultureInfo.InvariantCulture,
                $"non-null host address bits in \"{address}/{length}\", perhaps you should use \"{bits.Network(prefix)}/{prefix}\" instead");
            return false;
        }
        pattern = new CidrPattern(bits, prefix);
        return true;
    }

    private static bool TrySplit(string text, out string address, out string? length, out string fault)
    {
        fault = "";
        address = text;
        string tail = "";
        if (text.StartsWith('['))
        {
            int close = text.IndexOf(']', StringComparison.Ordinal);
            address = close < 0 ? text[1..] : text[1..close];
            tail = close < 0 ? "" : text[(close + 1)..];
            fault = close < 0 ? $"missing ']' character after \"{text}\"" : tail.Length > 0 && tail[0] != '/' ? $"garbage after \"[{address}]\"" : "";
        }
        int slash = address.IndexOf('/', StringComparison.Ordinal);
        length = tail.Length > 0 ? tail[1..] : slash < 0 ? null : address[(slash + 1)..];
        if (tail.Length == 0 && slash >= 0) address = address[..slash];
        return fault.Length == 0;
    }

    private static int ReadLength(string digits)
    {
        if (digits.Length is 0 or > 3) return -1;
        int value = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
