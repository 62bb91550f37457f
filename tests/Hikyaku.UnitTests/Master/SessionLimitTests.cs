using Hikyaku.Master.Running;
using Xunit;

namespace Hikyaku.UnitTests.Master;

public sealed class SessionLimitTests
{
    [Fact]
    public void Enter_BeyondTheLimit_WaitsForAnExit_FirstComeFirstServed()
    {
        var limit = new SessionLimit();
        Assert.True(limit.EnterAsync(2).IsCompleted);
        Assert.True(limit.EnterAsync(2).IsCompleted);
        Task third = limit.EnterAsync(2), fourth = limit.EnterAsync(2);
        Assert.False(third.IsCompleted);
        limit.Exit();
        Assert.True(third.IsCompleted);
        Assert.False(fourth.IsCompleted);
        limit.Exit();
        Assert.True(fourth.IsCompleted);
    }

    [Fact]
    public void Enter_WithoutLimit_NeverWaits()
    {
        var limit = new SessionLimit();
        for (int i = 0; i < 1000; i++) Assert.True(limit.EnterAsync(0).IsCompleted);
    }

    [Fact]
    public void Enter_LimitRaisedByAReload_IsServedAtOnce()
    {
        var limit = new SessionLimit();
        Assert.True(limit.EnterAsync(1).IsCompleted);
        Assert.False(limit.EnterAsync(1).IsCompleted);
        Assert.True(limit.EnterAsync(10).IsCompleted);
    }
}
