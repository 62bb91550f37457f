using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Hikyaku.QueueManager;
using Xunit;

namespace Hikyaku.UnitTests.QueueManager;

public sealed class RoundEndTests
{
    private static readonly QueueManagerSettings Warning = new() { DelayWarningTime = TimeSpan.FromHours(4) };

    [Fact]
    public async Task Sent_AllOfThem_RemovesTheMessage()
    {
        using var scene = new RoundScene { PendingRecipients = [0, 2] };
        await scene.EndAsync(DeliveryOutcome.Sent, DeliveryOutcome.Sent);

        Assert.Equal(["remove"], scene.Calls);
        Assert.IsType<MessageRemoved>(Assert.Single(scene.Events.Events));
    }

    [Fact]
    public async Task Bounced_IsMarkedOnlyBehindTheNotice()
    {
        using var scene = new RoundScene { PendingRecipients = [0, 1] };
        await scene.EndAsync(DeliveryOutcome.Sent, DeliveryOutcome.Bounced);

        Assert.Equal(["notice b@example.org Bounced", "1 Bounced", "remove"], scene.Calls);
    }

    [Fact]
    public async Task Bounced_NoticeNotQueued_StaysPendingAndIsTriedAgain()
    {
        using var scene = new RoundScene { NoticeIsQueued = false };
        await scene.EndAsync(DeliveryOutcome.Bounced);

        Assert.Equal(["notice a@example.org Bounced", "0 Pending", "defer 300"], scene.Calls);
        Assert.Empty(scene.Events.Events);
    }

    [Theory]
    [InlineData(60, "defer 300")]
    [InlineData(1000, "defer 1000")]
    [InlineData(86_400, "defer 4000")]
    public async Task Deferred_WaitsAsLongAsTheMessageIsOldWithinBounds(int ageSeconds, string expected)
    {
        using var scene = new RoundScene { Age = TimeSpan.FromSeconds(ageSeconds) };
        await scene.EndAsync(DeliveryOutcome.Deferred);

        Assert.Equal([expected], scene.Calls);
    }

    [Fact]
    public async Task Deferred_LifetimeIsOver_IsReturnedAndRemoved()
    {
        using var scene = new RoundScene { Age = TimeSpan.FromDays(5), PendingRecipients = [0, 1] };
        await scene.EndAsync(DeliveryOutcome.Deferred, DeliveryOutcome.Bounced);

        Assert.Equal(["notice b@example.org Bounced a@example.org Expired", "1 Bounced", "0 Bounced", "remove"], scene.Calls);
        Assert.IsType<MessageExpired>(scene.Events.Events[0]);
    }

    [Theory]
    [InlineData("", "notice a@example.org Expired")]
    [InlineData("sender@example.net", "defer 4000")]
    public async Task Deferred_BounceLifetime_CountsForTheNullSenderOnly(string sender, string first)
    {
        using var scene = new RoundScene { Sender = sender, Age = TimeSpan.FromDays(1), Settings = new QueueManagerSettings { BounceLifetime = TimeSpan.FromDays(1) } };
        await scene.EndAsync(DeliveryOutcome.Deferred);

        Assert.Equal(first, scene.Calls[0]);
    }

    [Fact]
    public async Task Cancelled_BesideADelivered_NeitherRemovesNorDefers()
    {
        using var scene = new RoundScene { PendingRecipients = [0, 1] };
        await scene.EndAsync(DeliveryOutcome.Sent, null);

        Assert.Empty(scene.Calls);
    }

    [Fact]
    public async Task DelayWarning_WhenItIsTime_IsSentOnce()
    {
        using var scene = new RoundScene { Age = TimeSpan.FromHours(4), Settings = Warning };
        await scene.EndAsync(DeliveryOutcome.Deferred);
        Assert.Equal(["warning a@example.org", "defer 4000"], scene.Calls);

        await scene.EndAsync(DeliveryOutcome.Deferred);

        Assert.Equal(["defer 4000"], scene.Calls);
    }

    [Theory]
    [InlineData("sender@example.net", 3)]
    [InlineData("", 5)]
    public async Task DelayWarning_TooEarlyOrToNobody_IsNotSent(string sender, int ageHours)
    {
        using var scene = new RoundScene { Sender = sender, Age = TimeSpan.FromHours(ageHours), Settings = Warning };
        await scene.EndAsync(DeliveryOutcome.Deferred);

        Assert.Equal(["defer 4000"], scene.Calls);
        Assert.False(scene.DelayWarningSent);
    }
}
