using System.Diagnostics;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Patterns;

public sealed class PatternTableTests
{
    [Theory]
    [InlineData("regexp", "/^(.+)@old[.]example$/ $1@new.example", "Info@OLD.example", "Info@new.example")]
    [InlineData("pcre", "/^(.+)@old[.]example$/ ${1}@new.example", "Info@OLD.example", "Info@new.example")]
    [InlineData("regexp", "/a(b)?c/ [$(1)]", "ac", "[]")]
    [InlineData("pcre", "/a(b)?c/ [$(1)] $$5", "ac", "[] $5")]
    [InlineData("regexp", "/a|ab/ x\n", "ab", "x")]
    [InlineData("regexp", "/(a|ab)(c|bcd)/ $1-$2", "abcd", "a-bcd")] // POSIX: the longest match
    [InlineData("pcre", "/(?<=x)\\d+/ digits", "x12", "digits")]
    [InlineData("regexp", "/one/!/two/ x", "one", "x")]
    [InlineData("regexp", "|/path/| x", "/path/", "x")]
    [InlineData("pcre", "!/spam/ clean", "ham", "clean")]
    public void Rule_Matches_GivesItsText(string type, string rule, string key, string value)
    {
        using TableFixture tables = new TableFixture().With("/t", rule + "\n");
        Assert.Equal(value, tables.Find(type + ":/t", key).Value);
        Assert.Empty(tables.Set.Faults);
    }

    [Theory]
    [InlineData("regexp", "/one/!/two/ x", "one two")]
    [InlineData("regexp", "/abc/i x", "ABC")] // the flag turns folding off
    [InlineData("pcre", "/abc/i x", "ABC")]
    [InlineData("pcre", "/a.c/s x", "a\nc")]
    [InlineData("pcre", "/bc/A x", "abc")]
    public void Rule_DoesNotMatch_IsNotFound(string type, string rule, string key)
    {
        using TableFixture tables = new TableFixture().With("/t", rule + "\n");
        Assert.Equal(LookupStatus.NotFound, tables.Find(type + ":/t", key).Status);
        Assert.Empty(tables.Set.Faults);
    }

    [Theory]
    [InlineData("/abc", "no closing regexp delimiter \"/\": skipping this rule")]
    [InlineData("/a(/ x", "Unmatched ( or \\(")]
    [InlineData("/a/q x", "unknown regexp option \"q\": skipping this rule")]
    [InlineData("/(a)/ $2", "out of range replacement index \"2\": skipping this rule")]
    [InlineData("!/(a)/ $1", "$number found in negative match replacement text: skipping this rule")]
    [InlineData("abc", "ignoring unrecognized request")]
    [InlineData("endif", "ignoring ENDIF without matching IF")]
    [InlineData("if /a/", "IF has no matching ENDIF")]
    public void Regexp_BadRule_IsWarnedOf(string rule, string warning)
    {
        using TableFixture tables = new TableFixture().With("/t", "# head\n" + rule + "\n");
        tables.Open("regexp:/t");
        TableFault fault = Assert.Single(tables.Set.Faults);
        Assert.Equal((warning, 2, TableFaultSeverity.Warning), (fault.Cause, fault.FaultAt.Line, fault.Severity));
    }

    [Fact]
    public void Alias_Substitution_IsNotAllowed()
    {
        using TableFixture tables = new TableFixture().With("/t", "/^(.*)$/ |/bin/sh -c $1\n");
        Assert.Equal(LookupStatus.NotFound, TableFixture.Finish(tables.Set.OpenAlias(TableFixture.Word("regexp:/t")).LookupAsync("x", CancellationToken.None)).Status);
        Assert.Equal(["regular expression substitution is not allowed: skipping this rule"], tables.Causes);
    }

    [Fact]
    public void If_ThatCannotBeRead_NeverMatches()
    {
        using TableFixture tables = new TableFixture().With("/t", "if /a(/\n/x/ guarded\nendif\n/x/ open\n");
        Assert.Equal("open", tables.Find("pcre:/t", "x").Value);
        Assert.Single(tables.Set.Faults);
    }

