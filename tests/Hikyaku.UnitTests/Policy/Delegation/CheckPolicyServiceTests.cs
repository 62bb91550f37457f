using Hikyaku.Policy;
using Hikyaku.UnitTests.Tables.Network;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Policy.Delegation;

public sealed class CheckPolicyServiceTests
{
    private static async Task<string> Rcpt(string action, string more = "")
    {
        await using var server = new ScriptedServer(PolicyFixture.Replying($"action={action}\n\n"));
        using var bench = new PolicyBench($"smtpd_recipient_restrictions = check_policy_service inet:{server.Name}{more}\n");
        Assert.Empty(bench.Diagnostics);
        string reply = await bench.Rcpt("u@local.example");
        PolicyDirectives directives = bench.Request.Session.Directives;
        string side = string.Join('|', [.. bench.LastNotes.Select(static n => $"{n.Verb}: {n.Text}"), .. directives.PrependHeaders]);
        return side.Length > 0 ? $"{reply} [{side.Replace(server.Name, "SERVER", StringComparison.Ordinal)}]" : reply;
    }

    // access(5): whatever a table may say a policy server may say.
    [Theory]
    [InlineData("DUNNO", "OK")]
    [InlineData("dunno whatever", "OK")]
    [InlineData("OK", "OK")]
    [InlineData("reject", "554 5.7.1 <u@local.example>: Recipient address rejected: Access denied")]
    [InlineData("REJECT 5.7.23 SPF says no", "554 5.7.23 <u@local.example>: Recipient address rejected: SPF says no")]
    [InlineData("450 4.2.0 Greylisted, see http://postgrey.example/", "450 4.2.0 <u@local.example>: Recipient address rejected: Greylisted, see http://postgrey.example/")]
    [InlineData("DEFER_IF_PERMIT Greylisted for 300 seconds", "450 4.7.1 <u@local.example>: Recipient address rejected: Greylisted for 300 seconds")]
    [InlineData("521 bye", "521 5.7.1 <u@local.example>: Recipient address rejected: bye")]
    [InlineData("PREPEND X-Greylist: delayed 5 seconds", "OK [X-Greylist: delayed 5 seconds]")]
    [InlineData("HOLD look", "OK [hold: <u@local.example>: Recipient address look]")]
    [InlineData("reject_unauth_destination, reject", "554 5.7.1 <u@local.example>: Recipient address rejected: Access denied")]
    [InlineData("frobnicate", "451 4.3.5 Server configuration error [warning: unknown smtpd restriction: \"frobnicate\"]")]
    [InlineData("", "OK [warning: access table inet:SERVER entry policy query has empty value]")]
    public async Task Evaluate_Action_IsAppliedAsATablesIs(string action, string expected) => Assert.Equal(expected, await Rcpt(action));

