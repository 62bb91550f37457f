using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Conformance;

/// <summary>The facts of the tables inside Postfix's readlline.c and mystrtok_test.c, as cases of ours.</summary>
public sealed class LineAndTokenTableTests
{
    private const string Blanks = " \t\r\n";

    /// <summary>One logical line, and the number of the physical line it begins on; an empty one where there is none.</summary>
    [Theory]
    [InlineData(" abcde\nfghij\n", "fghij", 2, "logical line must not start with whitespace: \" abcde\"")]
    [InlineData(" #abcde\nfghij\n", "fghij", 2)]
    [InlineData("#abc\ndef", "def", 2)]
    [InlineData("\nabc\n", "abc", 2)]
    [InlineData(" \nabc\n", "abc", 2)]
    [InlineData("abc def", "abc def", 1)]
    [InlineData("#abc def", "", 0)]
    [InlineData("abc\0def", "abc", 1, "text after null byte may be ignored")]
    [InlineData("abc\0\n def", "abc", 1, "text after null byte may be ignored")]
    [InlineData("#abc\0\ndef", "def", 2, "text after null byte may be ignored")]
    [InlineData("abc\n def\n", "abc def", 1)]
    [InlineData("abc\n #def\n ghi", "abc ghi", 1)]
    [InlineData("abc\n#def\n ghi", "abc ghi", 1)]
    [InlineData("abc\n \n ghi", "abc ghi", 1)]
    [InlineData("abc\n\n ghi", "abc ghi", 1)]
    [InlineData("abc\n #def\n", "abc", 1)]
    [InlineData("abc\n#def\n", "abc", 1)]
    [InlineData("\n", "", 0)]
    [InlineData("\n \n", "", 0)]
    [InlineData("abc\n ", "abc", 1)]
    public void PhysicalLines_OfPostfixsTable_MakeItsLogicalLine(string file, string expected, int first, string? warning = null)
    {
        var bag = new DiagnosticBag();
        List<LogicalLine> lines = LogicalLineReader.Read(SourceFile.Split("file", System.Text.Encoding.UTF8.GetBytes(file)), bag);
        Assert.Equal(expected.Length == 0 ? 0 : 1, lines.Count);
        Assert.Equal((expected, first), lines.Count == 0 ? ("", 0) : (lines[0].Text.Text, lines[0].First.Number));
        Assert.Equal(warning is null ? [] : [warning], bag.Findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  foo  ", "foo")]
    [InlineData("  foo  bar  ", "foo", "bar")]
    [InlineData("foo bar", "foo", "bar")]
    [InlineData("{ bar }  ", "{ bar }")]
    [InlineData("foo { bar } baz", "foo", "{ bar }", "baz")]
    [InlineData("foo{ bar } baz", "foo{ bar }", "baz")]
    [InlineData("foo { bar }baz", "foo", "{ bar }baz")]
    public void Text_OfPostfixsTable_SplitsOutsideOfBraces(string text, params string[] words)
        => Assert.Equal(words, ListSplitter.Tokenize(text, Blanks).Select(token => text.Substring(token.Start, token.Length)));

    [Theory]
    [InlineData("")]
    [InlineData("  foo  ", "foo")]
    [InlineData("  foo  bar  ", "foo", "bar")]
    [InlineData("  foo\\ bar  ", "foo\\ bar")]
    [InlineData("  foo \\\" bar", "foo", "\\\"", "bar")]
    [InlineData("  foo \" bar baz\"  ", "foo", "\" bar baz\"")]
    public void Text_OfPostfixsTable_SplitsOutsideOfQuotes(string text, params string[] words)
        => Assert.Equal(words, ListSplitter.TokenizeQuoted(text, Blanks).Select(token => text.Substring(token.Start, token.Length)));

    /// <summary>The tokenizer of match lists stops at a comment behind other text, and says so.</summary>
    [Theory]
    [InlineData("#after text")]
    [InlineData("before-text #after text", "before-text")]
    [InlineData("{ before text } #after text", "before text")]
    [InlineData("\"before-text\" #after text", "\"before-text\"")]
    public void MatchList_WithACommentBehindIt_EndsThere(string text, params string[] words)
    {
        var folder = new ConfigurationFolder($"compatibility_level = 3.12\nmydestination = {text}\n", "");
        ConfigurationSnapshot snapshot = folder.Load();
        Assert.Equal(words, snapshot.Main.GetMembers(Hikyaku.Configuration.Parameters.Rows.MailParameters.Mydestination).Select(word => word.Text));
        Assert.Contains(snapshot.Diagnostics, finding => finding.Code == DiagnosticCodes.CommentAfterText
            && finding.Message.StartsWith("#comment after other text is not allowed", StringComparison.Ordinal));
    }
}
