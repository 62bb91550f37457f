namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>Cuts a template file into its templates (bounce(5)).</summary>
/// <remarks><code>
/// file     = *( comment / empty / entry )
/// entry    = name "=" ( text / "&lt;&lt;" marker LF *( any line LF ) marker )
/// marker   = a word that begins with a letter or digit, alone in its line at the end
/// </code></remarks>
internal sealed class BounceTemplateReader
{
    /// <summary>C's isspace.</summary>
    internal static readonly char[] Blanks = [' ', '\t', '\n', '\v', '\f', '\r'];

    private readonly string _path;
    private readonly string[] _lines;

    /// <summary>Lines taken so far: the number of the last one.</summary>
    private int _taken;

    /// <param name="path">As messages name it.</param>
    /// <param name="content">One character a byte.</param>
    public BounceTemplateReader(string path, string content)
    {
        _path = path;
        _lines = (content.EndsWith('\n') ? content[..^1] : content).Split('\n');
    }

    /// <summary>In the order of the file; the last one of a kind counts.</summary>
    public List<BounceTemplateEntry> Entries { get; } = [];

    public List<BounceTemplateFault> Faults { get; } = [];

    /// <summary>Stops behind a fatal fault.</summary>
    public void Read()
    {
        while (_taken < _lines.Length)
        {
            string line = _lines[_taken++], text = line.TrimStart(Blanks);
            if (text.Length > 0 && text[0] != '#' && !ReadEntry(line)) return;
        }
    }

    private bool ReadEntry(string line)
    {
        int number = _taken, equals = line.IndexOf('=', StringComparison.Ordinal);
        string name = (equals < 0 ? line : line[..equals]).Trim(Blanks);
        if (name.Length == 0) return Refuse($"missing attribute name: \"{line}\"", "write the template's name before the equals sign");
        if (equals < 0 || name.IndexOfAny(Blanks) >= 0)
            return Refuse($"missing '=' after attribute name: \"{line}\"", "write NAME = <<EOF; a template's text stands between that line and EOF");
        string value = line[(equals + 1)..].Trim(Blanks);
        if (!value.StartsWith("<<", StringComparison.Ordinal)) return Add(name, number, number, [value]);
        string marker = value[2..].TrimStart(Blanks);
        if (marker.Length == 0) return Refuse("missing end marker after <<", "write the word that ends the text: <<EOF");
        if (!char.IsAsciiLetterOrDigit(marker[0])) return Refuse("malformed end marker after <<", "write a word without quotes: <<EOF");
        return Add(name, number, number + 1, TakeText(marker));
    }

    private string[] TakeText(string marker)
    {
        int from = _taken, end = Array.IndexOf(_lines, marker, from);
        _taken = end < 0 ? _lines.Length : end + 1;
        if (end >= 0) return _lines[from..end];
        Report(from, $"missing \"{marker}\" end marker", Array.IndexOf(_lines, marker + "\r", from) < 0
            ? $"end the text with a line that holds {marker} and nothing else"
            : $"the lines end in CR LF: sed -i 's/\\r$//' {_path}");
        return _lines[from..];
    }

    private bool Add(string name, int line, int firstLine, IReadOnlyList<string> lines)
    {
        foreach (BounceTemplateKind kind in BounceTemplateSet.Kinds)
        {
            if (name != $"{BounceTemplate.NameOf(kind)}_template") continue;
            Entries.Add(new BounceTemplateEntry(kind, line, firstLine, lines));
            return true;
        }
        Report(line, $"unknown template name: {name} -- ignoring this template", "write failure_template, delay_template, success_template or verify_template");
        return true;
    }

    private bool Refuse(string message, string fix)
    {
        Report(_taken, message, fix, isFatal: true);
        return false;
    }

    private void Report(int line, string message, string fix, bool isFatal = false)
        => Faults.Add(new BounceTemplateFault($"{_path}, line {line}: ", line, [message], fix) { IsFatal = isFatal });
}
