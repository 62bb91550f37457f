namespace Hikyaku.Documentation.Pages;

/// <summary>A piece of a page. In texts <c>`…`</c> marks what is typed or printed exactly so; <c>``</c> is a backquote.</summary>
internal abstract record Block;

/// <param name="Level">1 for a section, 2 for one within it.</param>
internal sealed record Heading(int Level, string Text) : Block;

internal sealed record Paragraph(string Text) : Block;

/// <summary>A term and what it means; perhaps with terms that belong to it.</summary>
internal sealed record Definition(string Term, string Meaning) : Block
{
    public IReadOnlyList<Definition> Details { get; init; } = [];
}

/// <summary>Lines that are shown as they are.</summary>
internal sealed record Example(IReadOnlyList<string> Lines) : Block;
