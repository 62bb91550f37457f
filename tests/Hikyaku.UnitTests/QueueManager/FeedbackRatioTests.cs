using Hikyaku.QueueManager.Destinations;
using Xunit;

namespace Hikyaku.UnitTests.QueueManager;

public sealed class FeedbackRatioTests
{
    [Theory]
    [InlineData("1", 4, 1)]
    [InlineData("0", 4, 0)]
    [InlineData("0.25", 4, 0.25)]
    [InlineData("1/8", 4, 0.125)]
    [InlineData("1 / concurrency", 4, 0.25)]
    [InlineData("0.5/sqrt_concurrency", 4, 0.25)]
    public void Ratio_OfEachForm_IsAsDocumented(string text, int window, double expected)
    {
        Assert.True(FeedbackRatio.TryParse(text, out FeedbackRatio ratio));
        Assert.Equal(expected, ratio.At(window), 9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("3/2")]
    [InlineData("2/concurrency")]
    [InlineData("1/0")]
    [InlineData("1/")]
    [InlineData("1/window")]
    [InlineData("1/2/3")]
    [InlineData("NaN")]
    public void Ratio_MalformedOrAboveOne_IsRefusedAndOneIsTaken(string text)
    {
        Assert.False(FeedbackRatio.TryParse(text, out FeedbackRatio ratio));
        Assert.Equal(FeedbackRatio.One, ratio);
    }
}
