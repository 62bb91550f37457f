namespace Hikyaku.PostfixTools.Postconf.Editing;

/// <summary>A cursor over the physical lines of a file that is being edited. Comments and blank lines pass through where they stand.</summary>
internal sealed class CfPhysicalLines
{
    private readonly List<string> _lines = [];
    private int _next;

    public CfPhysicalLines(string content)
    {
        for (int at = 0; at < content.Length;)
        {
            int end = content.IndexOf('\n', at);
            _lines.Add(end < 0 ? content[at..] + '\n' : content[at..(end + 1)]);
            at += _lines[^1].Length;
        }
    }

    /// <summary>Of the line read last, from 1.</summary>
    public int Number => _next;

    public static bool IsContinuation(string line) => CfLineReader.IsBlank(line[0]);

    /// <summary>The next line with text, its line end included; the comments before it go to <paramref name="output"/>. Null at the end.</summary>
    public string? Next(TextWriter output)
    {
        while (_next < _lines.Count)
        {
            string line = _lines[_next++];
            if (HasText(line)) return line;
            output.Write(line);
        }
        return null;
    }

    /// <summary>A line and what continues it. Comments among and right behind it go to <paramref name="output"/>, so they come to stand before it, as with Postfix.</summary>
    public string Gather(string first, TextWriter output)
    {
        string entry = first;
        while (_next < _lines.Count && (_lines[_next][0] == '#' || IsContinuation(_lines[_next])))
        {
            string line = _lines[_next++];
            if (HasText(line)) entry += line;
            else output.Write(line);
        }
        return entry;
    }

    private static bool HasText(string line)
    {
        foreach (char c in line)
            if (!CfLineReader.IsBlank(c)) return c is not ('#' or '\0');
        return false;
    }
}
