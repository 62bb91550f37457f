namespace Hikyaku.Documentation.Pages;

/// <summary>
/// Reads the text of a page: <c># Section</c>, <c>## Part</c>, paragraphs, a term followed by lines that begin with <c>: </c>, examples between lines of
/// <c>```</c>, and <c>@name</c> for what is generated. Lines of one paragraph are joined.
/// </summary>
/// <param name="inserts">What each <c>@name</c> stands for.</param>
internal sealed class PageReader(IReadOnlyDictionary<string, Func<IEnumerable<Block>>> inserts)
{
    private readonly List<Block> _blocks = [];
    private string _paragraph = "";

    /// <exception cref="FormatException">The text uses a form that doesn't exist.</exception>
    public static IReadOnlyList<Block> Read(string text, IReadOnlyDictionary<string, Func<IEnumerable<Block>>> inserts)
    {
        var reader = new PageReader(inserts);
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++) i = reader.ReadLine(lines, i);
        reader.EndParagraph();
        return reader._blocks;
    }

    /// <summary>Gives the last line that it took.</summary>
    private int ReadLine(string[] lines, int at)
    {
        string line = lines[at];
        if (line.StartsWith("# ", StringComparison.Ordinal)) Add(new Heading(1, line[2..]));
        else if (line.StartsWith("## ", StringComparison.Ordinal)) Add(new Heading(2, line[3..]));
        else if (line.Length == 0) EndParagraph();
        else if (line == "```") return ReadExample(lines, at);
        else if (line[0] == '@') Insert(line[1..]);
        else if (line.StartsWith(": ", StringComparison.Ordinal)) return ReadDefinition(lines, at);
        else _paragraph = Join(_paragraph, line);
        return at;
    }

    private int ReadExample(string[] lines, int at)
    {
        int end = Array.IndexOf(lines, "```", at + 1);
        if (end < 0) throw new FormatException($"line {at + 1}: the example does not end");
        Add(new Example(lines[(at + 1)..end]));
        return end;
    }

    private int ReadDefinition(string[] lines, int at)
    {
        string term = _paragraph, meaning = "";
        if (term.Length == 0) throw new FormatException($"line {at + 1}: a meaning without a term");
        _paragraph = "";
        int end = at;
        for (; end < lines.Length && lines[end].StartsWith(": ", StringComparison.Ordinal); end++) meaning = Join(meaning, lines[end][2..]);
        Add(new Definition(term, meaning));
        return end - 1;
    }

    private void Insert(string name)
    {
        if (!inserts.TryGetValue(name, out Func<IEnumerable<Block>>? insert)) throw new FormatException($"@{name} stands for nothing");
        EndParagraph();
        _blocks.AddRange(insert());
    }

    private void Add(Block block)
    {
        EndParagraph();
        _blocks.Add(block);
    }

    private void EndParagraph()
    {
        if (_paragraph.Length > 0) _blocks.Add(new Paragraph(_paragraph));
        _paragraph = "";
    }

    // Between two Japanese characters a new line is no blank.
    private static string Join(string first, string second)
        => first.Length == 0 ? second : WideText.IsWide(first[^1]) && WideText.IsWide(second[0]) ? first + second : $"{first} {second}";
}
