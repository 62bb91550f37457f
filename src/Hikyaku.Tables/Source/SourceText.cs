using System.Text.Unicode;

namespace Hikyaku.Tables.Source;

/// <summary>
/// Splits a table's source into logical lines as all of Postfix's text files are: lines whose first non-blank is <c>#</c> and blank lines are dropped, wherever they stand;
/// a line that begins with a blank continues the one before it. A logical line is put together where its first line stands: the array is used up by reading.
/// </summary>
/// <param name="content">The whole file, in any encoding that leaves ASCII alone: comments may be EUC-JP.</param>
/// <param name="warn">Gets what is odd.</param>
internal sealed class SourceText(byte[] content, Action<SourceWarning> warn)
{
    public static readonly char[] Blanks = [' ', '\t', '\r', '\v', '\f', '\n'];

    private int _next = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
    private int _number;

    /// <summary>The first physical line of the logical one that was read last, from 1.</summary>
    public int FirstLine { get; private set; }

    public int LastLine => _number;

    /// <summary>Where the line that was read last begins in the content.</summary>
    public int Start { get; private set; }

    /// <summary>Reads the next logical line, without line ends; what stands behind a NUL byte is left out. False at the end.</summary>
    public bool TryRead(out Span<byte> line)
    {
        while (true)
        {
            int length = ReadOne();
            line = content.AsSpan(Start, length);
            if (length == 0) return false;
            int end = line.IndexOf((byte)0);
            if (end >= 0) warn(new SourceWarning("text after null byte may be ignored", FirstLine, LastLine));
            if (end >= 0) line = line[..end];
            if (line.IsEmpty) continue; // in Postfix's eyes an empty string
            if (!IsBlank(line[0])) return true;
            warn(new SourceWarning($"logical line must not start with whitespace: \"{SourceWarning.Text(line[..Math.Min(line.Length, 30)])}{(line.Length > 30 ? "..." : "")}\"", FirstLine, LastLine, IsOfWholeFile: true));
        }
    }

    /// <summary>As <see cref="TryRead"/>; a line that isn't UTF-8 is left out and warned of.</summary>
    public bool TryReadUtf8(out Span<byte> line)
    {
        while (TryRead(out line))
        {
            if (Utf8.IsValid(line)) return true;
            Warn($"non-UTF-8 input \"{SourceWarning.Text(line)}\"{MapGrammar.Ignoring}");
        }
        return false;
    }

    /// <summary>Says something of the line that was read last.</summary>
    public void Warn(string message) => warn(new SourceWarning(message, FirstLine, FirstLine));

    public static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    public static bool IsBlank(byte c) => c is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r');

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return text[start..end];
    }

    // Gives the length of the next logical line; 0 at the end.
    private int ReadOne()
    {
        int length = 0;
        while (_next < content.Length)
        {
            int from = _next, size = content.AsSpan(from).IndexOf((byte)'\n');
            if (size < 0) size = content.Length - from;
            _next = Math.Min(from + size + 1, content.Length);
            _number++;
            if (!IsComment(content.AsSpan(from, size)))
            {
                if (length == 0)
                {
                    Start = from;
                    FirstLine = _number;
                }
                else content.AsSpan(from, size).CopyTo(content.AsSpan(Start + length));
                length += size;
            }
            if (length > 0 && (_next >= content.Length || (content[_next] != '#' && !IsBlank(content[_next])))) break;
        }
        return length;
    }

    private static bool IsComment(ReadOnlySpan<byte> line)
    {
        foreach (byte c in line)
            if (!IsBlank(c)) return c == '#';
        return true;
    }
}
