using Hikyaku.Tables;
using Hikyaku.Tables.Databases.Templates;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Databases;

/// <summary>The substitutions that all database tables share: pgsql_table(5), query and result_format.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("a%", false)]
    [InlineData("%x", false)]
    [InlineData("%0", false)]
    [InlineData("%%", true)]
    [InlineData("%s%u%d%S%U%D%1%9%%", true)]
    [InlineData("", true)]
    public void Parse_Text_KnowsItsSubstitutions(string text, bool isTemplate) => Assert.Equal(isTemplate, Template.Parse(text) is not null);

    [Theory]
    // query, result_format, key, is it looked up?
    [InlineData("%s", "%s", "user", true)]
    [InlineData("%s", "%s", "", false)]
    [InlineData("%u", "%s", "user", true)]
    [InlineData("%u", "%s", "user@example.com", true)]
    [InlineData("%u", "%s", "@example.com", false)]
    [InlineData("%U", "%s", "@example.com", false)]
    [InlineData("%d", "%s", "@example.com", true)]
    [InlineData("%d", "%s", "user", false)]
    [InlineData("%d", "%s", "user@", false)]
    [InlineData("%D", "%s", "user", false)]
    [InlineData("%2", "%s", "user@example.com", true)]
    [InlineData("%3", "%s", "user@example.com", false)]
    [InlineData("%1", "%s", "example.com", false)]
    [InlineData("%2", "%s", "user@example..com.", true)]
    [InlineData("%s", "%D", "user", false)]
    [InlineData("%s", "%U", "@example.com", false)]
    [InlineData("%s", "%3", "user@example.com", false)]
    [InlineData("%s", "%d", "user", true)]
    [InlineData("%s", "%u", "@example.com", true)]
    public void Applies_KeyThatLacksAPart_IsNotLookedUp(string query, string format, string key, bool expected)
        => Assert.Equal(expected, new TemplateRules([Parse(query)], Parse(format)).Applies(new KeyParts(key)));

    [Theory]
    // result_format, key, results, answer
    [InlineData("%s", "k", "a|b", "a,b")]
    [InlineData("%s", "k", "||a", "a")]
    [InlineData("smtp:[%s]", "k", "mx1|mx2", "smtp:[mx1],smtp:[mx2]")]
    [InlineData("%u", "k", "x@a|plain|@b", "x,plain")]
    [InlineData("%d", "k", "x@a|plain|y@", "a")]
    [InlineData("%S %U %D", "me@here", "x", "me@here me here")]
    [InlineData("%2.%1=%d", "me@www.example.com", "x@y", "example.com=y")]
    [InlineData("100%%%s", "k", "x", "100%x")]
    [InlineData("%s", "k", "a@b@c", "a@b@c")]
    [InlineData("%u/%d", "k", "a@b@c", "a@b/c")]
    [InlineData("%s", "k", "", null)]
    public void ResultList_Values_BecomeOneAnswer(string format, string key, string results, string? expected)
    {
        ResultList list = NewList(format, key, limit: 0);
        foreach (string value in results.Split('|')) list.Add(value);
        list.Add(null);
        Assert.Equal(expected is null ? LookupResult.NotFound : LookupResult.Found(expected), list.ToResult());
    }

    [Fact]
    public void ResultList_OverTheLimit_IsAnError()
    {
        ResultList list = NewList("%s", "k", limit: 2);
        Assert.True(list.Add("a"));
        Assert.True(list.Add(""));
        Assert.True(list.Add("b"));
        Assert.Equal(LookupStatus.Found, list.ToResult().Status);
        Assert.False(list.Add("c"));
        Assert.Equal(LookupStatus.Error, list.ToResult().Status);
    }

    internal static Template Parse(string text) => Template.Parse(text) ?? throw new ArgumentException(text);

    private static ResultList NewList(string format, string key, int limit)
        => new(new ResultFormat(Parse(format), new TemplateRules([Parse("%s")], Parse(format)), limit), new KeyParts(key));
}
