using System.Text;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>
/// Physical to logical lines with Postfix's own warnings: comments vanish even within a logical line, blank lines don't end one, a line that begins with
/// a blank continues the one above.
/// </summary>
internal static class CfLineReader
{
    private const int ShownLength = 30;

    public static List<CfLine> Read(string path, string content, PostconfMessages messages)
    {
        var lines = new List<CfLine>();
        int at = 0, number = 0;
        while (at < content.Length)
        {
            var joined = new StringBuilder();
            bool hasNul = false;
            int first = 0;
            do
            {
                int end = content.IndexOf('\n', at);
                ReadOnlySpan<char> physical = content.AsSpan(at, (end < 0 ? content.Length : end) - at);
                at += physical.Length + (end < 0 ? 0 : 1);
                number++;
                if (joined.Length == 0) first = number;
                hasNul |= physical.Contains('\0');
                if (IsText(physical)) joined.Append(physical);
            }
            while (at < content.Length && (joined.Length == 0 || content[at] == '#' || IsBlank(content[at])));
            if (hasNul) messages.Warn($"{path}, line {(first == number ? $"{number}" : $"{first}-{number}")}: text after null byte may be ignored");
            if (joined.Length == 0) continue;
            string text = CutAtNul(joined.ToString());
            if (IsBlank(joined[0]))
                messages.Warn($"{path}: logical line must not start with whitespace: \"{text[..Math.Min(text.Length, ShownLength)]}{(joined.Length > ShownLength ? "..." : "")}\"");
            else
                lines.Add(new CfLine(text, first));
        }
        return lines;
    }

    /// <summary>C's isspace.</summary>
    public static readonly char[] Blanks = [' ', '\t', '\n', '\v', '\f', '\r'];

    /// <summary>Is it one of <see cref="Blanks"/>?</summary>
    public static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    public static string CutAtNul(string text) => text.IndexOf('\0') is >= 0 and var nul ? text[..nul] : text;

    private static bool IsText(ReadOnlySpan<char> physical)
    {
        foreach (char c in physical)
            if (!IsBlank(c)) return c != '#';
        return false;
    }
}
