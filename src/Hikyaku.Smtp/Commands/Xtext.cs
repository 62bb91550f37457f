using System.Buffers;
using System.Text;

namespace Hikyaku.Smtp.Commands;

// xtext = *( xchar / hexchar )   xchar = "!" to "~" except "+" and "="   hexchar = "+" 2(%x30-39 / "A" to "F")     RFC 3461 section 4
/// <summary>The encoding of ENVID, ORCPT and AUTH= values.</summary>
public static class Xtext
{
    private static readonly SearchValues<byte> Plain
        = SearchValues.Create("!\"#$%&'()*,-./0123456789:;<>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>Decodes to printable ASCII (blanks included); false for anything else, so that no control character gets into notices and logs.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, out string decoded)
    {
        decoded = "";
        if (!text.ContainsAnyExcept(Plain))
        {
            decoded = Encoding.ASCII.GetString(text);
            return true;
        }
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            int b = text[at];
            if (b == '+')
            {
                if (at + 2 >= text.Length) return false;
                b = HexDigit(text[at + 1]) * 16 + HexDigit(text[at + 2]);
                at += 2;
                if (b is < ' ' or > '~') return false;
            }
            else if (!Plain.Contains((byte)b)) return false;
            plain.Append((char)b);
        }
        decoded = plain.ToString();
        return true;
    }

    /// <summary>Encodes printable ASCII; other characters become <c>?</c>.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c < 128 && Plain.Contains((byte)c)) encoded.Append(c);
            else if (c is ' ' or '+' or '=') encoded.Append('+').Append(((int)c).ToString("X2", null));
            else encoded.Append('?');
        }
        return encoded.ToString();
    }

    private static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1000,
    };
}
