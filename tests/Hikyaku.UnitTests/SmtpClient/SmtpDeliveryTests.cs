using Hikyaku.Mail.Delivery;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

public sealed class SmtpDeliveryTests
{
    internal const string Greeting = """
        S: 220 mx.example ESMTP
        C: EHLO client.example
        S: 250-mx.example
        S: 250-PIPELINING
        S: 250-SIZE 10240000
        S: 250 8BITMIME

        """;

    internal const string OneMessage = """
        C: MAIL FROM:<sender@example.org> SIZE=
        C: RCPT TO:<user@example.net>
        C: DATA
        S: 250 2.1.0 Ok
        S: 250 2.1.5 Ok
        S: 354 go on
        DATA
        S: 250 2.0.0 Ok: queued as 4YZ

        """;

    [Fact]
    public async Task Deliver_PipeliningServer_SendsInOneBatchAndReportsItsReply()
    {
        await using var server = new ScriptedServer(Greeting + OneMessage);
        await using var scene = new ClientScene();
        DeliveryResult result = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        Assert.Null(server.Surprise);
        RecipientResult only = Assert.Single(result.Recipients);
        Assert.Equal(DeliveryOutcome.Sent, only.Outcome);
        Assert.Equal("250 2.0.0 Ok: queued as 4YZ", only.Text);
        Assert.Equal("2.0.0", only.Status.ToString());
        Assert.Equal($"127.0.0.1[127.0.0.1]:{server.Port}", only.Relay);
        Assert.Equal("Subject: x\r\n\r\nbody\r\n", Assert.Single(server.Contents));
        Assert.Null(result.SiteFailure);
    }
}