    [Fact]
    public async Task Evaluate_Ok_EndsItsListAndDunnoDoesNot()
    {
        Assert.Equal("OK", await Rcpt("OK", ", reject"));
        Assert.StartsWith("554 5.7.1", await Rcpt("DUNNO", ", reject"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_RestrictionClass_IsRun()
    {
        Assert.Equal(
            "554 5.7.1 <s@sender.example>: Sender address rejected: not you",
            await Rcpt("picky", "\nsmtpd_restriction_classes = picky\npicky = check_sender_access inline:{ { sender.example = REJECT not you } }"));
    }

    [Fact]
    public async Task Evaluate_WarnIfReject_OnlyWarns()
    {
        await using var server = new ScriptedServer(PolicyFixture.Replying("action=REJECT\n\n"));
        using var bench = new PolicyBench($"smtpd_recipient_restrictions = warn_if_reject check_policy_service inet:{server.Name}\n");
        Assert.Equal("OK", await bench.Rcpt("u@local.example"));
        Assert.Equal("reject_warning", Assert.Single(bench.LastNotes).Verb);
    }

    [Fact]
    public async Task Evaluate_Trace_NamesTheLineTheServerAndItsAnswer()
    {
        await using var server = new ScriptedServer(PolicyFixture.Replying("action=REJECT no\n\n"));
        using var bench = new PolicyBench($"smtpd_recipient_restrictions = permit_mynetworks,\n  check_policy_service {{ inet:{server.Name},\n    timeout=10s }}\n");
        await bench.Rcpt("u@local.example");
        Assert.EndsWith(
            $"smtpd_recipient_restrictions check_policy_service inet:{server.Name}, timeout=10s Reject main.cf:10:3 REJECT no (inet:{server.Name}, timeout=10s)",
            bench.TraceText(), StringComparison.Ordinal);
    }

    // C163 of the cases: postgrey is down.
    [Fact]
    public async Task Evaluate_NobodyAnswers_TheDefaultActionCountsAndTheServerIsNamed()
    {
        string endpoint;
        await using (var server = new ScriptedServer(static _ => Task.CompletedTask)) endpoint = server.Name;
        using var bench = new PolicyBench($"smtpd_policy_service_try_limit = 1\nsmtpd_recipient_restrictions = check_policy_service inet:{endpoint}\n");
        Assert.Equal("451 4.3.5 <u@local.example>: Recipient address rejected: Server configuration problem", await bench.Rcpt("u@local.example"));
        Assert.Equal([$"connect to {endpoint}: Connection refused", $"problem talking to server {endpoint}: Connection refused"], bench.LastNotes.Select(static n => n.Text));
        Assert.Contains($"no answer, so 451 4.3.5 Server configuration problem (inet:{endpoint})", bench.TraceText(), StringComparison.Ordinal);
        using var tolerant = new PolicyBench($"smtpd_recipient_restrictions = check_policy_service {{ inet:{endpoint}, default_action=DUNNO, try_limit=1 }}\n");
        Assert.Equal("OK", await tolerant.Rcpt("u@local.example"));
    }

    [Fact]
    public async Task Evaluate_DefaultActionThatAsksADeadServerItself_EndsWith451()
    {
        string endpoint;
        await using (var server = new ScriptedServer(static _ => Task.CompletedTask)) endpoint = server.Name;
        using var bench = new PolicyBench($"""
            smtpd_policy_service_try_limit = 1
            smtpd_restriction_classes = other
            other = check_policy_service inet:{endpoint}
            smtpd_policy_service_default_action = other
            smtpd_recipient_restrictions = check_policy_service inet:{endpoint}

            """);
        Assert.Equal("451 4.3.5 <u@local.example>: Recipient address rejected: Server configuration problem", await bench.Rcpt("u@local.example"));
    }

    [Fact]
    public async Task Evaluate_EveryStage_AsksOverOneConnectionWithWhatIsKnown()
    {
        List<string> asked = [];
        await using var server = new ScriptedServer(async peer =>
        {
            while (await PolicyFixture.ReadQueryAsync(peer) is { } query)
            {
                string[] names = ["protocol_state", "sender", "recipient", "recipient_count"];
                lock (asked) asked.Add(string.Join(' ', names.Select(n => PolicyFixture.Attribute(query, n))));
                await peer.SendAsync("action=DUNNO\n\n");
            }
        });
        string ask = $"check_policy_service inet:{server.Name}";
        using var bench = new PolicyBench($"""
            smtpd_delay_reject = no
            smtpd_client_restrictions = {ask}
            smtpd_helo_restrictions = {ask}
            smtpd_sender_restrictions = {ask}
            smtpd_recipient_restrictions = {ask}
            smtpd_data_restrictions = {ask}
            smtpd_end_of_data_restrictions = {ask}

            """);
        await bench.Ask(PolicyStage.Connect);
        bench.Request.HeloName = "client.example";
        bench.Request.IsEhlo = true;
        await bench.Ask(PolicyStage.Helo);
        bench.Request.Sender = Mail("s@sender.example");
        await bench.Ask(PolicyStage.Mail);
        Assert.Equal("OK", await bench.Rcpt("u@local.example"));
        bench.Request.RecipientCount = 1;
        await bench.Ask(PolicyStage.Data);
        bench.Request.RecipientCount = 2;
        await bench.Ask(PolicyStage.EndOfData);
        Assert.Equal(
            [
                "CONNECT   0", "EHLO   0", "MAIL s@sender.example  0", "RCPT s@sender.example u@local.example 0",
                "DATA s@sender.example u@local.example 1", "END-OF-MESSAGE s@sender.example  2",
            ],
            asked);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Sleep_Seconds_ArePassedOnTheClockAndNothingElse()
    {
        var clock = new FakeTimeProvider();
        using var bench = new PolicyBench("smtpd_recipient_restrictions = sleep 5, reject\n", clock: clock);
        Task<string> reply = bench.Rcpt("u@local.example");
        Assert.False(reply.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(reply.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.StartsWith("554 5.7.1", await reply, StringComparison.Ordinal);
        using var bad = new PolicyBench("smtpd_recipient_restrictions = sleep soon\n");
        Assert.Equal("restriction sleep must be followed by number", Assert.Single(bad.Diagnostics).Message);
    }

    private static Hikyaku.Mail.MailAddress Mail(string address) => Hikyaku.Mail.MailAddress.FromInternalForm(address);
}
