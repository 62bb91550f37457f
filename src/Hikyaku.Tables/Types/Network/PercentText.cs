namespace Hikyaku.Tables.Types.Network;

/// <summary>Text of tcp_table(5): <c>%</c>, blanks and all that isn't printable ASCII is <c>%XX</c>.</summary>
internal static class PercentText
{
    private const string Digits = "0123456789ABCDEF";

    public static void Quote(ReadOnlySpan<byte> raw, List<byte> quoted)
    {
        foreach (byte b in raw)
        {
            if (b is > (byte)' ' and <= (byte)'~' and not (byte)'%') quoted.Add(b);
            else quoted.AddRange([(byte)'%', (byte)Digits[b >> 4], (byte)Digits[b & 15]]);
        }
    }

    /// <summary>Null when a <c>%</c> isn't followed by two hexadecimal digits.</summary>
    public static byte[]? Unquote(ReadOnlySpan<byte> quoted)
    {
        var raw = new List<byte>(quoted.Length);
        for (int at = 0; at < quoted.Length; at++)
        {
            if (quoted[at] != '%')
            {
                raw.Add(quoted[at]);
                continue;
            }
            if (at + 2 >= quoted.Length || !char.IsAsciiHexDigit((char)quoted[at + 1]) || !char.IsAsciiHexDigit((char)quoted[at + 2])) return null;
            raw.Add((byte)(Value(quoted[at + 1]) << 4 | Value(quoted[at + 2])));
            at += 2;
        }
        return [.. raw];
    }

    private static int Value(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
