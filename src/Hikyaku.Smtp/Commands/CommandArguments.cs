using System.Buffers;

namespace Hikyaku.Smtp.Commands;

/// <summary>
/// Splits what stands behind a verb into words at blanks. As Postfix does, a word may hold blanks within <c>&lt;…&gt;</c> and within double quotes, and a
/// backslash takes the next byte as it is.
/// </summary>
public ref struct CommandArguments(ReadOnlySpan<byte> text)
{
    private static readonly SearchValues<byte> Specials = SearchValues.Create(" \t<\"\\"u8);

    private ReadOnlySpan<byte> _rest = TrimBlanks(text);

    /// <summary>What has not been read, without blanks around it.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>Takes a prefix such as <c>FROM:</c>, ignoring case, and the blanks behind it.</summary>
    public bool TryTakePrefix(ReadOnlySpan<byte> upperCasePrefix)
    {
        if (_rest.Length < upperCasePrefix.Length || !System.Text.Ascii.EqualsIgnoreCase(_rest[..upperCasePrefix.Length], upperCasePrefix)) return false;
        _rest = TrimBlanks(_rest[upperCasePrefix.Length..]);
        return true;
    }

    /// <summary>Reads the next word. Reject: a bracket or a quote is not closed. NeedMore never occurs: a command line is complete; no word is Complete and empty.</summary>
    public ParseStatus ReadWord(out ReadOnlySpan<byte> word)
    {
        int end = FindEnd(_rest);
        if (end < 0)
        {
            word = default;
            return ParseStatus.Reject;
        }
        word = _rest[..end];
        _rest = TrimBlanks(_rest[end..]);
        return ParseStatus.Complete;
    }

    private static int FindEnd(ReadOnlySpan<byte> text)
    {
        bool inBrackets = false, inQuotes = false;
        int at = 0;
        while (at < text.Length)
        {
            int next = inBrackets || inQuotes ? text[at..].IndexOfAny("\"\\>"u8) : text[at..].IndexOfAny(Specials);
            if (next < 0)
            {
                at = text.Length;
                break;
            }
            at += next;
            byte special = text[at];
            if (special is (byte)' ' or (byte)'\t') return at;
            if (special == (byte)'\\') at++;
            else if (special == (byte)'"') inQuotes = !inQuotes;
            else if (!inQuotes) inBrackets = special == (byte)'<';
            at++;
        }
        return inBrackets || inQuotes ? -1 : Math.Min(at, text.Length);
    }

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
