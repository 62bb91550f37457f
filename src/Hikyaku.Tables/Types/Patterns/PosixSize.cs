namespace Hikyaku.Tables.Types.Patterns;

/// <summary>
/// How large the C library would make a POSIX expression: it writes out every <c>{m,n}</c>, so that nested ones multiply and a line of thirty bytes takes gigabytes.
/// </summary>
internal static class PosixSize
{
    private const long Largest = long.MaxValue / 65536;

    /// <summary>Positions of the written-out expression, roughly; never less than one a character.</summary>
    public static long Of(ReadOnlySpan<byte> pattern)
    {
        var outer = new Stack<long>();
        long size = 0, last = 0; // of the group so far; of the last atom in it
        for (int at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case (byte)'(':
                    outer.Push(size + last);
                    size = last = 0;
                    break;
                case (byte)')' when outer.TryPop(out long before):
                    last = size + last + 1;
                    size = before;
                    break;
                case (byte)'{' when TryReadBound(pattern[(at + 1)..], out int most, out int length):
                    last = Math.Min(last * Math.Max(most, 1), Largest);
                    at += length;
                    break;
                default:
                    size = Math.Min(size + last, Largest);
                    last = 1;
                    if (pattern[at] == (byte)'\\') at++;
                    else if (pattern[at] == (byte)'[') at += BracketLength(pattern[(at + 1)..]);
                    break;
            }
        }
        return size + last + outer.Sum();
    }

    // m}, m,} and m,n} behind the brace; the number of bytes that they take.
    private static bool TryReadBound(ReadOnlySpan<byte> text, out int most, out int length)
    {
        most = 0;
        length = text.IndexOf((byte)'}') + 1;
        int number = 0;
        foreach (byte b in text[..Math.Max(length - 1, 0)])
        {
            if (b == (byte)',') number = 0;
            else if (b is >= (byte)'0' and <= (byte)'9') number = Math.Min(number * 10 + (b - '0'), 65535);
            else return false;
            most = Math.Max(most, number);
        }
        return length > 1;
    }

    // What stands between [ and its ]: a ] that comes first, and those of [:class:], belong to it.
    private static int BracketLength(ReadOnlySpan<byte> text)
    {
        int at = text.StartsWith("^"u8) ? 1 : 0;
        if (at < text.Length && text[at] == (byte)']') at++;
        for (; at < text.Length && text[at] != (byte)']'; at++)
        {
            if (text[at] != (byte)'[' || at + 1 >= text.Length || !".:=".Contains((char)text[at + 1], StringComparison.Ordinal)) continue;
            int end = text[(at + 2)..].IndexOf([text[at + 1], (byte)']']);
            if (end >= 0) at += end + 3;
        }
        return Math.Min(at + 1, text.Length);
    }
}
