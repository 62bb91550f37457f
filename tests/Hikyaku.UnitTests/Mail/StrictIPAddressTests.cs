using Hikyaku.Mail;
using Xunit;

namespace Hikyaku.UnitTests.Mail;

public sealed class StrictIPAddressTests
{
    [Theory]
    [InlineData("127.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("017700000001")]
    [InlineData("2130706433")]
    [InlineData("01.2.3.4")]
    [InlineData("1.2.3.256")]
    [InlineData("[::1]")]
    [InlineData("::1%lo")]
    [InlineData("1.2.3.4 ")]
    [InlineData("")]
    public void TryParse_LooseNotation_IsRefused(string text) => Assert.False(StrictIPAddress.TryParse(text, out _));

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("0.0.0.0")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:192.0.2.1")]
    public void TryParse_Canonical_IsRead(string text)
    {
        Assert.True(StrictIPAddress.TryParse(text, out var address));
        Assert.Equal(text, address.ToString());
    }
}
