using Hikyaku.Mail.Delivery;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

/// <summary>What each answer at each stage means for the recipient, and how it is logged.</summary>
public sealed class SmtpReplyTests
{
    private const string Lockstep = """
        S: 220 mx.example ESMTP
        C: EHLO client.example
        S: 250 mx.example

        """;

    private const string Accepting = """
        C: MAIL FROM:<sender@example.org>
        S: 250 Ok
        C: RCPT TO:<user@example.net>
        S: 250 Ok
        C: DATA
        S: 354 go on
        DATA

        """;

    [Theory]
    [InlineData("S: 554 5.7.1 go away", "Deferred", "4.7.1", "host 127.0.0.1[127.0.0.1] refused to talk to me: 554 5.7.1 go away")]
    [InlineData("S: 421 too busy", "Deferred", "4.0.0", "host 127.0.0.1[127.0.0.1] refused to talk to me: 421 too busy")]
    [InlineData("CLOSE", "Deferred", "4.4.2", "lost connection with 127.0.0.1[127.0.0.1] while receiving the initial server greeting")]
    [InlineData("S: hello there", "Deferred", "4.5.0", "protocol error in reply from 127.0.0.1[127.0.0.1] while receiving the initial server greeting: hello there")]
    public Task Greeting_Bad_Defers(string step, string outcome, string status, string text) => CheckAsync(step, outcome, status, text);

    [Theory]
    [InlineData("C: MAIL\nS: 550 5.1.8 no such sender", "Bounced", "5.1.8", "host 127.0.0.1[127.0.0.1] said: 550 5.1.8 no such sender (in reply to MAIL FROM command)")]
    [InlineData("C: MAIL\nS: 451 later", "Deferred", "4.0.0", "host 127.0.0.1[127.0.0.1] said: 451 later (in reply to MAIL FROM command)")]
    [InlineData("C: MAIL\nS: 250 Ok\nC: RCPT\nS: 550-5.1.1 No\nS: 550 5.1.1 such user", "Bounced", "5.1.1", "host 127.0.0.1[127.0.0.1] said: 550-5.1.1 No 550 5.1.1 such user (in reply to RCPT TO command)")]
    [InlineData("C: MAIL\nS: 250 Ok\nC: RCPT\nS: 450 4.2.0 greylisted", "Deferred", "4.2.0", "host 127.0.0.1[127.0.0.1] said: 450 4.2.0 greylisted (in reply to RCPT TO command)")]
    [InlineData("C: MAIL\nS: 250 Ok\nC: RCPT\nS: 550 4.1.1 contradicts itself", "Bounced", "5.0.0", "host 127.0.0.1[127.0.0.1] said: 550 4.1.1 contradicts itself (in reply to RCPT TO command)")]
    [InlineData("C: MAIL\nS: 250 Ok\nC: RCPT\nS: 250 Ok\nC: DATA\nS: 554 5.5.1 no valid recipients", "Bounced", "5.5.1", "host 127.0.0.1[127.0.0.1] said: 554 5.5.1 no valid recipients (in reply to DATA command)")]
    [InlineData("C: MAIL\nS: 250 Ok\nC: RCPT\nS: 250 Ok\nC: DATA\nS: 250 what", "Bounced", "5.5.0", "Protocol error: host 127.0.0.1[127.0.0.1] said: 250 what (in reply to DATA command)")]
    [InlineData("C: MAIL\nS: 250 Ok\nC: RCPT\nS: 421 4.3.2 going down", "Deferred", "4.3.2", "host 127.0.0.1[127.0.0.1] said: 421 4.3.2 going down (in reply to RCPT TO command)")]
    [InlineData("C: MAIL\nS: 250 Ok\nC: RCPT\nCLOSE", "Deferred", "4.4.2", "lost connection with 127.0.0.1[127.0.0.1] while sending RCPT TO")]
    [InlineData("C: MAIL\nS: 250 Ok\nC: RCPT\nS: 250 Ok\nC: DATA\nS- 354 go\\r\\n250 done already\\r\\n", "Deferred", "4.5.0", "protocol error in reply from 127.0.0.1[127.0.0.1] while sending DATA command: a reply to content that was not sent yet")]
    [InlineData("C: MAIL\nS- 250 a\\0b\\r\\n\nC: RCPT\nS- 550 \\0\\r\\n", "Bounced", "5.0.0", "host 127.0.0.1[127.0.0.1] said: 550 ? (in reply to RCPT TO command)")]
    [InlineData("C: MAIL\nS: 2 50 Ok", "Deferred", "4.5.0", "protocol error in reply from 127.0.0.1[127.0.0.1] while sending MAIL FROM: 2 50 Ok")]
    public Task Transaction_RefusedOrBroken_SaysWhatAndWhere(string steps, string outcome, string status, string text) => CheckAsync(Lockstep + steps, outcome, status, text);

    [Theory]
    [InlineData("S: 552 5.3.4 too big", "Bounced", "5.3.4", "host 127.0.0.1[127.0.0.1] said: 552 5.3.4 too big (in reply to end of DATA command)")]
    [InlineData("S: 451 4.3.0 disk full", "Deferred", "4.3.0", "host 127.0.0.1[127.0.0.1] said: 451 4.3.0 disk full (in reply to end of DATA command)")]
    [InlineData("CLOSE", "Deferred", "4.4.2", "lost connection with 127.0.0.1[127.0.0.1] while sending end of data -- message may be sent more than once")]
    [InlineData("S: 250 2.6.0 taken", "Sent", "2.6.0", "250 2.6.0 taken")]
    [InlineData("S: 250 taken", "Sent", "2.0.0", "250 taken")]
    public Task EndOfData_Answered_DecidesOutcome(string step, string outcome, string status, string text) => CheckAsync(Lockstep + Accepting + step, outcome, status, text);

    [Fact]
    public async Task Reply_WithoutEnd_IsCutOff()
    {
        string endless = string.Concat(Enumerable.Repeat("S: 250-more\n", 1200));
        await CheckAsync("S: 220 mx\nC: EHLO\n" + endless, "Deferred", "4.5.0", "protocol error in reply from 127.0.0.1[127.0.0.1] while performing the EHLO handshake");
    }

    [Fact]
    public async Task Ehlo_Refused_FallsBackToHelo()
    {
        await CheckAsync("S: 220 mx\nC: EHLO\nS: 502 what\nC: HELO client.example\nS: 250 mx\n" + Accepting + "S: 250 taken", "Sent", "2.0.0", "250 taken");
    }

    [Fact]
    public async Task Size_AboveServersLimit_BouncesWithoutTrying()
    {
        await CheckAsync(
            "S: 220 mx\nC: EHLO\nS: 250-mx\nS: 250 SIZE 10\n",
            "Bounced",
            "5.3.4",
            "message size 20 exceeds size limit 10 of server 127.0.0.1[127.0.0.1]");
    }

    private static async Task CheckAsync(string script, string outcome, string status, string text)
    {
        await using var server = new ScriptedServer(script);
        await using var scene = new ClientScene();
        DeliveryResult result = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        Assert.Null(server.Surprise);
        RecipientResult only = Assert.Single(result.Recipients);
        Assert.Equal((outcome, status, text), (only.Outcome.ToString(), only.Status.ToString(), only.Text));
    }
}
