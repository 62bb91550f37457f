using System.Text;
using Hikyaku.Mail;
using Hikyaku.Smtp.Addresses;
using Xunit;

namespace Hikyaku.UnitTests.Smtp;

public sealed class PathParserTests
{
    [Theory]
    [InlineData("<a@b>", "a", "b")]
    [InlineData("a@b.example", "a", "b.example")]
    [InlineData("< a@b >", "a", "b")]
    [InlineData("<a@b.>", "a", "b")]
    [InlineData("<>", "", "")]
    [InlineData("<Postmaster>", "Postmaster", "")]
    [InlineData("<a..b.@docomo.example.jp>", "a..b.", "docomo.example.jp")]
    [InlineData("<\"a..b.\"@docomo.example.jp>", "a..b.", "docomo.example.jp")]
    [InlineData("<\"a b\\\"c\"@d>", "a b\"c", "d")]
    [InlineData("<a.\"b c\".d@e>", "a.b c.d", "e")]
    [InlineData("<a\\@b@c>", "a@b", "c")]
    [InlineData("<@x.example,@y.example:a@b>", "a", "b")]
    [InlineData("<a@[192.0.2.1]>", "a", "[192.0.2.1]")]
    [InlineData("<a@[IPv6:2001:db8::1]>", "a", "[IPv6:2001:db8::1]")]
    [InlineData("<a%b@c_d.example>", "a%b", "c_d.example")]
    public void Parse_Lenient_ReadsAsPostfixDoes(string word, string local, string domain)
    {
        Assert.Equal(PathStatus.Ok, new PathParser(false, false).Parse(Encoding.UTF8.GetBytes(word), out MailAddress address));
        Assert.Equal(new MailAddress(local, domain), address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<a@b")]
    [InlineData("<a@b@c>")]
    [InlineData("<@b>")]
    [InlineData("<a@>")]
    [InlineData("<a@b..c>")]
    [InlineData("<a@-b.c>")]
    [InlineData("<a@1.2.3.4>")]
    [InlineData("<a@[127.1]>")]
    [InlineData("<a@[::1]>")]
    [InlineData("<a@[IPv6:192.0.2.1]>")]
    [InlineData("<a b@c>")]
    [InlineData("<a(b)@c>")]
    [InlineData("<a,b@c>")]
    [InlineData("<\"a@b>")]
    [InlineData("<a\u0001@b>")]
    [InlineData("<\"a\u0001\"@b>")]
    [InlineData("<@x>")]
    [InlineData("<@x:@y:a@b>")]
    [InlineData("<a@b;c>")]
    public void Parse_Ambiguous_IsBadSyntax(string word)
        => Assert.Equal(PathStatus.BadSyntax, new PathParser(false, true).Parse(Encoding.UTF8.GetBytes(word), out _));

    [Fact]
    public void Parse_LabelAndDomainOverTheirLimits_AreBadSyntax()
    {
        string label = new('x', 63);
        Assert.Equal(PathStatus.Ok, Parse($"<a@{label}.{label}.{label}.{new string('y', 63)}>"));
        Assert.Equal(PathStatus.BadSyntax, Parse($"<a@{label}x>"));
        Assert.Equal(PathStatus.BadSyntax, Parse($"<a@{label}.{label}.{label}.{label}.z>"));
        static PathStatus Parse(string word) => new PathParser(false, false).Parse(Encoding.UTF8.GetBytes(word), out _);
    }

    [Theory]
    [InlineData("a@b", PathStatus.BadSyntax)]
    [InlineData("< a@b>", PathStatus.BadSyntax)]
    [InlineData("<a@b>", PathStatus.Ok)]
    public void Parse_Strict_WantsBrackets(string word, PathStatus status)
        => Assert.Equal(status, new PathParser(true, false).Parse(Encoding.UTF8.GetBytes(word), out _));

    [Fact]
    public void Parse_NonAscii_NeedsSmtpUtf8AndValidUtf8()
    {
        byte[] word = "<飛脚@例え.jp>"u8.ToArray();
        Assert.Equal(PathStatus.NeedsSmtpUtf8, new PathParser(false, false).Parse(word, out _));
        Assert.Equal(PathStatus.Ok, new PathParser(false, true).Parse(word, out MailAddress address));
        Assert.Equal(new MailAddress("飛脚", "例え.jp"), address);
        Assert.Equal(PathStatus.BadSyntax, new PathParser(false, true).Parse([(byte)'<', 0xff, (byte)'@', (byte)'b', (byte)'>'], out _));
    }
}
