using Hikyaku.Configuration.Checks;
using Hikyaku.Configuration.Diagnostics;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>Parameters that are set and do nothing.</summary>
public sealed class SetWithoutEffectTests
{
    private const string Three = "smtp inet n - n - - smtpd\nlmtp unix - - n - - lmtp\n";

    [Theory]
    [InlineData("smtpd_sasl_path = private/auth", "smtpd_sasl_auth_enable = yes")]
    [InlineData("broken_sasl_auth_clients = yes", "smtpd_sasl_auth_enable = yes")]
    [InlineData("smtp_sasl_password_maps = inline:{a=b}", "smtp_sasl_auth_enable = yes")]
    [InlineData("lmtp_sasl_password_maps = inline:{a=b}", "lmtp_sasl_auth_enable = yes")]
    [InlineData("smtpd_tls_loglevel = 1", "smtpd_tls_security_level = may")]
    [InlineData("smtpd_tls_loglevel = 1", "smtpd_use_tls = yes")]
    [InlineData("smtp_tls_loglevel = 1", "smtp_tls_security_level = may")]
    [InlineData("smtp_tls_loglevel = 1", "smtp_tls_policy_maps = inline:{a=encrypt}")]
    public async Task Parameter_WhoseSwitchIsOff_HasNoEffect_WithItOn_ItHas(string line, string on)
    {
        string name = line.Split(' ')[0], off = name.StartsWith("smtp_tls", StringComparison.Ordinal) ? "smtp_tls_security_level = none\n" : "#\n";
        (await CheckedFolder.OfAsync(off + line + "\n", Three)).Says(DiagnosticCodes.SetWithoutSwitch, "main.cf:3", $"{name} has no effect");
        (await CheckedFolder.OfAsync((on.Contains("level", StringComparison.Ordinal) ? "" : off) + line + "\n" + on + "\n", Three)).SaysNothingOf(DiagnosticCodes.SetWithoutSwitch);
    }

    [Fact]
    public void Rules_All_CoverTheirFamilyAndNotTheSwitch()
        => Assert.All(SwitchRule.All, rule =>
        {
            Assert.True(rule.Covers(rule.Prefix + "something"));
            Assert.All(rule.Exceptions, exception => Assert.False(rule.Covers(exception)));
            Assert.All(rule.Others, other => Assert.True(rule.Covers(other)));
        });

    [Fact]
    public async Task Parameter_SwitchedOnByOneService_HasAnEffect()
        => (await CheckedFolder.OfAsync("smtpd_sasl_path = private/auth\n", "smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n")).SaysNothingOf(DiagnosticCodes.SetWithoutSwitch);

    [Fact]
    public async Task Option_WhoseSwitchIsOffOnThatLine_HasNoEffect()
        => (await CheckedFolder.OfAsync("", "submission inet n - n - - smtpd\n  -o smtpd_sasl_path=private/auth\n")).Says(DiagnosticCodes.SetWithoutSwitch, "master.cf:2", "smtpd_sasl_path has no effect: smtpd_sasl_auth_enable is no");

    [Theory]
    [InlineData("amavis unix - - n - - smtp\n  -o smtpd_tls_security_level=encrypt\n", "smtp (service amavis) doesn't read it, smtpd does")]
    [InlineData("smtp inet n - n - - smtpd\n  -o smtp_tls_security_level=encrypt\n", "smtpd (service smtp) doesn't read it, smtp does")]
    public async Task Option_OfAnotherProgram_IsNamed(string master, string words)
        => (await CheckedFolder.OfAsync("", master)).Says(DiagnosticCodes.OptionOfAnotherProgram, "master.cf:2", words);

    [Fact]
    public async Task Option_ThatAnotherOptionRefersTo_HasAnEffect()
        => (await CheckedFolder.OfAsync("", "amavis unix - - n - - smtp\n  -o smtpd_x_dummy=1 -o smtpd_banner=z -o smtp_helo_name=$smtpd_banner\n")).SaysNothingOf(DiagnosticCodes.OptionOfAnotherProgram);

