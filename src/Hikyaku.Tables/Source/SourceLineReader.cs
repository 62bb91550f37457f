using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Tables.Source;

/// <summary>
/// Splits a table's source into logical lines as all of Postfix's text files are: lines whose first non-blank is <c>#</c> and blank lines are dropped, wherever they stand;
/// a line that begins with a blank continues the one before it.
/// </summary>
internal static class SourceLineReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="content">The whole file, in any encoding that leaves ASCII alone: comments may be EUC-JP.</param>
    /// <param name="file">For the places of warnings.</param>
    /// <param name="warn">Gets what is wrong with a line that is left out.</param>
    public static IEnumerable<SourceLine> Read(byte[] content, string file, Action<string, SourcePlace> warn)
    {
        var logical = new List<byte>();
        int first = 0, number = 0;
        bool isSkipping = false;
        int at = HasByteOrderMark(content) ? 3 : 0;
        while (at < content.Length)
        {
            int end = Array.IndexOf(content, (byte)'\n', at);
            if (end < 0) end = content.Length;
            ReadOnlyMemory<byte> line = content.AsMemory(at, end - at);
            at = end + 1;
            number++;
            int start = FirstNonBlank(line.Span);
            if (start == line.Length || line.Span[start] == (byte)'#') continue;
            if (start > 0)
            {
                if (first == 0 && !isSkipping)
                {
                    warn($"logical line must not start with whitespace: \"{Shown(line.Span[start..])}\"", new SourcePlace(file, number));
                    isSkipping = true; // its continuations belong to it
                }
                if (!isSkipping) logical.AddRange(line.Span);
                continue;
            }
            if (first > 0 && TryDecode(logical, first, file, warn, out SourceLine done)) yield return done;
            logical.Clear();
            logical.AddRange(line.Span);
            first = number;
            isSkipping = false;
        }
        if (first > 0 && TryDecode(logical, first, file, warn, out SourceLine last)) yield return last;
    }

    private static bool TryDecode(List<byte> logical, int number, string file, Action<string, SourcePlace> warn, out SourceLine line)
    {
        line = default;
        try
        {
            line = new SourceLine(number, StrictUtf8.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(logical)));
        }
        catch (DecoderFallbackException)
        {
            warn($"non-UTF-8 input \"{Shown(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(logical))}\" -- ignoring this line", new SourcePlace(file, number));
            return false;
        }
        if (line.Text.Contains('\0', StringComparison.Ordinal)) warn("text after null byte may be ignored", new SourcePlace(file, number));
        return true;
    }

    private static int FirstNonBlank(ReadOnlySpan<byte> line)
    {
        int at = 0;
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\v' or (byte)'\f') at++;
        return at;
    }

    private static bool HasByteOrderMark(byte[] content) => content is [0xEF, 0xBB, 0xBF, ..];

    // The first 30 bytes, as Postfix shows them; what isn't printable ASCII becomes a question mark.
    private static string Shown(ReadOnlySpan<byte> line)
    {
        Span<char> shown = stackalloc char[Math.Min(line.Length, 30)];
        for (int i = 0; i < shown.Length; i++) shown[i] = line[i] is >= 32 and < 127 ? (char)line[i] : '?';
        return new string(shown) + (line.Length > 30 ? "..." : "");
    }
}
