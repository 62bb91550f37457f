using System.Net;
using Hikyaku.Mail;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Tables;

public sealed class LookupKeysTests
{
    private static readonly LookupKeys Keys = new() { RecipientDelimiter = "+", IsLocalDomain = d => d == "here.example" };

    private static string Show(IReadOnlyList<LookupKey> keys) => string.Join(' ', keys.Select(k => k.Text));

    [Fact]
    public void Rewriting_Order_IsCanonical()
    {
        Assert.Equal("u+x@there.example u@there.example @there.example", Show(Keys.ForRewriting(new MailAddress("u+x", "there.example"))));
        Assert.Equal("u+x@here.example u@here.example u+x u @here.example", Show(Keys.ForRewriting(new MailAddress("u+x", "here.example"))));
        Assert.Equal("\"a..b.\"@x a..b.@x @x", Show(Keys.ForRewriting(new MailAddress("a..b.", "x"))));
    }

    [Fact]
    public void Access_Order_HasParentsAndLocalParts()
    {
        var address = new MailAddress("u+x", "a.b.example");
        Assert.Equal("u+x@a.b.example u@a.b.example a.b.example b.example example u+x@ u@", Show(Keys.ForAccess(address)));
        var dotted = new LookupKeys { ParentMatchesSubdomains = false };
        Assert.Equal("u+x@a.b.example a.b.example .b.example .example u+x@", Show(dotted.ForAccess(address)));
    }

    [Fact]
    public void Transport_Order_EndsInStar()
        => Assert.Equal("u@a.b a.b .b *", Show(Keys.ForTransport(new MailAddress("u", "a.b"))));

    [Fact]
    public void HostAndNetwork_Order()
    {
        Assert.Equal("mx.a.example a.example example", Show(Keys.ForHost("mx.a.example")));
        Assert.Equal("192.0.2.1", Show(Keys.ForHost("192.0.2.1")));
        Assert.Equal("192.0.2.1 192.0.2 192.0 192", Show(LookupKeys.ForNetwork(IPAddress.Parse("::ffff:192.0.2.1".AsSpan()))));
        Assert.Equal("2001:db8::1 2001:db8: 2001:db8 2001", Show(LookupKeys.ForNetwork(IPAddress.Parse("2001:db8::1".AsSpan()))));
    }

    [Theory]
    [InlineData("user+ext", "+", "user")]
    [InlineData("user-ext+x", "+-", "user")]
    [InlineData("+ext", "+", "+ext")]
    [InlineData("owner-list", "-", "owner-list")]
    [InlineData("list-request", "-", "list-request")]
    [InlineData("mailer-daemon", "-", "mailer-daemon")]
    [InlineData("user", "", "user")]
    public void Extension_Strip(string localPart, string delimiters, string bare) => Assert.Equal(bare, AddressExtension.Strip(localPart, delimiters));
}