    [Fact]
    public void Inline_Rules_AnswerAndNameTheConfigurationsLine()
    {
        using var tables = new TableFixture();
        LookupResult result = tables.Find("regexp:{{/^a/ one}, {/(b)/ <$1>}}", "xbx");
        Assert.Equal(("<b>", true), (result.Value, result.Place.IsBuiltIn));
        tables.Find("pcre:{{/(/ x}}", "x");
        Assert.Equal("main.cf", Assert.Single(tables.Set.Faults).UsedAt.File);
    }

    [Fact]
    public void Pcre_CatastrophicPattern_IsATemporaryFailure()
    {
        using TableFixture tables = new TableFixture().With("/t", "/^(\\w+\\s?)*$/ x\n");
        var watch = Stopwatch.StartNew();
        LookupResult result = tables.Find("pcre:/t", new string('a', 200) + "!");
        Assert.Equal((LookupStatus.Error, "pcre map pcre:/t, line 1: match limit exceeded"), (result.Status, result.Value));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Fact]
    public void Regexp_RepetitionsThatMultiply_AreRefusedBeforeTheyTakeMemory()
    {
        using TableFixture tables = new TableFixture().With("/t", "/((a{1,255}){1,255}){1,255}/ x\n/[]{}a]{2}(b{3}){4}/ y\n");
        Assert.Equal("y", tables.Find("regexp:/t", "}}" + new string('b', 12)).Value);
        Assert.StartsWith("repetitions and choices take ", Assert.Single(tables.Causes), StringComparison.Ordinal);
    }

    [Fact]
    public void Pcre_RepetitionsThatMultiply_AreLeftOutBeyondTheLimit()
    {
        string rules = string.Concat(Enumerable.Range(1, 900).Select(i => $"/^{i}:([a-c]{{2,9}}-){{1,240}}/ large\n"));
        using TableFixture tables = new TableFixture().With("/t", rules + "/^(.{1,64})@/ small\n");
        Assert.Equal("large", tables.Find("pcre:/t", "1:ab-").Value);
        Assert.Equal("small", tables.Find("pcre:/t", "900:ab-@").Value);
        Assert.All(tables.Causes, cause => Assert.Matches("^repetitions and choices take [0-9]+ bytes, with the rules before [0-9]+, more than hikyaku_pcre_size_limit = 4194304: skipping this rule$", cause));
    }

    [Fact]
    public void Pattern_NonAsciiKey_IsComparedAsUtf8()
    {
        using TableFixture tables = new TableFixture().With("/t", "/^(日本)(語)$/ $2$1\n");
        Assert.Equal("語日本", tables.Find("regexp:/t", "日本語").Value);
        Assert.Equal("語日本", tables.Find("pcre:/t", "日本語").Value);
    }

    [Theory]
    [InlineData("regexp")]
    [InlineData("pcre")]
    public void Pattern_ManyThreads_GetTheirOwnGroups(string type)
    {
        using TableFixture tables = new TableFixture().With("/t", "/^(a+)-(b+)$/ $2,$1\n");
        LookupTable table = tables.Open(type + ":/t");
        Parallel.For(0, 2000, i =>
        {
            string a = new('a', 1 + i % 17), b = new('b', 1 + i % 13);
            Assert.Equal($"{b},{a}", TableFixture.Finish(table.LookupAsync($"{a}-{b}", CancellationToken.None)).Value);
        });
    }

    [Fact]
    public void MayHold_RuleThatSubstitutes_MayHoldAnything()
    {
        using TableFixture tables = new TableFixture().With("/s", "/(.*)/ $1\n").With("/p", "/x/ REJECT\n");
        Assert.True(tables.Open("regexp:/s").MayHold(static v => v == "OK"));
        Assert.False(tables.Open("regexp:/p").MayHold(static v => v == "OK"));
    }
}
