using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Smtpd.Settings;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

public sealed class SmtpdSettingsTests
{
    [Theory]
    [InlineData("", TlsSecurityLevel.None)]
    [InlineData("smtpd_use_tls = yes", TlsSecurityLevel.May)]
    [InlineData("smtpd_enforce_tls = yes", TlsSecurityLevel.Encrypt)]
    [InlineData("smtpd_enforce_tls = yes\nsmtpd_tls_security_level = may", TlsSecurityLevel.May)] // the level wins where it is set
    [InlineData("smtpd_tls_wrappermode = yes", TlsSecurityLevel.May)]
    [InlineData("smtpd_tls_security_level = none", TlsSecurityLevel.None)]
    [InlineData("smtpd_tls_security_level = verify", TlsSecurityLevel.Encrypt)]
    public void TlsLevel_FromOldAndNewNames_IsPostfixs(string mainCf, TlsSecurityLevel level)
        => Assert.Equal(level, From(mainCf).Tls.Level);

    [Fact]
    public void TlsLevelEncrypt_ImpliesAuthOnly()
        => Assert.True(From("smtpd_tls_security_level = encrypt").Tls.AuthOnly);

    [Fact]
    public void Defaults_ArePostfixs()
    {
        SmtpdSettings settings = From("myhostname = mail.example.com");
        Assert.Equal("mail.example.com ESMTP Hikyaku", settings.Banner);
        Assert.Equal(new SmtpdLimits(), settings.Limits);
        Assert.Equal(BareNewlineMode.Normalize, settings.Dialog.BareNewline);
        Assert.True(settings.Dialog.ForbiddenCommands.Contains("GET") && settings.Dialog.ForbiddenCommands.Contains("\u0016") && !settings.Dialog.ForbiddenCommands.Contains("mail"));
    }

    [Fact]
    public void DiscardEhloKeywords_InAnyCase_AreRead()
        => Assert.Equal(EhloKeywords.Pipelining | EhloKeywords.EightBitMime | EhloKeywords.Silent, From("smtpd_discard_ehlo_keywords = pipelining, 8BITMIME silent-discard").Dialog.DiscardedKeywords);

    private static SmtpdSettings From(string mainCf) => SmtpdSettings.From(new ServiceSnapshot
    {
        Name = "smtp",
        Type = ServiceType.Inet,
        ProcessLimit = 100,
        Command = "smtpd",
        Place = SourcePlace.BuiltIn,
        Parameters = ParameterView.Parse(mainCf),
    });
}
