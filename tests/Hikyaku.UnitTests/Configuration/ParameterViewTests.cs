using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

public sealed class ParameterViewTests
{
    private static ParameterView View(string mainCf, params string[] overrides) => ParameterView.Parse(mainCf, ConfigurationFolder.Host, overrides);

    [Fact]
    public void Get_NothingSet_GivesDefaults()
    {
        ParameterView view = View("");
        Assert.Equal(1000, view.Get(SmtpdParameters.RecipientLimit));
        Assert.Equal(TimeSpan.FromSeconds(300), view.Get(SmtpdParameters.Timeout));
        Assert.False(view.Get(SmtpdSaslParameters.AuthEnable));
        Assert.Equal(ValueOriginKind.Default, view.OriginOf(SmtpdParameters.RecipientLimit).Kind);
    }

    [Fact]
    public void Get_StressSet_TakesTheShortTime()
        => Assert.Equal(TimeSpan.FromSeconds(10), View("stress = yes").Get(SmtpdParameters.Timeout));

    [Fact]
    public void Get_BareNumberOfDays_UsesTheDefaultsUnit()
        => Assert.Equal(TimeSpan.FromDays(3), View("maximal_queue_lifetime = 3").Get(MailParameters.MaximalQueueLifetime));

    [Fact]
    public void Get_BadBool_GivesTheDefault()
        => Assert.False(View("smtpd_sasl_auth_enable = true").Get(SmtpdSaslParameters.AuthEnable));

    [Fact]
    public void GetList_WordsThroughName_KeepTheirOwnLines()
    {
        ParameterView view = View("""
            mydestination = $myhostname, $others
              localhost
            others = a.example.jp
             b.example.jp
            myhostname = m.example.jp
            """);
        Assert.Equal(
            ["m.example.jp main.cf:5:14", "a.example.jp main.cf:3:10", "b.example.jp main.cf:4:2", "localhost main.cf:2:3"],
            view.Get(MailParameters.Mydestination).Select(word => $"{word.Text} {word.Place}"));
    }

    [Fact]
    public void GetList_Braces_GroupAndLoseTheOuterPair()
        => Assert.Equal(["check_policy_service", "inet:127.0.0.1:10023, timeout=10s", "inline:{a=b, c=d}", "reject"],
            View("smtpd_recipient_restrictions = check_policy_service { inet:127.0.0.1:10023, timeout=10s } inline:{a=b, c=d}, reject")
                .Get(SmtpdParameters.RecipientRestrictions).Select(word => word.Text));

    [Fact]
    public void Overrides_ReferredTo_ChangeWhatNamesThem()
        => Assert.Equal("b.example", View("myhostname = a.example\nmyorigin = $myhostname", "myhostname=b.example").Get(MailParameters.Myorigin));

    [Theory]
    [InlineData("", "host1.example.jp", "example.jp")]
    [InlineData("myhostname = mail.example.org", "mail.example.org", "example.org")]
    [InlineData("mydomain = example.net", "host1.example.jp", "example.net")]
    public void Myhostname_Computed_FollowsTheMachine(string mainCf, string host, string domain)
    {
        ParameterView view = View(mainCf);
        Assert.Equal(host, view.Get(MailParameters.Myhostname));
        Assert.Equal(domain, view.Get(MailParameters.Mydomain));
    }

    [Fact]
    public void Myhostname_MachineWithoutDomain_GetsMydomainOrLocaldomain()
    {
        var bare = new HostFacts(() => "vm", () => [], _ => []);
        Assert.Equal("vm.localdomain", ParameterView.Parse("", bare).Get(MailParameters.Myhostname));
        Assert.Equal("vm.example.jp", ParameterView.Parse("mydomain = example.jp", bare).Get(MailParameters.Myhostname));
        Assert.NotNull(ParameterView.Parse("mydomain = $myhostname", bare).Get(MailParameters.Myhostname));
    }

