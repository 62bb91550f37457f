using Hikyaku.Mail;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Tables;

public sealed class TextTableTests
{
    [Fact]
    public void TextHash_Grammar_FollowsPostmap()
    {
        using TableFixture tables = new TableFixture().With("/t", """
            # comment
            Key.Example   OK

              continued line
            # inside
              and more
            "a b"@example.org  quoted key
            other	value with  blanks	
            """);

        Assert.Equal("OK\n  continued line\n  and more".Replace("\n", "", StringComparison.Ordinal), tables.Find("texthash:/t", "key.example").Value);
        Assert.Equal("quoted key", tables.Find("texthash:/t", "\"A B\"@example.org").Value);
        Assert.Equal("value with  blanks", tables.Find("texthash:/t", "OTHER").Value);
        Assert.Equal(new SourcePlace("/t", 2), tables.Find("texthash:/t", "key.example").Place);
        Assert.Equal(LookupStatus.NotFound, tables.Find("texthash:/t", "nothing").Status);
        Assert.Empty(tables.Set.Faults);
    }

    [Fact]
    public void TextHash_BehindAKeyBeyondAscii_EntriesAreReadAsElsewhere()
    {
        using TableFixture tables = new TableFixture().With("/t", "ÉCOLE@example.jp one\nUPPER two\nsplit\n  three\n");
        Assert.Equal("one", tables.Find("texthash:/t", "École@example.jp").Value);
        Assert.Equal("two", tables.Find("texthash:/t", "upper").Value);
        Assert.Equal("three", tables.Find("texthash:/t", "split").Value);
    }

    [Theory]
    [InlineData("lonely\n", "expected format: key whitespace value -- ignoring this line")]
    [InlineData("\"a b\n", "unbalanced '\"' in '\"a b' -- ignoring this line")]
    [InlineData("a: b\n", "record is in \"key: value\" format; is this an alias file?")]
    [InlineData("a 1\nA 2\n", "duplicate entry: \"a\"")]
    [InlineData("  a 1\n", "logical line must not start with whitespace: \"  a 1\"")]
    public void TextHash_OddLine_WarnsWithItsPlace(string text, string warning)
    {
        using TableFixture tables = new TableFixture().With("/t", text);
        tables.Open("texthash:/t");
        TableFault fault = Assert.Single(tables.Set.Faults);
        Assert.Equal(warning, fault.Cause);
        Assert.Equal(TableFaultSeverity.Warning, fault.Severity);
        Assert.Equal("/t", fault.FaultAt.File);
        Assert.True(fault.FaultAt.Line > 0);
    }

    [Fact]
    public void TextHash_Duplicate_FirstWins()
    {
        using TableFixture tables = new TableFixture().With("/t", "a 1\na 2\n");
        Assert.Equal("1", tables.Find("texthash:/t", "a").Value);
    }

    [Fact]
    public void TextHash_EucJpCommentAndValue_OnlyTheValueLineIsIgnored()
    {
        byte[] content = [.. "# "u8, 0xC6, 0xFC, 0xCB, 0xDC, .. "\na 1\nb "u8, 0xC6, 0xFC, .. "\nc 3\r\n"u8];
        using TableFixture tables = new TableFixture().With("/t", content);
        Assert.Equal("1", tables.Find("texthash:/t", "a").Value);
        Assert.Equal("3", tables.Find("texthash:/t", "c").Value);
        Assert.Equal(LookupStatus.NotFound, tables.Find("texthash:/t", "b").Status);
        Assert.StartsWith("non-UTF-8 input", Assert.Single(tables.Causes), StringComparison.Ordinal);
    }

    [Fact]
    public void TextHash_EveryPrefix_IsReadWithoutTrouble()
    {
        byte[] content = "# c\nkey \"q\\\" value\n  more\n\"a b\" c\nx: y\n"u8.ToArray();
        for (int length = 0; length <= content.Length; length++)
        {
            using TableFixture tables = new TableFixture().With("/t", content[..length]);
            Assert.NotEqual(LookupStatus.Error, tables.Find("texthash:/t", "key").Status);
        }
    }

    [Fact]
    public void TextHash_MissingFile_IsASurrogateThatNamesIt()
    {
        using var tables = new TableFixture();
        LookupResult result = tables.Find("texthash:/gone", "a");
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.Equal("texthash:/gone is unavailable. open database /gone: No such file or directory", result.Value);
        Assert.Equal("open database /gone: No such file or directory", Assert.Single(tables.Causes));
    }

    [Fact]
    public void LongKey_InUpperCase_IsFound()
    {
        string key = new('A', 400);
        using TableFixture tables = new TableFixture().With("/t", key + " yes\n");
        Assert.Equal("yes", tables.Find("texthash:/t", key).Value);
    }

    [Fact]
    public void Alias_Grammar_FollowsPostalias()
    {
        using TableFixture tables = new TableFixture().With("/a", """
            postmaster: root
            "odd user":  "|cmd arg", x@y
            Mixed (comment): one,
              two
            user@host: bad
            nothing here
            percent%host: bad
            a, b: bad
            : bad
            "quoted\""  (comment ( nested )):  x   y  (z) , "a \\ b" ,<c@d> , :include:/list
            """);
        LookupTable table = tables.Set.OpenAlias(TableFixture.Word("hash:/a"));
        LookupResult Find(string key) => TableFixture.Finish(table.LookupAsync(key, CancellationToken.None));

        Assert.Equal("root", Find("Postmaster").Value);
        Assert.Equal("\"|cmd arg\", x@y", Find("odd user").Value);
        Assert.Equal("one, two", Find("mixed (comment)").Value); // Postfix keeps the comment too (measured with postalias 3.7.11)
        Assert.Equal("x y (z), \"a \\\\ b\", <c@d>, :include:/list", Find("quoted\" (comment ( nested ))").Value);
        string[] warnings = [.. tables.Set.Faults.Where(f => f.Severity == TableFaultSeverity.Warning).Select(f => f.Cause)];
        string[] expected = ["name must be local and have no domain", "need name:value pair", "name must be local and have no domain", "need name:value pair", "need name:value pair"];
        Assert.Equal(expected, warnings);
    }

    [Fact]
    public void Hash_WithoutDb_ReadsTheSourceAndSaysSo()
    {
        using TableFixture tables = new TableFixture().With("/nowhere/t", "a 1\n");
        Assert.Equal("1", tables.Find("hash:/nowhere/t", "a").Value);
        TableFault fault = Assert.Single(tables.Set.Faults);
        Assert.Equal(TableFaultSeverity.Notice, fault.Severity);
        Assert.Contains("reads the source text /nowhere/t", fault.Cause, StringComparison.Ordinal);
    }
}
