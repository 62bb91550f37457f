using Hikyaku.Mail;
using Xunit;

namespace Hikyaku.UnitTests.Mail;

public sealed class QueueIdTests
{
    [Theory]
    [InlineData(1UL, 1_764_041_400_123_456L)]
    [InlineData(ulong.MaxValue, 999_999L)]
    [InlineData(51UL, 1_000_000L)]
    public void LongForm_FormatAndParse_RoundTrips(ulong sequence, long microseconds)
    {
        var id = new QueueId(sequence, microseconds, IsLong: true);
        Assert.True(QueueId.TryParse(id.ToString(), out QueueId read));
        Assert.Equal(id, read);
    }

    [Fact]
    public void ShortForm_FormatAndParse_KeepsSequenceAndMicroseconds()
    {
        var id = new QueueId(0xC4D5E, 1_764_041_400_107_426);
        Assert.Equal("1A3A2C4D5E", id.ToString());
        Assert.True(QueueId.TryParse("1A3A2C4D5E", out QueueId typed));
        Assert.True(id.Matches(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NOQUEUE")]
    [InlineData("FFFFF1")] // more microseconds than a second has
    [InlineData("1a2b3c4d")]
    [InlineData("z1")]
    [InlineData("4Xk2Jm1vZ8z")]
    public void Parse_Nonsense_IsRefused(string text) => Assert.False(QueueId.TryParse(text, out _));
}
