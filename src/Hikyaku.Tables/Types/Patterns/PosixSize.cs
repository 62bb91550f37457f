namespace Hikyaku.Tables.Types.Patterns;

/// <summary>
/// How large the C library would make a POSIX expression: it writes out every <c>{m,n}</c>, so that nested ones multiply, and what may be left out
/// has links to all that may follow, so that memory grows with the square: a line of thirty bytes takes gigabytes.
/// </summary>
internal static class PosixSize
{
    private const long Largest = long.MaxValue / 65536;

    // Measured with glibc, where a position takes about 50 bytes: how many links to other positions make one more, and what a copy takes that may be left out.
    private const int LinksPerPosition = 3, OptionalCopy = 4;

    /// <summary>Positions of the written-out expression, roughly, beyond one a character.</summary>
    public static long BeyondText(ReadOnlySpan<byte> pattern)
    {
        var outer = new Stack<long>();
        long size = 0, last = 0; // of the group so far; of the last atom in it
        int choices = 0;
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
                case (byte)'{' when TryReadBound(pattern[(at + 1)..], out int least, out int most, out int length):
                    long copy = most > least ? 1 + OptionalCopy + (most - least) / LinksPerPosition : 1;
                    last = Math.Min(Math.Min(last * Math.Max(most, 1), Largest) * copy, Largest);
                    at += length;
                    break;
                default:
                    size = Math.Min(size + last, Largest);
                    last = 1;
                    if (pattern[at] is (byte)'|' or (byte)'?' or (byte)'*') last += choices++ / LinksPerPosition;
                    if (pattern[at] == (byte)'\\') at++;
                    else if (pattern[at] == (byte)'[') at += BracketLength(pattern[(at + 1)..]);
                    break;
            }
        }
        return Math.Max(outer.Aggregate(size + last, static (sum, level) => Math.Min(sum + level, Largest)) - pattern.Length, 0);
    }

    // m}, m,} and m,n} behind the brace; the number of bytes that they take.
    private static bool TryReadBound(ReadOnlySpan<byte> text, out int least, out int most, out int length)
    {
        least = most = 0;
        length = text.IndexOf((byte)'}') + 1;
        int number = 0;
        bool isRange = false;
        foreach (byte b in text[..Math.Max(length - 1, 0)])
        {
            if (b == (byte)',') (least, number, isRange) = (number, 0, true);
            else if (b is >= (byte)'0' and <= (byte)'9') number = Math.Min(number * 10 + (b - '0'), 65535);
            else return false;
            most = Math.Max(most, number);
        }
        if (!isRange) least = most;
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
