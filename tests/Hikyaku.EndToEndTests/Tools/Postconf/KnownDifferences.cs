using System.Text.RegularExpressions;

namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>
/// The list in docs/compatibility.md of what Debian's Postfix 3.7.11 has otherwise than 3.12: rows <c>| new, gone, default or here | names | … |</c> for parameters,
/// <c>| text | words of a warning | … |</c>. Remembers which entries were met.
/// </summary>
internal sealed partial class KnownDifferences
{
    private const string Heading = "## 3.12 against 3.7.11";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public static KnownDifferences Read()
    {
        string document = File.ReadAllText(Path.Combine(Checkout.Root, "docs/compatibility.md"));
        string section = document[(document.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)..];
        if (section.IndexOf("\n## ", StringComparison.Ordinal) is >= 0 and var next) section = section[..next];
        var known = new KnownDifferences();
        foreach (Match row in Row().Matches(section))
            foreach (Match entry in InBackticks().Matches(row.Groups["entries"].Value))
                if (row.Groups["kind"].Value == "text") known._texts.Add(entry.Groups[1].Value);
                else known._names.Add(entry.Groups[1].Value);
        return known;
    }

    public int Count => _names.Count + _texts.Count;

    /// <summary>Entries that made a difference.</summary>
    public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

    public bool HasName(string name)
    {
        bool isKnown = _names.Contains(name);
        if (isKnown) Met.Add(name);
        return isKnown;
    }

    /// <summary>Settings without those of known names, and without the lines that continue them.</summary>
    public string FilterOutput(string output)
    {
        var kept = new List<string>();
        bool isDropped = false;
        foreach (string line in output.Split('\n'))
        {
            if (!line.StartsWith("    ", StringComparison.Ordinal)) isDropped = Setting().Match(line) is { Success: true } setting && HasName(setting.Groups[1].Value);
            if (!isDropped) kept.Add(line);
        }
        return string.Join('\n', kept);
    }

    public IEnumerable<string> FilterWarnings(string error)
    {
        foreach (string line in error.Split('\n'))
        {
            string? text = _texts.Find(t => line.Contains(t, StringComparison.Ordinal));
            if (text is not null) Met.Add(text);
            else if (!Warned().Matches(line).Any(m => HasName(m.Groups[1].Value))) yield return line;
        }
    }

    [GeneratedRegex(@"^\| (?<kind>new|gone|default|here|text) \| (?<entries>[^|]*(?:\|\|[^|]*)*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();

    [GeneratedRegex(@"^(?:[^ ]*/)?([A-Za-z0-9_]+) =(?: |$)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"parameter:? ""?([A-Za-z0-9_]+)")]
    private static partial Regex Warned();
}
