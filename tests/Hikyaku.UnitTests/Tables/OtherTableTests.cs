using Hikyaku.Tables;
using Hikyaku.Tables.Types.Composite;
using Xunit;

namespace Hikyaku.UnitTests.Tables;

public sealed class OtherTableTests
{
    [Theory]
    [InlineData("static:value", "any", "value")]
    [InlineData("static:{ two words }", "any", "two words")]
    [InlineData("inline:{a=1, { B = two words }}", "b", "two words")]
    [InlineData("inline:{a=1 a=2}", "A", "2")]
    [InlineData("proxy:static:x", "any", "x")]
    public void Table_Key_HasValue(string table, string key, string value)
    {
        using var tables = new TableFixture();
        Assert.Equal(value, tables.Find(table, key).Value);
        Assert.Empty(tables.Set.Faults);
    }

    [Theory]
    [InlineData("foo:/x", "unsupported dictionary type: foo")]
    [InlineData("/etc/aliases", "open dictionary: expecting \"type:name\" form instead of \"/etc/aliases\"")]
    [InlineData("inline:{}", "bad syntax: \"inline:{}\"; need \"inline:{name=value...}\"")]
    [InlineData("pipemap:{static}", "bad syntax: \"pipemap:{static}\"; need \"pipemap:{type:name...}\"")]
    [InlineData("unionmap:static:x", "bad syntax: \"unionmap:static:x\"; need \"unionmap:{type:name...}\"")]
    [InlineData("nis:hosts", "unsupported dictionary type: nis; instead, write the output of ypcat -k to a file and use that as texthash: or cdb:")]
    [InlineData("pcre:/x", "open /x: No such file or directory")]
    [InlineData("regexp:{{/a/ b}} c", "regexp map: syntax error after '}' in \"{{/a/ b}} c\"")]
    [InlineData("cidr:{192.0.2.1 x}", "cidr map: no '{' at start of text in \"192.0.2.1\"")]
    public void Table_ThatCannotOpen_AnswersErrorWithItsCause(string table, string cause)
    {
        using var tables = new TableFixture();
        LookupResult result = tables.Find(table, "k");
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.Equal($"{table} is unavailable. {cause}", result.Value);
        TableFault fault = Assert.Single(tables.Set.Faults);
        Assert.Equal((cause, TableFaultSeverity.Unavailable, "main.cf"), (fault.Cause, fault.Severity, fault.UsedAt.File));
    }

    [Fact]
    public void Table_OfTables_ReportsTheInnerFault()
    {
        using var tables = new TableFixture();
        Assert.Equal("texthash:/gone is unavailable. open database /gone: No such file or directory", tables.Find("pipemap:{static:x,proxy:texthash:/gone}", "k").Value[6..]);
        Assert.Equal("proxy:texthash:/gone", Assert.Single(tables.Set.Faults).Table);
    }

    [Fact]
    public void Table_ThatNestsTooDeep_IsUnavailable()
    {
        using var tables = new TableFixture();
        string table = string.Concat(Enumerable.Repeat("pipemap:{", 40)) + "static:x" + new string('}', 40);
        Assert.Contains("more than 32 tables inside of each other", tables.Find(table, "k").Value, StringComparison.Ordinal);
        Assert.Single(tables.Set.Faults);
    }

    [Fact]
    public void Random_Draws_AnswersTheDrawnValue()
    {
        using var tables = new TableFixture();
        var drawn = new Queue<int>([1, 0, 2]);
        LookupTable table = RandomTable.Open(TableFixture.Request("randmap:{a, b, { c d }}"), count => count == 3 ? drawn.Dequeue() : -1);
        Assert.Equal(["b", "a", "{ c d }"], Enumerable.Range(0, 3).Select(_ => TableFixture.Finish(table.LookupAsync("k", CancellationToken.None)).Value));
        string[] answers = [.. Enumerable.Range(0, 200).Select(_ => tables.Find("randmap:{a b}", "k").Value).Distinct().Order()];
        Assert.Equal(["a", "b"], answers);
    }

    [Fact]
    public void Environ_Variable_IsFoundByItsNameInLowerCase()
    {
        var table = new EnvironTable("environ:x", static name => name == "http_proxy" ? "here" : null);
        Assert.Equal("here", TableFixture.Finish(table.LookupAsync("HTTP_PROXY", CancellationToken.None)).Value);
        Assert.Equal(LookupStatus.NotFound, TableFixture.Finish(table.LookupAsync("path", CancellationToken.None)).Status);
    }

