using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;
using Hikyaku.Policy;
using Xunit;

namespace Hikyaku.UnitTests.Policy;

public class SmtpdPolicyTests
{
    [Fact]
    public async Task Check_Refusal_LeavesEveryStepWithItsLine()
    {
        using var bench = new PolicyBench("smtpd_client_restrictions = check_client_access inline:{ 203.0.113=DUNNO }\n");
        Assert.StartsWith("554", await bench.Rcpt("u@other.example"), StringComparison.Ordinal);
        Assert.Equal("""
            smtpd_client_restrictions check_client_access inline:{ 203.0.113=DUNNO } Neutral main.cf:9:29 203.0.113 DUNNO (inline:{ 203.0.113=DUNNO })
            smtpd_relay_restrictions permit_mynetworks Neutral main.cf:8:28 
            smtpd_relay_restrictions permit_sasl_authenticated Neutral main.cf:8:47 
            smtpd_relay_restrictions reject_unauth_destination Reject main.cf:8:74 other.example is in no list of ours
            """, bench.TraceText());
    }

    [Fact]
    public async Task Check_Permission_NamesTheNetwork()
    {
        using var bench = new PolicyBench("");
        bench.Request.Client = PolicyBench.Client("unknown", "10.1.2.3");
        Assert.Equal("OK", await bench.Rcpt("u@other.example"));
        Assert.Contains("permit_mynetworks Permit main.cf:8:28 10.0.0.0/8 (mynetworks, main.cf:5:27)", bench.TraceText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ImpliedRecipientCheck_IsInTheTrace()
    {
        using var bench = new PolicyBench("local_recipient_maps = inline:{ ken=x }\n");
        Assert.StartsWith("550 5.1.1", await bench.Rcpt("nobody@local.example"), StringComparison.Ordinal);
        Assert.Contains("smtpd_reject_unlisted_recipient reject_unlisted_recipient Reject", bench.TraceText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutDnsOrRemoteTables_CompletesAtOnce()
    {
        using var bench = new PolicyBench("smtpd_recipient_restrictions = check_recipient_access inline:{ x=OK }, reject_unlisted_recipient\n");
        bench.Request.Sender = new MailAddress("s", "sender.example");
        bench.Request.Recipient = new MailAddress("u", "local.example");
        Task<PolicyDecision> check = bench.Policy.CheckAsync(PolicyStage.Recipient, bench.Request, bench.Trace, TestContext.Current.CancellationToken).AsTask();
        Assert.True(check.IsCompletedSuccessfully);
        Assert.Same(PolicyDecision.Accepted, await check);
    }

    [Fact]
    public async Task Check_Reply_HasNoControlCharacters()
    {
        using var bench = new PolicyBench("smtpd_recipient_restrictions = reject\n");
        string reply = await bench.Rcpt("a\tb\r\n250 Ok@local.example");
        Assert.DoesNotContain(reply, char.IsControl);
        Assert.StartsWith("554 5.7.1 ", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_NoRestrictionAgainstRelaying_IsAnErrorAndRefuses()
    {
        using var bench = new PolicyBench("smtpd_relay_restrictions = permit_mynetworks\nsmtpd_recipient_restrictions = permit, reject\n");
        Assert.Contains(bench.Diagnostics, d => d.Severity == DiagnosticSeverity.Error && d.Message.Contains("at least one working instance", StringComparison.Ordinal));
        Assert.Equal("451 4.3.5 Server configuration error", await bench.Rcpt("u@local.example"));
    }

    [Theory]
    [InlineData("smtpd_relay_restrictions = closed", "closed = permit_mynetworks, reject_unauth_destination", true)]
    [InlineData("smtpd_relay_restrictions = warn_if_reject reject_unauth_destination", "closed = permit", false)]
    [InlineData("smtpd_relay_restrictions = permit_mynetworks, defer_if_permit", "closed = permit", true)]
    [InlineData("smtpd_relay_restrictions =", "smtpd_recipient_restrictions = reject", true)]
    public void Compile_RequiredRestriction_IsFoundWherePostfixFindsIt(string first, string second, bool isThere)
    {
        using var bench = new PolicyBench($"smtpd_restriction_classes = closed\n{first}\n{second}\n" + (second.StartsWith("closed", StringComparison.Ordinal) ? "" : "closed = permit\n"));
        Assert.Equal(!isThere, bench.Diagnostics.Any(d => d.Message.Contains("at least one working instance", StringComparison.Ordinal)));
    }

    [Fact]
    public void Compile_Mistakes_AreAllTold()
    {
        using var bench = new PolicyBench("""
            smtpd_client_restrictions = reject_unauth_destinatoin, check_client_access permit
            smtpd_helo_restrictions = permit, reject_invalid_helo_hostname
            smtpd_restriction_classes = missing

            """);
        Assert.Equal(
        [
            "restriction class \"missing\" is not defined",
            "unknown smtpd restriction: \"reject_unauth_destinatoin\"",
            "restriction check_client_access: bad argument \"permit\": need maptype:mapname",
            "smtpd_helo_restrictions: restriction 'reject_invalid_helo_hostname' after 'permit' is ignored",
        ], bench.Diagnostics.Select(d => d.Message));
        Assert.Equal("Did you mean reject_unauth_destination?", bench.Diagnostics[1].Fix);
        Assert.Equal("main.cf:9:29", bench.Diagnostics[1].Place.ToString());
    }

    // No compatibility_level: 2.x's own default, so that the article's reader goes on as before.
    [Fact]
    public async Task Check_AtLevelZeroWithoutLists_AppliesWhatPostfix2Did()
    {
        using var bench = new PolicyBench("", atLevelZero: true);
        Assert.Empty(bench.Diagnostics);
        Assert.Equal("OK", await bench.Rcpt("u@local.example"));
        Assert.Equal("554 5.7.1 <u@other.example>: Relay access denied", await bench.Rcpt("u@other.example"));
        bench.Request.Client = PolicyBench.Client("unknown", "10.1.2.3");
        Assert.Equal("OK", await bench.Rcpt("u@other.example"));
    }

    // The 40-form matrix (R1): nothing that looks like ours and isn't gets through, from any sender.
    [Theory]
    [InlineData("u%other.example@local.example")]
    [InlineData("other.example!u@local.example")]
    [InlineData("u@other.example@local.example")]
    [InlineData("u@other.example@LOCAL.example.")]
    [InlineData("u@LOCAL.example.@other.example")]
    [InlineData("u@other.example@")]
    [InlineData("u@other.example.")]
    [InlineData("u%other.example")]
    [InlineData("other.example!u")]
    [InlineData("u@[203.0.113.9]")]
    [InlineData("u@[IPv6:::ffff:203.0.113.9]")]
    [InlineData("u@[IPv6:2001:db8::1]")]
    [InlineData("u@[127.1]")]
    [InlineData("u@[0x7f.1]")]
    [InlineData("u@[2130706433]")]
    [InlineData("u@203.0.113.9")]
    [InlineData("other.example@u@[192.0.2.10]")]
    [InlineData("u@other.example@[127.0.0.1]")]
    [InlineData("u@other.example(c)@local.example")]
    [InlineData("u%other.example@relay.example")]
    [InlineData("u@other.example@relay.example")]
    [InlineData("other.example!u@relay.example")]
    [InlineData("@local.example:u@other.example")]
    [InlineData("@local.example:u@other.example@local.example")]
    [InlineData("\"u@other.example\"@local.example")]
    [InlineData("u@other.example\0@local.example")]
    [InlineData("u@local.example.other.example")]
    [InlineData("u@xlocal.example")]
    [InlineData("u@xn--local.example")]
    [InlineData("u@local\u3002example")]
    [InlineData("u@loc\u200Dal.example")]
    [InlineData("u@\u212Aocal.example")]
    public async Task Check_OddForm_IsNeverRelayedForAStranger(string recipient)
    {
        using var bench = new PolicyBench("smtputf8_enable = yes\n");
        foreach (string sender in (string[])["", "x@local.example", "x@localhost", "root", "s@sender.example"])
        {
            string reply = await bench.Rcpt(recipient, sender);
            Assert.Matches("^(554 5\\.7\\.1|501 5\\.1\\.3) ", reply);
        }
    }

    [Fact]
    public async Task RefusingStrangersRelay_OpenListener_KeepsStrangersOut()
    {
        using var bench = new PolicyBench("smtpd_relay_restrictions = permit_mynetworks, reject\nmynetworks = 0.0.0.0/0, 10.0.0.0/8, [::]/0\n");
        Assert.Equal("OK", await bench.Rcpt("u@other.example"));
        bench.Policy = bench.Policy.RefusingStrangersRelay();
        Assert.Equal("454 4.7.1 <u@other.example>: Relay access denied", await bench.Rcpt("u@other.example"));
        Assert.Equal("OK", await bench.Rcpt("u@local.example"));
        bench.Request.SaslUsername = "ken";
        Assert.Equal("OK", await bench.Rcpt("u@other.example"));
        bench.Request.SaslUsername = null;
        bench.Request.Client = PolicyBench.Client("unknown", "127.0.0.1");
        Assert.Equal("OK", await bench.Rcpt("u@other.example"));
    }
}
