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

    private readonly byte _width;
    private readonly byte _length;

    private CidrPattern(AddressBits network, int length)
    {
        Network = network.Value;
        _width = (byte)network.Width;
        _length = (byte)length;
    }

    public UInt128 Network { get; }

    /// <summary>32 or 128; 0 for <see cref="Nothing"/>.</summary>
    public int Width => _width;

    /// <summary>How many leading bits count.</summary>
    public int Length => _length;

    public bool Contains(AddressBits address) => address.Width == Width && (address.Value & AddressBits.Mask(Width, Length)) == Network;

    /// <param name="text">The pattern, without blanks.</param>
    /// <param name="pattern">What it means.</param>
    /// <param name="fault">What is wrong with it, in the words of cidr_table(5)'s reader.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CidrPattern pattern, out string fault)
    {
        pattern = default;
        if (!TrySplit(text, out ReadOnlySpan<char> address, out ReadOnlySpan<char> length, out bool hasLength, out fault)) return false;
        int width = address.Contains(':') ? 128 : 32;
        int prefix = hasLength ? ReadLength(length) : width;
        if (hasLength && (prefix < 0 || prefix > width))
        {
            fault = $"{(prefix < 0 ? "bad mask value" : "bad mask length")} in \"{address}/{length}\"";
            return false;
        }
        if (!StrictIPAddress.TryParse(address, out IPAddress parsed))
        {
            fault = hasLength ? $"bad network value in \"{address}/{length}\"" : $"bad address pattern: \"{address}\"";
            return false;
        }
        var bits = AddressBits.AsWritten(parsed);
        if ((bits.Value & ~AddressBits.Mask(bits.Width, prefix) & AddressBits.Mask(bits.Width, bits.Width)) != 0)
        {
            fault = string.Create(CultureInfo.InvariantCulture,
                $"non-null host address bits in \"{address}/{length}\", perhaps you should use \"{bits.Network(prefix)}/{prefix}\" instead");
            return false;
        }
        pattern = new CidrPattern(bits, prefix);
        return true;
    }

    // [address/length], [address]/length, address/length or an address.
    private static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> address, out ReadOnlySpan<char> length, out bool hasLength, out string fault)
    {
        fault = "";
        address = text;
        length = [];
        ReadOnlySpan<char> tail = [];
        if (text.StartsWith("["))
        {
            int close = text.IndexOf(']');
            address = close < 0 ? text[1..] : text[1..close];
            tail = close < 0 ? [] : text[(close + 1)..];
            fault = close < 0 ? $"missing ']' character after \"{text}\"" : !tail.IsEmpty && tail[0] != '/' ? $"garbage after \"[{address}]\"" : "";
        }
        int slash = address.IndexOf('/');
        hasLength = !tail.IsEmpty || slash >= 0;
        if (!tail.IsEmpty) length = tail[1..];
        else if (slash >= 0)
        {
            length = address[(slash + 1)..];
            address = address[..slash];
        }
        return fault.Length == 0;
    }

    // -1 for what isn't a number; more than 128 for one that is too long.
    private static int ReadLength(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty) return -1;
        int value = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = Math.Min(value * 10 + (c - '0'), 1000);
        }
        return value;
    }
}
