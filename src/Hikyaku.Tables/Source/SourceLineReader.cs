using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Tables.Source;

/// <summary>The logical lines of a source as text, for the types whose rules are patterns; see <see cref="SourceText"/>.</summary>
internal static class SourceLineReader
{
    /// <param name="content">The whole file; used up by reading.</param>
    /// <param name="file">For the places of warnings.</param>
    /// <param name="warn">Gets what is wrong with a line, and with one that is left out since it isn't UTF-8.</param>
    public static IEnumerable<SourceLine> Read(byte[] content, string file, Action<string, SourcePlace> warn)
    {
        void Warn(SourceWarning warning) => warn(warning.Readable(), new SourcePlace(file, warning.FirstLine));
        var text = new SourceText(content, Warn);
        while (TryReadText(text, Warn, out SourceLine line)) yield return line;
    }

    private static bool TryReadText(SourceText text, Action<SourceWarning> warn, out SourceLine line)
    {
        while (text.TryRead(out Span<byte> bytes))
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes))
            {
                line = new SourceLine(text.FirstLine, Encoding.UTF8.GetString(bytes));
                return true;
            }
            warn(NotUtf8(bytes, text.FirstLine));
        }
        line = default;
        return false;
    }

    public static SourceWarning NotUtf8(ReadOnlySpan<byte> line, int number) => new($"non-UTF-8 input \"{SourceWarning.Text(line)}\"{MapSource.Ignoring}", number, number);
}