    [Theory]
    [InlineData("", "127.0.0.0/8 192.0.2.0/24 [::1]/128")]
    [InlineData("compatibility_level = 2", "127.0.0.1/32 192.0.2.7/32 [::1]/128")]
    [InlineData("inet_interfaces = loopback-only\ninet_protocols = ipv4", "127.0.0.0/8")]
    public void Mynetworks_Computed_FollowsStyleAndInterfaces(string mainCf, string expected)
        => Assert.Equal(expected, string.Join(' ', View(mainCf).Get(MailParameters.Mynetworks).Select(word => word.Text)));

    [Fact]
    public void RecipientRestrictions_LevelZeroAndBothEmpty_AreThoseOfTwoX()
    {
        ParameterView view = View("");
        Assert.Equal(["permit_mynetworks", "reject_unauth_destination"], view.Get(SmtpdParameters.RecipientRestrictions).Select(word => word.Text));
        Assert.True(view.OriginOf(SmtpdParameters.RecipientRestrictions).Place.IsBuiltIn);
        Assert.Empty(View("compatibility_level = 3.6").Get(SmtpdParameters.RecipientRestrictions));
        Assert.Equal(3, View("compatibility_level = 3.6").Get(SmtpdParameters.RelayRestrictions).Count);
        Assert.Single(View("smtpd_recipient_restrictions = reject").Get(SmtpdParameters.RecipientRestrictions));
    }

    [Theory]
    [InlineData("smtpd_enforce_tls = yes", "encrypt", "main.cf:1:1")]
    [InlineData("smtpd_use_tls = yes", "may", "main.cf:1:1")]
    [InlineData("smtpd_use_tls = yes\nsmtpd_tls_security_level = none", "none", "main.cf:2:1")]
    [InlineData("smtpd_tls_security_level = verify", "encrypt", "main.cf:1:1")]
    [InlineData("smtpd_tls_wrappermode = yes", "encrypt", "main.cf:1:1")]
    public void SecurityLevel_OldNames_CountOnlyWhereItIsEmpty(string mainCf, string level, string place)
    {
        ParameterView view = View(mainCf);
        Assert.Equal(level, view.Get(SmtpdTlsParameters.SecurityLevel));
        Assert.Equal(place, view.OriginOf(SmtpdTlsParameters.SecurityLevel).Place.ToString());
    }

    [Fact]
    public void SmtpSecurityLevel_EnforceTls_VerifiesUnlessPeernameIsNotEnforced()
    {
        Assert.Equal("verify", View("smtp_enforce_tls = yes").Get(SmtpTlsParameters.SecurityLevel));
        Assert.Equal("encrypt", View("smtp_enforce_tls = yes\nsmtp_tls_enforce_peername = no").Get(SmtpTlsParameters.SecurityLevel));
        Assert.Equal("may", View("compatibility_level = 3.11\nsmtp_enforce_tls = yes").Get(SmtpTlsParameters.SecurityLevel));
    }

    [Fact]
    public void Alias_OldName_IsHonouredThroughTheDefault()
        => Assert.Equal("texthash:/v", View("virtual_maps = texthash:/v").Get(VirtualParameters.AliasMaps)[0].Text);

    [Fact]
    public void GetFor_Transport_FallsBackToTheDefaultRow()
    {
        ParameterView view = View("slow_destination_concurrency_limit = 2\ndefault_destination_concurrency_limit = 9");
        Assert.Equal(2, view.GetFor("slow", TransportParameters.DestinationConcurrencyLimit));
        Assert.Equal(9, view.GetFor("other", TransportParameters.DestinationConcurrencyLimit));
    }

    [Fact]
    public void Expand_Attributes_WinAndAreNotExpandedAgain()
        => Assert.Equal("$myhostname@x", View("myhostname = m.example.jp").Expand("${user}@$domain", name => name switch { "user" => "$myhostname", "domain" => "x", _ => null }));

    [Fact]
    public void Find_UserDefinedName_IsExpanded()
    {
        ParameterView view = View("mua_client_restrictions = permit_sasl_authenticated, $last\nlast = reject");
        Assert.Equal("permit_sasl_authenticated, reject", view.Find("mua_client_restrictions"));
        Assert.Equal("main.cf:2:8", view.FindWords("mua_client_restrictions")![1].Place.ToString());
        Assert.Null(view.Find("nobody_set_this"));
    }
}
