using Hikyaku.QueueManager.Destinations;
using Xunit;

namespace Hikyaku.UnitTests.QueueManager;

/// <summary>The numbers follow from Postfix's algorithm, worked out by hand; the initial window is 5.</summary>
public sealed class ConcurrencyWindowTests
{
    private static readonly FeedbackRatio PerWindow = new(1, 1, FeedbackDivisor.Concurrency);

    [Fact]
    public void Success_InUse_GrowsByOneUntilTheLimit()
    {
        ConcurrencyWindow window = Window(limit: 7);
        int[] sizes = [.. Enumerable.Range(0, 4).Select(_ => Succeed(window, busy: 7))];

        Assert.Equal([6, 7, 7, 7], sizes);
    }

    [Fact]
    public void Success_NotInUse_DoesNotGrow()
    {
        ConcurrencyWindow window = Window();

        Assert.Equal(6, Succeed(window, busy: 1)); // 5 < 1 + 5
        Assert.Equal(6, Succeed(window, busy: 1));
        Assert.Equal(7, Succeed(window, busy: 2));
    }

    [Fact]
    public void Success_FeedbackPerWindow_GrowsOncePerWindowful()
    {
        ConcurrencyWindow window = Window(positive: PerWindow);
        int[] sizes = [.. Enumerable.Range(0, 5).Select(_ => Succeed(window, busy: 5))];

        Assert.Equal([5, 5, 5, 5, 6], sizes);
    }

    [Fact]
    public void Success_WithoutLimit_GrowsOn()
    {
        ConcurrencyWindow window = Window(limit: 0);
        for (int i = 0; i < 100; i++) window.Succeeded(200);

        Assert.Equal(105, window.Window);
    }

    [Fact]
    public void Failure_OfACohort_IsDeath()
    {
        // Cohorts: 1/5, then 1/3, then 1/2: more than one.
        ConcurrencyWindow window = Window();
        int[] sizes = [.. Enumerable.Range(0, 2).Select(_ => Fail(window))];
        Assert.Equal([3, 2], sizes);
        Assert.False(window.IsDead);

        window.Failed();

        Assert.True(window.IsDead);
    }

    [Fact]
    public void Failure_FeedbackPerWindow_ShrinksHalfAStepEarly()
    {
        ConcurrencyWindow window = Window(cohorts: 0, negative: PerWindow);
        int[] sizes = [.. Enumerable.Range(0, 4).Select(_ => Fail(window))];

        Assert.Equal([4, 4, 4, 3], sizes);
    }

    [Fact]
    public void Failure_WithoutCohortLimit_LeavesOneAndNeverKills()
    {
        ConcurrencyWindow window = Window(cohorts: 0);
        for (int i = 0; i < 20; i++) window.Failed();

        Assert.Equal(1, window.Window);
        Assert.False(window.IsDead);
    }

    [Fact]
    public void Success_BetweenFailures_StartsTheCohortAnew()
    {
        ConcurrencyWindow window = Window(cohorts: 1.5);
        for (int i = 0; i < 20; i++)
        {
            window.Failed();
            window.Succeeded(1);
        }
        Assert.False(window.IsDead);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(2, 2)]
    public void Revive_Dead_BeginsWithWhatIsBusyOrTheInitialWindow(int busy, int expected)
    {
        ConcurrencyWindow window = Window();
        for (int i = 0; i < 3; i++) window.Failed();
        window.Revive(busy);

        Assert.False(window.IsDead);
        Assert.Equal(expected, window.Window);
    }

    [Fact]
    public void Success_OfADelivery_RevivesTheDead()
    {
        ConcurrencyWindow window = Window();
        for (int i = 0; i < 3; i++) window.Failed();

        Assert.Equal(2, Succeed(window, busy: 2));
        Assert.False(window.IsDead);
    }

    private static ConcurrencyWindow Window(int limit = 20, double cohorts = 1, FeedbackRatio? positive = null, FeedbackRatio? negative = null)
        => new(new ConcurrencySettings(5, limit, cohorts, positive ?? FeedbackRatio.One, negative ?? FeedbackRatio.One));

    private static int Succeed(ConcurrencyWindow window, int busy)
    {
        window.Succeeded(busy);
        return window.Window;
    }

    private static int Fail(ConcurrencyWindow window)
    {
        window.Failed();
        return window.Window;
    }
}
