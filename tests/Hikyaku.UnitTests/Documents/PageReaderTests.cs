using Hikyaku.Documentation;
using Hikyaku.Documentation.Pages;
using Xunit;

namespace Hikyaku.UnitTests.Documents;

/// <summary>The texts of the pages, as their authors write them.</summary>
public sealed class PageReaderTests
{
    private static readonly Dictionary<string, Func<IEnumerable<Block>>> Inserts = new(StringComparer.Ordinal) { ["two"] = static () => [new Paragraph("1"), new Paragraph("2")] };

    [Fact]
    public void Read_OfEveryForm_GivesItsBlocks()
    {
        IReadOnlyList<Block> blocks = PageReader.Read("# A\ntext\nmore\n\n`term`\n: first\n: second\n@two\n## B\n```\n# no heading\n\nend\n```\n", Inserts);
        Assert.Equal(
            [new Heading(1, "A"), new Paragraph("text more"), new Definition("`term`", "first second"), new Paragraph("1"), new Paragraph("2"), new Heading(2, "B")],
            blocks.Take(6), Same);
        Assert.Equal(["# no heading", "", "end"], Assert.IsType<Example>(blocks[6]).Lines);
        Assert.Equal(7, blocks.Count);
    }

    [Fact]
    public void Read_OfJapaneseLines_JoinsThemWithoutABlank()
        => Assert.Equal(new Paragraph("送信者と受信者。Postfix と"), Assert.Single(PageReader.Read("送信者と\n受信者。Postfix と\n", Inserts)));

    [Theory]
    [InlineData("@three")]
    [InlineData(": a meaning without a term")]
    [InlineData("```\nwithout an end")]
    public void Read_OfAFaultyText_Fails(string text) => Assert.Throws<FormatException>(() => PageReader.Read(text, Inserts));

    [Fact]
    public void MarkedPart_Replace_LeavesTheRestAlone()
    {
        const string File = "before\n<!-- parameter counts: generated -->\nold\n<!-- end of parameter counts -->\nafter\n";
        Assert.Equal(File.Replace("old", "new", StringComparison.Ordinal), MarkedPart.Replace(File, "new"));
        Assert.Throws<FormatException>(static () => MarkedPart.Replace("no marks", "new"));
    }

    private static bool Same(Block first, Block second)
        => first is Definition a && second is Definition b ? a.Term == b.Term && a.Meaning == b.Meaning : first == second;
}
