using System.Text;

namespace Hikyaku.Documentation.Pages;

/// <summary>Text for man(7): roff's own characters are escaped, <c>`…`</c> is bold, and long or Japanese text gets places where a line may end.</summary>
internal static class ManText
{
    private const string BreakHere = @"\:";

    private const string BreaksLongWords = ",/_.:;}=|@";

    /// <summary>Stands for a backquote that is text while the others are looked for.</summary>
    private const char Backquote = '\u0001';

    /// <summary>A word longer than this is given places to break at; shorter ones fit into every line.</summary>
    private const int LongWord = 24;

    /// <summary>One line of text; safe at the start of a line too.</summary>
    public static string Inline(string text)
    {
        var line = new StringBuilder();
        string[] parts = text.Replace("``", Backquote.ToString(), StringComparison.Ordinal).Split('`');
        if (parts.Length % 2 == 0) throw new FormatException($"an odd number of ` in: {text}");
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLiteral = i % 2 == 1;
            if (i > 0 && MayBreak(parts[i - 1], parts[i])) line.Append(BreakHere);
            if (isLiteral) line.Append(@"\fB");
            Append(line, parts[i], isLiteral);
            if (isLiteral) line.Append(@"\fR");
        }
        return Guard(line.ToString());
    }

    /// <summary>A line of an example.</summary>
    public static string Verbatim(string line)
    {
        var text = new StringBuilder();
        foreach (char c in line) text.Append(Escape(c, isLiteral: true));
        return Guard(text.ToString());
    }

    private static bool MayBreak(string before, string after)
        => before.Length > 0 && after.Length > 0 && WideText.MayBreakBetween(before[^1], after[0]);

    private static void Append(StringBuilder line, string text, bool isLiteral)
    {
        int wordEnd = 0;
        bool isLong = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (i >= wordEnd)
            {
                wordEnd = i + 1;
                while (wordEnd < text.Length && text[wordEnd - 1] != ' ' && !WideText.IsWide(text[wordEnd - 1])) wordEnd++;
                isLong = wordEnd - i > LongWord;
            }
            line.Append(Escape(text[i], isLiteral));
            if (i + 1 == text.Length) break;
            bool mayBreak = WideText.MayBreakBetween(text[i], text[i + 1]) || (isLong && BreaksLongWords.Contains(text[i]) && !BreaksLongWords.Contains(text[i + 1]));
            if (mayBreak) line.Append(BreakHere);
        }
    }

    private static string Escape(char c, bool isLiteral) => c switch
    {
        '\\' => @"\e",
        '-' when isLiteral => @"\-",
        '\'' => isLiteral ? @"\(aq" : @"\(cq",
        '…' => "...",
        '^' => @"\(ha",
        '~' => @"\(ti",
        Backquote or '`' => @"\(ga",
        '"' => @"\(dq",
        _ => c.ToString(),
    };

    /// <summary>A dot or an apostrophe at the start of a line would be a request.</summary>
    public static string Guard(string line) => line is ['.' or '\'', ..] ? @"\&" + line : line;
}
