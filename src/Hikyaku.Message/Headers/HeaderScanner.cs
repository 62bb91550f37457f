using System.Buffers;

namespace Hikyaku.Message.Headers;

/// <summary>
/// Finds header fields one after the other at the start of a buffer. Bytes may arrive in any pieces: after <see cref="HeaderReadStatus.NeedMore"/> call again
/// with the same bytes and more behind them; what was searched once is not searched again. A line ends in CRLF or LF.
/// </summary>
/// <remarks>A mutable struct of two numbers, so that a caller pays nothing for it. The size of a field is the caller's to limit.</remarks>
public struct HeaderScanner
{
    private int _lineStart;
    private int _searched;

    /// <summary>Reads what stands at the start of the input. The caller then drops <c>field.Raw.Length</c> bytes, or the empty line's.</summary>
    /// <param name="input">Everything from the first byte of the field.</param>
    /// <param name="isFinal">No more bytes will come.</param>
    /// <param name="field">Valid for <see cref="HeaderReadStatus.Field"/>, as long as the input is.</param>
    public HeaderReadStatus Read(ReadOnlySpan<byte> input, bool isFinal, out HeaderField field)
    {
        field = default;
        while (true)
        {
            int lineEnd = FindLineEnd(input, isFinal);
            if (lineEnd < 0) return HeaderReadStatus.NeedMore;
            if (_lineStart == 0 && ClassifyFirstLine(input[..lineEnd]) is { } other)
            {
                _searched = 0;
                return other;
            }
            if (lineEnd < input.Length ? input[lineEnd] is (byte)' ' or (byte)'\t' : !isFinal)
            {
                _lineStart = lineEnd;
                _searched = lineEnd;
                if (lineEnd == input.Length) return HeaderReadStatus.NeedMore;
                continue;
            }
            field = new HeaderField(input[..lineEnd], NameLength(input));
            _lineStart = 0;
            _searched = 0;
            return HeaderReadStatus.Field;
        }
    }

    /// <summary>Length of the empty line that <see cref="HeaderReadStatus.EndOfHeaders"/> reported; 0 when the message ended instead.</summary>
    public static int EmptyLineLength(ReadOnlySpan<byte> input) => input.IsEmpty ? 0 : input[0] == (byte)'\r' ? 2 : 1;

    /// <summary>
    /// Length of the field name that a line starts with, or 0 when it is no header line. Blanks before the colon are tolerated
    /// (obs-optional, RFC 5322 section 4.5.8).
    /// </summary>
    public static int NameLength(ReadOnlySpan<byte> line)
    {
        // field-name = 1*ftext; ftext = %d33-57 / %d59-126 (RFC 5322 section 3.6.8)
        int length = line.IndexOfAnyExcept(FieldText);
        if (length <= 0) return 0;
        int at = length;
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t') at++;
        return at < line.Length && line[at] == (byte)':' ? length : 0;
    }

    private static readonly SearchValues<byte> FieldText = CreateFieldText();

    private int FindLineEnd(ReadOnlySpan<byte> input, bool isFinal)
    {
        // A line already closed stays closed: only a fold behind it was missing.
        if (_lineStart > 0 && _lineStart == _searched && !(_lineStart < input.Length && input[_lineStart] is (byte)' ' or (byte)'\t'))
            return _lineStart < input.Length || isFinal ? _lineStart : -1;
        int found = input[_searched..].IndexOf((byte)'\n');
        if (found >= 0) return _searched + found + 1;
        if (isFinal) return input.Length;
        _searched = input.Length;
        return -1;
    }

    private static HeaderReadStatus? ClassifyFirstLine(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[0] == (byte)'\n' || (line[0] == (byte)'\r' && line.Length > 1 && line[1] == (byte)'\n')) return HeaderReadStatus.EndOfHeaders;
        return NameLength(line) == 0 ? HeaderReadStatus.NotAHeader : null;
    }

    private static SearchValues<byte> CreateFieldText()
    {
        Span<byte> text = stackalloc byte[93];
        int count = 0;
        for (byte c = 33; c < 127; c++)
            if (c != ':') text[count++] = c;
        return SearchValues.Create(text);
    }
}
