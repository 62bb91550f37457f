using System.Text;

namespace Hikyaku.Documentation.Pages;

/// <summary>Writes a page in man(7), as groff and mandoc both take it without a warning.</summary>
internal sealed class ManWriter
{
    /// <summary>The day that the pages' own texts were last revised; what is generated needs no date.</summary>
    private const string Revised = "2026-11-28";

    /// <summary>In bytes, as mandoc counts them: what isn't ASCII has become <c>\[u3042]</c> by then.</summary>
    private const int LongestLine = 80;
    private const int WideCharacter = 8;

    private readonly StringBuilder _text = new();

    /// <summary>Right behind a heading a paragraph needs no macro, and mandoc warns of one.</summary>
    private bool _isAfterHeading;

    public static string Write(ManualPage page)
    {
        var writer = new ManWriter();
        string version = typeof(ManWriter).Assembly.GetName().Version?.ToString(2) ?? "0";
        writer.Line(@".\"" Generated; see CONTRIBUTING.md.");
        writer.Line($".TH {page.Name.ToUpperInvariant()} {page.Section} {Revised} \"Hikyaku {version}\" \"Hikyaku\"");
        writer.Line(".nh");
        writer.Line(".ad l");
        foreach (Block block in page.Blocks) writer.Write(block);
        return writer._text.ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Line($"{(heading.Level == 1 ? ".SH" : ".SS")} {ManText.Inline(heading.Text)}");
                break;
            case Paragraph paragraph:
                StartParagraph();
                WriteSentences(paragraph.Text);
                break;
            case Definition definition:
                WriteDefinition(definition);
                break;
            case Example example:
                WriteExample(example);
                break;
        }
        _isAfterHeading = block is Heading;
    }

    private void WriteDefinition(Definition definition)
    {
        Line(".TP");
        Line(ManText.Inline(definition.Term));
        WriteSentences(definition.Meaning);
        if (definition.Details.Count == 0) return;
        Line(".RS");
        foreach (Definition detail in definition.Details) WriteDefinition(detail);
        Line(".RE");
    }

    private void WriteExample(Example example)
    {
        StartParagraph();
        Line(".RS 4");
        Line(".EX");
        foreach (string line in example.Lines) Line(line.Length == 0 ? @"\&" : ManText.Verbatim(line));
        Line(".EE");
        Line(".RE");
    }

    private void StartParagraph()
    {
        if (!_isAfterHeading) Line(".PP");
    }

    // A sentence a line: roff then knows where sentences end.
    private void WriteSentences(string text)
    {
        int start = 0;
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] != '.' || text[i + 1] != ' ' || !(char.IsAsciiLetterUpper(text[i + 2]) || text[i + 2] == '`')) continue;
            if (text.AsSpan(start, i - start).Count('`') % 2 == 1) continue;
            Wrap(ManText.Inline(text[start..(i + 1)]));
            start = i + 2;
        }
        Wrap(ManText.Inline(text[start..]));
    }

    /// <summary>A line of running text, broken at blanks where it is longer than mandoc likes.</summary>
    private void Wrap(string line)
    {
        int blank = -1, bytes = 0;
        for (int i = 0; i < line.Length && (bytes <= LongestLine || blank < 0); i++)
        {
            if (line[i] == ' ') blank = i;
            bytes += line[i] < 0x80 ? 1 : WideCharacter;
            if (bytes > LongestLine && blank > 0)
            {
                Line(line[..blank]);
                line = ManText.Guard(line[(blank + 1)..]);
                (i, blank, bytes) = (-1, -1, 0);
            }
        }
        Line(line);
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