    [Fact]
    public void Inline_EntryWithoutKey_IsWarnedOf()
    {
        using var tables = new TableFixture();
        Assert.Equal("1", tables.Find("inline:{=x, a=1}", "a").Value);
        Assert.Equal("\"=x\" has no key: nothing will ever find it", Assert.Single(tables.Causes));
    }

    [Fact]
    public void Open_SameTableTwice_IsShared()
    {
        using TableFixture tables = new TableFixture().With("/t", "a 1\n");
        Assert.Same(tables.Open("texthash:/t"), tables.Open("texthash:/t"));
    }

    [Fact]
    public void Cidr_FirstMatchWins_WithNegationAndBlocks()
    {
        using TableFixture tables = new TableFixture().With("/c", """
            192.0.2.1          one
            [2001:db8::]/32    six
            if !192.0.2.0/24
            10.0.0.0/8         ten
            endif
            !192.0.2.128/25    outside
            192.0.2.0/24       net
            """);
        Assert.Equal("one", tables.Find("cidr:/c", "192.0.2.1").Value);
        Assert.Equal(1, tables.Find("cidr:/c", "192.0.2.1").Place.Line);
        Assert.Equal("six", tables.Find("cidr:/c", "2001:db8::5").Value);
        Assert.Equal("ten", tables.Find("cidr:/c", "10.1.2.3").Value);
        Assert.Equal("ten", tables.Find("cidr:/c", "::ffff:10.1.2.3").Value);
        Assert.Equal("outside", tables.Find("cidr:/c", "192.0.2.2").Value);
        Assert.Equal("net", tables.Find("cidr:/c", "192.0.2.200").Value);
        Assert.Equal(LookupStatus.NotFound, tables.Find("cidr:/c", "10.1").Status);
        Assert.Empty(tables.Set.Faults);
    }

    [Theory]
    [InlineData("1.2.3.4/24 x", "non-null host address bits in \"1.2.3.4/24\", perhaps you should use \"1.2.3.0/24\" instead: skipping this rule")]
    [InlineData("1.2.3.0/33 x", "bad mask length in \"1.2.3.0/33\": skipping this rule")]
    [InlineData("127.1 x", "bad address pattern: \"127.1\": skipping this rule")]
    [InlineData("1.2.3.4", "no lookup result: skipping this rule")]
    [InlineData("1.2.3.0/x x", "bad mask value in \"1.2.3.0/x\": skipping this rule")]
    [InlineData("endif", "ENDIF without IF: skipping this rule")]
    [InlineData("if 1.2.3.4", "IF has no matching ENDIF")]
    public void Cidr_BadRule_IsWarnedOf(string rule, string warning)
    {
        using TableFixture tables = new TableFixture().With("/c", rule + "\n");
        tables.Open("cidr:/c");
        Assert.Equal(warning, Assert.Single(tables.Causes));
    }

    [Fact]
    public void Unix_Root_IsALineOfPasswd()
    {
        using var tables = new TableFixture();
        Assert.StartsWith("root:x:0:0:", tables.Find("proxy:unix:passwd.byname", "Root").Value, StringComparison.Ordinal);
        Assert.Equal(LookupStatus.NotFound, tables.Find("unix:passwd.byname", "no-such-user-here").Status);
        Assert.StartsWith("root:x:0:", tables.Find("unix:group.byname", "root").Value, StringComparison.Ordinal);
        Assert.Equal(LookupStatus.Error, tables.Find("unix:other", "root").Status);
    }

    [Fact]
    public void List_ErrorInAnEarlierTable_StopsTheSearch()
    {
        using var tables = new TableFixture();
        LookupTableList list = tables.Set.OpenList(TableFixture.Words("inline:{a=1} fail:broken static:x"));
        Assert.Equal("1", TableFixture.Finish(list.FindAsync("a", CancellationToken.None)).Result.Value);
        LookupMatch match = TableFixture.Finish(list.FindAsync("b", CancellationToken.None));
        Assert.True(match.IsError);
        Assert.Equal(("broken", "b", "fail:broken"), (match.Result.Value, match.Key, match.Table!.Name));
    }

    [Fact]
    public void List_PartialKey_IsNotAskedOfPatternTables()
    {
        using TableFixture tables = new TableFixture().With("/c", "192.0.2.0/24 net\n");
        LookupTableList list = tables.Set.OpenList(TableFixture.Words("cidr:/c"));
        Assert.False(TableFixture.Finish(list.FindAsync(new LookupKey("192.0.2.1", IsPartial: true), CancellationToken.None)).IsFound);
        Assert.True(TableFixture.Finish(list.FindAsync("192.0.2.1", CancellationToken.None)).IsFound);
    }
}
