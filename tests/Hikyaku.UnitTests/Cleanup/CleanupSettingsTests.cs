using Hikyaku.Cleanup;
using Hikyaku.Configuration;
using Hikyaku.Events;
using Hikyaku.Mail;
using Xunit;

namespace Hikyaku.UnitTests.Cleanup;

public sealed class CleanupSettingsTests
{
    [Fact]
    public void Settings_OfAnEmptyMainCf_AreTheBuiltInDefaults()
    {
        CleanupSettings settings = CleanupSettings.Create(ParameterView.Parse("myhostname = h.example\ncompatibility_level = 3\n"));
        CleanupSettings defaults = CleanupRig.Defaults;

        Assert.Equal(defaults.DropHeaders, settings.DropHeaders);
        Assert.Equal(
            defaults with { MyHostname = "h.example", MailName = settings.MailName, QueueDirectory = settings.QueueDirectory, DropHeaders = settings.DropHeaders, CompleteAddress = settings.CompleteAddress },
            settings);
        Assert.Null(settings.CompleteRemoteAddress);
    }

    [Fact]
    public void Settings_CompleteAddresses_AsMainCfSays()
    {
        CleanupSettings settings = CleanupSettings.Create(ParameterView.Parse(
            "myhostname = h.example\nmyorigin = origin.example\nmydomain = example\nappend_dot_mydomain = yes\nremote_header_rewrite_domain = domain.invalid\n"));

        Assert.Equal("root@origin.example", settings.CompleteAddress(new MailAddress("root", "")).ToString());
        Assert.Equal("root@host.example", settings.CompleteAddress(new MailAddress("root", "host")).ToString());
        Assert.Equal("root@domain.invalid", settings.CompleteRemoteAddress!(new MailAddress("root", "")).ToString());
    }

    [Theory]
    [InlineData("", false, "")]
    [InlineData("", true, "/dev/stderr")]
    [InlineData("maillog_file = /dev/stdout", true, "/dev/stdout")]
    public void MaillogSettings_File_IsMainCfsOrStandardErrorInTheForeground(string mainCf, bool isForeground, string file)
        => Assert.Equal(file, MaillogSettings.Create(ParameterView.Parse(mainCf + "\n"), isForeground).File);

    [Theory]
    [InlineData("0644", 0b110_100_100)]
    [InlineData("640", 0b110_100_000)]
    [InlineData("0777", 0b110_000_000)]
    public void MaillogSettings_Permissions_AreOneOfThree(string text, int mode)
        => Assert.Equal((UnixFileMode)mode, MaillogSettings.Create(ParameterView.Parse($"maillog_file_permissions = {text}\n"), false).Permissions);
}
