using Hikyaku.Mail.Delivery;
using Hikyaku.SmtpClient.Session;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

/// <summary>A server that falls silent at each stage: the stage's own limit ends the wait.</summary>
public sealed class StageTimeoutTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(123);

    [Theory]
    [InlineData("Helo", "", "receiving the initial server greeting")]
    [InlineData("Mail", "C: MAIL\n", "sending MAIL FROM")]
    [InlineData("Rcpt", "C: MAIL\nS: 250 Ok\nC: RCPT\n", "sending RCPT TO")]
    [InlineData("Data", "C: MAIL\nS: 250 Ok\nC: RCPT\nS: 250 Ok\nC: DATA\n", "sending DATA command")]
    [InlineData("Done", "C: MAIL\nS: 250 Ok\nC: RCPT\nS: 250 Ok\nC: DATA\nS: 354 go\nDATA\n", "sending end of data -- message may be sent more than once")]
    public async Task Server_Silent_TimesOutWhereItFellSilent(string stage, string steps, string activity)
    {
        await using var server = new ScriptedServer((stage == "Helo" ? "" : "S: 220 mx\nC: EHLO\nS: 250 mx\n") + steps + "WAIT");
        await using var scene = new ClientScene { Time = new ImpatientTime(Limit) };
        var timeouts = new SmtpTimeouts();
        scene.Settings = scene.Settings with
        {
            Timeouts = stage switch
            {
                "Helo" => timeouts with { Helo = Limit },
                "Mail" => timeouts with { Mail = Limit },
                "Rcpt" => timeouts with { Rcpt = Limit },
                "Data" => timeouts with { DataInit = Limit },
                _ => timeouts with { DataDone = Limit },
            },
        };
        RecipientResult result = (await scene.DeliverAsync(server.Nexthop, "user@example.net")).Recipients[0];
        Assert.Equal(
            (DeliveryOutcome.Deferred, "4.4.2", $"conversation with 127.0.0.1[127.0.0.1] timed out while {activity}"),
            (result.Outcome, result.Status.ToString(), result.Text));
    }

    [Fact]
    public async Task Caller_Cancels_Throws()
    {
        await using var server = new ScriptedServer("S: 220 mx\nC: EHLO\nWAIT");
        await using var scene = new ClientScene();
        using var cancellation = new CancellationTokenSource();
        Task<DeliveryResult> delivery = scene.Transport.DeliverAsync(
            ClientScene.Request(server.Nexthop, "x\r\n", ClientScene.Envelope("sender@example.org", "user@example.net")), cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivery);
    }
}
