using Hikyaku.Rewriting;
using Xunit;

namespace Hikyaku.UnitTests.Rewriting;

public class HostSyntaxTests
{
    [Theory]
    [InlineData("a.example", true)]
    [InlineData("a_b.example", true)]
    [InlineData("localhost", true)]
    [InlineData("1.2.3.example", true)]
    [InlineData("1.2.3.4", false)]
    [InlineData("a..b", false)]
    [InlineData(".a", false)]
    [InlineData("a.", false)]
    [InlineData("-a.b", false)]
    [InlineData("a-.b", false)]
    [InlineData("a.b-", false)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("例え.example", false)]
    public void IsHostName_Ascii(string name, bool expected) => Assert.Equal(expected, HostSyntax.IsHostName(name));

    [Fact]
    public void IsHostName_Lengths_AreLimited()
    {
        Assert.True(HostSyntax.IsHostName(new string('a', 63) + ".b"));
        Assert.False(HostSyntax.IsHostName(new string('a', 64) + ".b"));
        Assert.False(HostSyntax.IsHostName(string.Join('.', Enumerable.Repeat(new string('a', 63), 4)) + ".b"));
    }

    [Theory]
    [InlineData("例え.example", true)]
    [InlineData("例え\u3002example", false)]
    [InlineData("a\u0080.example", false)]
    public void IsHostName_Utf8_RefusesForeignDotsAndControls(string name, bool expected) => Assert.Equal(expected, HostSyntax.IsHostName(name, allowUtf8: true));

    [Theory]
    [InlineData("[192.0.2.1]", "192.0.2.1")]
    [InlineData("[IPv6:2001:db8::1]", "2001:db8::1")]
    [InlineData("[ipv6:::ffff:192.0.2.1]", "192.0.2.1")]
    [InlineData("[2001:db8::1]", null)]
    [InlineData("[IPv6:192.0.2.1]", null)]
    [InlineData("[127.1]", null)]
    [InlineData("[0.1.2.3]", null)]
    [InlineData("[0.0.0.0]", "0.0.0.0")]
    [InlineData("[]", null)]
    [InlineData("192.0.2.1", null)]
    public void TryParseLiteral_KnowsOnlyTheCanonicalForms(string literal, string? expected)
    {
        bool isLiteral = HostSyntax.TryParseLiteral(literal, out System.Net.IPAddress address);
        Assert.Equal(expected, isLiteral ? address.ToString() : null);
    }
}
