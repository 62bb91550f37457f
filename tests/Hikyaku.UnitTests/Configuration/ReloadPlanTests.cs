using Hikyaku.Configuration;
using Hikyaku.Configuration.Reloading;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

public sealed class ReloadPlanTests
{
    [Fact]
    public void Compare_LineUncommented_AddsOnlyThatListener()
    {
        ConfigurationSnapshot before = ConfigurationFolder.Load("", "smtp inet n - n - - smtpd\n10025 inet n - n - - smtpd\n");
        ConfigurationSnapshot after = ConfigurationFolder.Load("", "25 inet n - n - 7 smtpd\nsubmission inet n - n - - smtpd\n");
        var plan = ReloadPlan.Compare(before, after);
        Assert.Equal("/etc/postfix/master.cf:2:1", Assert.Single(plan.Added).Place.ToString());
        ListenerChange kept = Assert.Single(plan.Kept);
        Assert.Equal((100, 7), (kept.Before!.ProcessLimit, kept.After!.ProcessLimit));
        Assert.Equal(10025, Assert.Single(plan.Removed).EndPoint.Port);
    }

    [Fact]
    public void Compare_Start_AddsAll()
        => Assert.Equal(2, ReloadPlan.Compare(null, ConfigurationFolder.Load("inet_interfaces = loopback-only", "smtp inet n - n - - smtpd\n")).Added.Count);
}
