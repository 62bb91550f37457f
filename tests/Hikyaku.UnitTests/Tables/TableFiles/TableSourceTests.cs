using Hikyaku.Tables.TableFiles;
using Xunit;

namespace Hikyaku.UnitTests.Tables.TableFiles;

public sealed class TableSourceTests
{
    private static (string Entries, string Warnings) Read(string text, bool isAlias = false, bool requiresUtf8 = true)
    {
        var warnings = new List<string>();
        byte[] content = TableFolder.Bytes(text);
        var entries = isAlias ? TableSource.ReadAliases(content, "stdin", requiresUtf8, warnings.Add) : TableSource.ReadMap(content, "stdin", requiresUtf8, warnings.Add);
        string listed = string.Join('|', entries.Select(e => $"{e.Line}:{TableFolder.Text(e.Key)}={TableFolder.Text(e.Value)}"));
        return (listed, string.Join('|', warnings));
    }

    [Theory]
    [InlineData("a 1\n", "1:a=1", "")]
    [InlineData("a  1\t\n#x\n  2\nB\t3", "1:a=1\t  2|4:B=3", "")]
    [InlineData("\"aa bb\" cc\n", "1:\"aa bb\"=cc", "")]
    [InlineData("gg\\ hh ii\n", "1:gg\\ hh=ii", "")]
    [InlineData("x\\\n", "", "stdin, line 1: expected format: key whitespace value")]
    [InlineData("#c\n\"dd ee ff\n", "", "stdin, line 2: unbalanced '\"' in '\"dd ee ff' -- ignoring this line")]
    [InlineData("a: 1\n", "1:a:=1", "stdin, line 1: record is in \"key: value\" format; is this an alias file?")]
    [InlineData("a\n", "", "stdin, line 1: expected format: key whitespace value")]
    [InlineData("a 1\0 2\n", "1:a=1", "stdin, line 1: text after null byte may be ignored")]
    [InlineData("a 1\n 2\0\n", "1:a=1 2", "stdin, line 1-2: text after null byte may be ignored")]
    [InlineData("\n  a 1\n  b\nc 2\n", "4:c=2", "stdin: logical line must not start with whitespace: \"  a 1  b\"")]
    [InlineData(" 0123456789012345678901234567890123456789 1\n", "", "stdin: logical line must not start with whitespace: \" 01234567890123456789012345678...\"")]
    [InlineData("a \u00ff\nb 1\n", "2:b=1", "stdin, line 1: non-UTF-8 input \"a \u00ff\" -- ignoring this line")]
    [InlineData("", "", "")]
    public void Map_Line_IsReadAsPostmapDoes(string text, string entries, string warnings) => Assert.Equal((entries, warnings), Read(text));

    [Fact]
    public void Map_WithoutUtf8_KeepsBytes() => Assert.Equal(("1:a=\u00ff", ""), Read("a \u00ff\n", requiresUtf8: false));

    [Theory]
    [InlineData("abc: DEF\n", "1:abc=DEF", "")]
    [InlineData("ABC: a,b ,  \"|cmd  x\", :include:/x\n", "1:ABC=a, b, \"|cmd  x\", :include:/x", "")]
    [InlineData("\"odd  user\": x\n", "1:\"odd  user\"=x", "")]
    [InlineData("a\\ b: x\\ y\n", "1:\"a b\"=\"x y\"", "")]
    [InlineData("a: \"\"\n", "1:a=\"\"", "")]
    [InlineData("a:\n", "", "stdin, line 1: need name:value pair")]
    [InlineData("a b\n", "", "stdin, line 1: need name:value pair")]
    [InlineData("a,b: c\n", "", "stdin, line 1: need name:value pair")]
    [InlineData("a@b: c\n", "", "stdin, line 1: name must be local and have no domain")]
    [InlineData("a%b: c\n", "", "stdin, line 1: name must be local and have no domain")]
    [InlineData("a: b c <d@e> (x (y) z) [f]\n", "1:a=b c <d@e>(x (y) z) [f]", "")]
    public void Alias_Line_IsReadAsPostaliasDoes(string text, string entries, string warnings) => Assert.Equal((entries, warnings), Read(text, isAlias: true));

    [Fact]
    public void TextHash_File_IsListedAndSearched()
    {
        using var folder = new TableFolder();
        File.WriteAllText(folder.Path("t"), "xxx: yyy\nxxx\nAaa bbb\naaa ccc\n");
        Assert.Equal(["xxx:=yyy", "aaa=bbb"], folder.List("texthash", "t"));
        Assert.Equal("bbb", folder.Find("texthash", "t", "AAA"));
        Assert.Equal(
            ["t, line 1: record is in \"key: value\" format; is this an alias file?", "t, line 2: expected format: key whitespace value -- ignoring this line", "t, line 4: duplicate entry: \"aaa\""],
            folder.Warnings.Take(3));
        Assert.Equal("open database gone: No such file or directory", folder.Failure(() => folder.Open("texthash", "gone")));
        Assert.EndsWith("t map requires O_RDONLY access mode", folder.Failure(() => folder.Open("texthash", "t", TableFileAccess.Update)), StringComparison.Ordinal);
    }
}