    [Fact]
    public async Task Parameter_OfAProgramThatNoLineRuns_IsNamed()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("postscreen_greet_wait = 3s\ndovecot_destination_recipient_limit = 1\nsmtp_destination_recipient_limit = 5\n");
        Assert.Equal(DiagnosticSeverity.Information, folder.Says(DiagnosticCodes.ServiceNotEnabled, "main.cf:2", "no line of master.cf runs postscreen").Severity);
        folder.Says(DiagnosticCodes.ServiceNotEnabled, "main.cf:3", "unused parameter: dovecot_destination_recipient_limit=1", "no service named dovecot");
        folder.SaysNothingOf(DiagnosticCodes.ServiceNotEnabled, "smtp_destination_recipient_limit");
    }

    [Theory]
    [InlineData("mynetworks_style = subnet\nmynetworks = 127.0.0.0/8", "mynetworks = 127.0.0.0/8 ")]
    [InlineData("home_mailbox = Maildir/\nmailbox_transport = lmtp:unix:x", "mailbox_transport = lmtp:unix:x ")]
    [InlineData("virtual_uid_maps = static:5000\nvirtual_transport = lmtp:unix:x", "virtual_transport = lmtp:unix:x ")]
    [InlineData("relay_recipient_maps = inline:{a=b}\nrelay_domains =", "relay_domains = ")]
    public async Task Parameter_MadeVoidByAnother_NamesTheOther(string lines, string winner)
        => (await CheckedFolder.OfAsync(lines + "\n")).Says(DiagnosticCodes.VoidByAnother, "main.cf:2", "has no effect", winner, "main.cf:3");

    [Theory]
    [InlineData("0.0.0.0/0", "every IPv4 address (0.0.0.0/0)")]
    [InlineData("127.0.0.0/8 0.0.0.0/1 128.0.0.0/1", "0.0.0.0/1")]
    [InlineData("[::]/0", "every IPv6 address ([::]/0)")]
    [InlineData("[::/1] [8000::]/1", "every IPv6 address")]
    public async Task Networks_ThatCoverTheWorld_AreWarnedOf(string networks, string words)
        => (await CheckedFolder.OfAsync($"mynetworks = {networks}\n")).Says(DiagnosticCodes.WideNetworks, "main.cf:2", words, "everybody is one of us");

    [Theory]
    [InlineData("127.0.0.0/8 10.0.0.0/8 [::1]/128")]
    [InlineData("0.0.0.0/1")]
    [InlineData("!0.0.0.0/0")]
    [InlineData("0.0.0.0/1 192.0.0.0/2")]
    public async Task Networks_OfOneSite_AreNot(string networks)
        => (await CheckedFolder.OfAsync($"mynetworks = {networks}\n")).SaysNothingOf(DiagnosticCodes.WideNetworks);

    [Fact]
    public async Task Networks_OfOneService_AreWarnedOfThere()
        => (await CheckedFolder.OfAsync("", "10025 inet n - n - - smtpd -o mynetworks=0.0.0.0/0\n")).Says(DiagnosticCodes.WideNetworks, "master.cf:1", "service 10025: mynetworks covers every IPv4 address");

    [Theory]
    [InlineData("submission inet n - n - - smtpd\n", DiagnosticCodes.SubmissionWithoutLogin, "nobody can log in on submission (port 587)")]
    [InlineData("587 inet n - n - - smtpd\n", DiagnosticCodes.SubmissionWithoutLogin, "-o smtpd_sasl_auth_enable=yes")]
    [InlineData("smtps inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes\n", DiagnosticCodes.WrappermodeMismatch, "-o smtpd_tls_wrappermode=yes")]
    [InlineData("submission inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes -o smtpd_tls_wrappermode=yes\n", DiagnosticCodes.WrappermodeMismatch, "it belongs to port 465")]
    [InlineData("smtp inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=permit_sasl_authenticated,reject\n", DiagnosticCodes.Port25Demands, "smtp inet (port 25) requires AUTH")]
    public async Task Port_UsedForSomethingElse_IsExplained(string master, string code, string words)
        => (await CheckedFolder.OfAsync("", master)).Says(code, "master.cf:1", words);

    [Fact]
    public async Task Ports_AsTheyAreMeant_NeedNoWord()
    {
        CheckedFolder folder = await CheckedFolder.OfAsync("", """
            smtp inet n - n - - smtpd
            127.0.0.1:587 inet n - n - - smtpd
            submissions inet n - n - - smtpd
              -o smtpd_tls_wrappermode=yes
              -o smtpd_sasl_auth_enable=yes
              -o smtpd_client_restrictions=permit_sasl_authenticated,reject

            """);
        foreach (string code in (string[])[DiagnosticCodes.SubmissionWithoutLogin, DiagnosticCodes.WrappermodeMismatch, DiagnosticCodes.Port25Demands]) folder.SaysNothingOf(code);
    }
}
