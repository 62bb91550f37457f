using System.Net;
using Hikyaku.Tables.Matching;
using Xunit;

namespace Hikyaku.UnitTests.Tables;

public sealed class MatchListTests
{
    private static MatchResult Network(TableFixture tables, string words, string address, string host = "unknown")
        => TableFixture.Finish(new NetworkMatchList(TableFixture.Words(words), tables.Set, "mynetworks", true).MatchAsync(host, IPAddress.Parse(address.AsSpan()), CancellationToken.None));

    [Theory]
    [InlineData("127.0.0.0/8", "127.0.0.1", true)]
    [InlineData("127.0.0.0/8", "::ffff:127.0.0.1", true)]
    [InlineData("127.0.0.0/8", "::1", false)]
    [InlineData("[::1]/128", "::1", true)]
    [InlineData("[2001:db8::]/32", "2001:db8:1::1", true)]
    [InlineData("[2001:db8::/32]", "2001:db9::1", false)]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("!192.0.2.7 192.0.2.0/24", "192.0.2.7", false)]
    [InlineData("!192.0.2.7 192.0.2.0/24", "192.0.2.8", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("static:x", "192.0.2.1", true)]
    public void Network_Matches(string words, string address, bool expected)
    {
        using var tables = new TableFixture();
        Assert.Equal(expected, Network(tables, words, address).IsMatch);
        Assert.Empty(tables.Set.Faults);
    }

    [Theory]
    [InlineData("1.2.3.4/24")]
    [InlineData("127.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::1")]
    [InlineData("!")]
    public void Network_BadWord_IsAFaultAndATemporaryFailure(string word)
    {
        using var tables = new TableFixture();
        MatchResult result = Network(tables, word, "192.0.2.1");
        Assert.True(result.IsError);
        Assert.Equal(word, result.Word.Text);
        Assert.Single(tables.Set.Faults);
    }

    [Fact]
    public void Network_ErrorBehindAMatch_DoesNotMatter()
    {
        using var tables = new TableFixture();
        Assert.True(Network(tables, "192.0.2.0/24 fail:x", "192.0.2.1").IsMatch);
        Assert.True(Network(tables, "fail:x 192.0.2.0/24", "192.0.2.1").IsError);
    }

    [Fact]
    public void Network_Excluded_NamesTheWord()
    {
        using var tables = new TableFixture();
        MatchResult result = Network(tables, "!192.0.2.7 192.0.2.0/24", "192.0.2.7");
        Assert.Equal((MatchStatus.Excluded, "!192.0.2.7"), (result.Status, result.Word.Text));
    }

    [Theory]
    [InlineData("a.example", "a.example", true)]
    [InlineData("A.example", "x.a.EXAMPLE", true)]
    [InlineData("a.example", "xa.example", false)]
    [InlineData(".example", "a.example", false)]
    public void Domain_ParentMatchesSubdomains(string word, string domain, bool expected)
    {
        using var tables = new TableFixture();
        var list = new DomainMatchList(TableFixture.Words(word), tables.Set, "relay_domains", parentMatchesSubdomains: true);
        Assert.Equal(expected && word[0] != '.', TableFixture.Finish(list.MatchAsync(domain, CancellationToken.None)).IsMatch);
    }

    [Fact]
    public void Domain_DottedStyle_AndTablesWithParents()
    {
        using var tables = new TableFixture();
        var list = new DomainMatchList(TableFixture.Words(".example inline:{.org=1}"), tables.Set, "relay_domains", parentMatchesSubdomains: false);
        Assert.True(TableFixture.Finish(list.MatchAsync("a.example", CancellationToken.None)).IsMatch);
        Assert.False(TableFixture.Finish(list.MatchAsync("example", CancellationToken.None)).IsMatch);
        Assert.True(TableFixture.Finish(list.MatchAsync("x.y.org", CancellationToken.None)).IsMatch);
    }

    [Fact]
    public void File_HoldsWords_WithCommentsAndPlaces()
    {
        using TableFixture tables = new TableFixture().With("/nets", "# ours\n192.0.2.0/24, 10.0.0.0/8 # more\n  !198.51.100.1\n198.51.100.0/24\n");
        MatchResult result = Network(tables, "/nets", "10.9.9.9");
        Assert.True(result.IsMatch);
        Assert.Equal(("/nets", 2), (result.Word.Place.File, result.Word.Place.Line));
        Assert.False(Network(tables, "/nets", "198.51.100.1").IsMatch);
        Assert.True(Network(tables, "/nets", "198.51.100.2").IsMatch);
        Assert.True(Network(tables, "/missing", "10.0.0.1").IsError);
    }

    [Fact]
    public void String_MatchesExactlyAndReportsTheTablesLine()
    {
        using TableFixture tables = new TableFixture().With("/d", "x 1\nother.example 1\n");
        var list = new StringMatchList(TableFixture.Words("here.example texthash:/d"), tables.Set, "mydestination");
        Assert.True(TableFixture.Finish(list.MatchAsync("HERE.example", CancellationToken.None)).IsMatch);
        Assert.False(TableFixture.Finish(list.MatchAsync("a.here.example", CancellationToken.None)).IsMatch);
        Assert.Equal(2, TableFixture.Finish(list.MatchAsync("other.example", CancellationToken.None)).EntryPlace.Line);
    }
}
