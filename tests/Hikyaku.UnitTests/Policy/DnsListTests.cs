using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Policy;
using Xunit;

namespace Hikyaku.UnitTests.Policy;

public class DnsListTests
{
    private const string FiveLists =
        "smtpd_recipient_restrictions = reject_rbl_client a.example, warn_if_reject reject_rbl_client b.example, permit_dnswl_client w.example, reject_rhsbl_sender c.example, reject_rbl_client d.example\n";

    // Nobody gets an answer before all questions were asked: one after another they would wait for ever.
    [Fact]
    public async Task Check_ListsInARow_AreAskedTogether()
    {
        using var bench = new PolicyBench(FiveLists);
        bench.Dns.HoldsUntil = 4;
        Assert.Equal("OK", await bench.Rcpt("u@local.example").WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        Assert.Equal(["77.113.0.203.a.example", "77.113.0.203.b.example", "77.113.0.203.d.example", "77.113.0.203.w.example", "sender.example.c.example"], bench.Dns.Asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Check_ListsInARow_DecideInTheirOrder()
    {
        using var bench = new PolicyBench(FiveLists);
        foreach (string list in (string[])["a", "d"]) bench.Dns.Add($"77.113.0.203.{list}.example", "a 127.0.0.2");
        Assert.Equal("554 5.7.1 Service unavailable; Client host [203.0.113.77] blocked using a.example", await bench.Rcpt("u@local.example"));
    }

    [Fact]
    public async Task Check_ListBehindAnotherRestriction_IsNotAskedBeforeItsTurn()
    {
        using var bench = new PolicyBench("smtpd_recipient_restrictions = reject_rbl_client a.example, check_client_access static:REJECT, reject_rbl_client b.example\n");
        await bench.Rcpt("u@local.example");
        Assert.Equal(["77.113.0.203.a.example"], bench.Dns.Asked);
    }

    [Fact]
    public async Task Check_EachRecipient_AsksAListOnce()
    {
        using var bench = new PolicyBench("smtpd_recipient_restrictions = reject_rbl_client a.example, reject_rbl_client down.example\n");
        bench.Dns.Add("77.113.0.203.down.example", "temp");
        await bench.Rcpt("u@local.example");
        Assert.Contains("RBL lookup error", Assert.Single(bench.LastNotes).Text, StringComparison.Ordinal);
        await bench.Rcpt("v@local.example");
        Assert.Empty(bench.LastNotes);
        Assert.Equal(2, bench.Dns.Questions);
    }

    [Fact]
    public async Task Check_MoreQuestionsThanASessionKeeps_AreAskedAgain()
    {
        using var bench = new PolicyBench("smtpd_recipient_restrictions = reject_rhsbl_sender a.example\n");
        for (int i = 0; i < 101; i++) await bench.Rcpt("u@local.example", $"s@d{i}.example");
        await bench.Rcpt("u@local.example", "s@d0.example");
        Assert.Equal(102, bench.Dns.Questions);
    }

    [Fact]
    public async Task Trace_ListsAndAnswers_AreNamed()
    {
        using var bench = new PolicyBench("smtpd_recipient_restrictions = reject_rbl_client a.example=127.0.0.9, reject_rbl_client n.example, reject_rbl_client b.example\n");
        bench.Dns.Add("77.113.0.203.a.example", "a 127.0.0.2");
        bench.Dns.Add("77.113.0.203.b.example", "a 127.0.0.2");
        bench.Dns.Add("77.113.0.203.b.example", "a 127.0.0.3");
        bench.Dns.Add("77.113.0.203.b.example", "txt because");
        await bench.Rcpt("u@local.example");
        Assert.Contains("""
            smtpd_recipient_restrictions reject_rbl_client a.example=127.0.0.9 Neutral main.cf:9:32 77.113.0.203.a.example 127.0.0.2
            smtpd_recipient_restrictions reject_rbl_client n.example Neutral main.cf:9:71 77.113.0.203.n.example: not listed
            smtpd_recipient_restrictions reject_rbl_client b.example Reject main.cf:9:100 77.113.0.203.b.example 127.0.0.2 127.0.0.3 "because"
            """, bench.TraceText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_LongTexts_AreCutAt500Characters()
    {
        using var bench = new PolicyBench("smtpd_recipient_restrictions = reject_rbl_client a.example\ndefault_rbl_reply = 554 $rbl_reason\n");
        bench.Dns.Add("77.113.0.203.a.example", "a 127.0.0.2");
        for (int i = 0; i < 3; i++) bench.Dns.Add("77.113.0.203.a.example", "txt " + new string((char)('a' + i), 250));
        string reply = await bench.Rcpt("u@local.example");
        Assert.Equal($"554 5.7.1 {new string('a', 250)} / {new string('b', 247)}", reply);
    }

    [Theory]
    [InlineData("reject_rbl_client bl.example=127.0.0", "RBL reply error: need \".\" at \"127.0.0><\"")]
    [InlineData("permit_dnswl_client", "restriction permit_dnswl_client requires domain name argument")]
    public void Compile_BadList_IsADiagnostic(string restriction, string message)
    {
        using var bench = new PolicyBench($"smtpd_client_restrictions = {restriction}\n");
        Diagnostic diagnostic = Assert.Single(bench.Diagnostics);
        Assert.Equal(("HK0701", message), (diagnostic.Code, diagnostic.Message));
    }

    [Fact]
    public async Task Check_CalledOff_AsksAgainTheNextTime()
    {
        using var bench = new PolicyBench("smtpd_recipient_restrictions = reject_rbl_client a.example\n");
        bench.Dns.Add("77.113.0.203.a.example", "a 127.0.0.2");
        bench.Request.Sender = default;
        bench.Request.Recipient = new("u", "local.example");
        using var called = new CancellationTokenSource();
        await called.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await bench.Policy.CheckAsync(PolicyStage.Recipient, bench.Request, bench.Trace, called.Token));
        Assert.StartsWith("554", await bench.Rcpt("u@local.example"), StringComparison.Ordinal);
    }
}
