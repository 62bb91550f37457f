using Hikyaku.Documentation;
using Hikyaku.Documentation.Pages;
using Xunit;

namespace Hikyaku.UnitTests.Documents;

/// <summary>man(7) as it is written: what roff would take for its own is escaped, and lines may end where they can.</summary>
public sealed class ManWriterTests
{
    [Theory]
    [InlineData("a `-o name` b", @"a \fB\-o name\fR b")]
    [InlineData(@"`\t'^~`", @"\fB\et\(aq\(ha\(ti\fR")]
    [InlineData("`a``b`", @"\fBa\(gab\fR")]
    [InlineData(".forward", @"\&.forward")]
    [InlineData("Postfix's", @"Postfix\(cqs")]
    public void Inline_WithRoffCharacters_EscapesThem(string text, string expected) => Assert.Equal(expected, ManText.Inline(text));

    [Fact]
    public void Inline_WithAnOpenLiteral_Fails() => Assert.Throws<FormatException>(static () => ManText.Inline("a `b"));

    [Fact]
    public void Inline_InJapanese_BreaksBetweenCharacters_ButNotBeforeAFullStopOrBehindABracket()
        => Assert.Equal(@"送\:信\:者\:「鍵」。", ManText.Inline("送信者「鍵」。"));

    [Fact]
    public void Inline_WithALongWord_BreaksBehindItsSeparators()
        => Assert.Equal(@"$default_\:cache_\:db_\:type:\:$data_\:directory/\:verify", ManText.Inline("$default_cache_db_type:$data_directory/verify"));

    [Fact]
    public void Write_OfADefinition_PutsTermAndSentencesOnLinesOfTheirOwn()
    {
        string[] lines = Lines(new Heading(1, "FILES"), new Definition("`main.cf`", "One. Two."));
        Assert.Equal([".SH FILES", ".TP", @"\fBmain.cf\fR", "One.", "Two."], lines[^5..]);
    }

    [Fact]
    public void Write_OfALongSentence_StaysWithin80Bytes_AndKeepsItsWords()
    {
        string text = string.Join(' ', Enumerable.Range(0, 60).Select(static i => i % 7 == 0 ? ".forward" : $"word{i}"));
        string[] lines = Lines(new Paragraph(text))[5..];
        Assert.All(lines, static line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain(lines, static line => line.StartsWith('.'));
        Assert.Equal(text, string.Join(' ', lines).Replace(@"\&", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OfAParagraphBehindAHeading_NeedsNoMacro()
        => Assert.Equal([".SS Numbers", "First.", ".PP", "Second."], Lines(new Heading(2, "Numbers"), new Paragraph("First."), new Paragraph("Second."))[^4..]);

    private static string[] Lines(params Block[] blocks)
        => ManWriter.Write(new ManualPage("x", 5, DocumentLanguage.English, blocks)).TrimEnd('\n').Split('\n');
}
