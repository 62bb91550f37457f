using Hikyaku.Mail;
using Xunit;

namespace Hikyaku.UnitTests.Mail;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("a..b.", "docomo.example.jp", "\"a..b.\"@docomo.example.jp")] // as carriers in Japan gave them out
    [InlineData("user", "example.com", "user@example.com")]
    [InlineData("q\"x", "e", "\"q\\\"x\"@e")]
    [InlineData("root", "", "root")]
    [InlineData("", "", "")]
    public void ToString_LocalPart_IsQuotedWhereNeeded(string local, string domain, string expected)
        => Assert.Equal(expected, new MailAddress(local, domain).ToString());
}
