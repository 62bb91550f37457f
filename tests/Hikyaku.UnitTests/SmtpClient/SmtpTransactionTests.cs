using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;
using Hikyaku.SmtpClient.Transactions;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

public sealed class SmtpTransactionTests
{
    [Fact]
    public async Task Deliver_SomeRecipientsRefused_OthersGetTheMail()
    {
        await using var server = new ScriptedServer(SmtpDeliveryTests.Greeting + """
            C: MAIL
            C: RCPT TO:<a@example.net>
            C: RCPT TO:<b@example.net>
            C: DATA
            S: 250 Ok
            S: 550 5.1.1 unknown
            S: 250 Ok
            S: 354 go
            DATA
            S: 250 taken
            """);
        await using var scene = new ClientScene();
        DeliveryResult result = await scene.DeliverAsync(server.Nexthop, "a@example.net", "b@example.net");
        Assert.Null(server.Surprise);
        Assert.Equal([DeliveryOutcome.Bounced, DeliveryOutcome.Sent], result.Recipients.Select(static r => r.Outcome));
        Assert.Equal("127.0.0.1", result.Recipients[0].RemoteMta);
        Assert.Equal("550 5.1.1 unknown", result.Recipients[0].RemoteReply);
    }

    [Fact]
    public async Task Deliver_AllRefusedButDataAccepted_SendsALoneDotAndNoContent()
    {
        await using var server = new ScriptedServer(SmtpDeliveryTests.Greeting + """
            C: MAIL
            C: RCPT
            C: DATA
            S: 250 Ok
            S: 550 5.1.1 unknown
            S: 354 go
            DATA
            S: 554 no recipients
            """);
        await using var scene = new ClientScene();
        DeliveryResult result = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        Assert.Equal("5.1.1", result.Recipients[0].Status.ToString());
        Assert.Equal("", Assert.Single(server.Contents));
    }

    [Fact]
    public async Task Deliver_CarrierAddressWithOddDots_IsQuotedOnTheWire()
    {
        await using var server = new ScriptedServer(SmtpDeliveryTests.Greeting + """
            C: MAIL
            C: RCPT TO:<"a..b."@docomo.example.jp>
            C: DATA
            S: 250 Ok
            S: 250 Ok
            S: 354 go
            DATA
            S: 250 taken
            """);
        await using var scene = new ClientScene();
        DeliveryResult result = await scene.DeliverAsync(server.Nexthop, "a..b.@docomo.example.jp");
        Assert.Null(server.Surprise);
        Assert.Equal(DeliveryOutcome.Sent, result.Recipients[0].Outcome);
    }

    [Theory]
    [InlineData("user\r\nRCPT TO:<x@y>@example.net")]
    [InlineData("user\0@example.net")]
    [InlineData("user@example.net\u007f")]
    public async Task Deliver_ControlCharacterInRecipient_BouncesWithoutConnecting(string recipient)
    {
        await using var server = new ScriptedServer("WAIT");
        await using var scene = new ClientScene();
        DeliveryResult result = await scene.DeliverAsync(server.Nexthop, recipient);
        Assert.Equal((DeliveryOutcome.Bounced, "5.1.3"), (result.Recipients[0].Outcome, result.Recipients[0].Status.ToString()));
        Assert.Equal(0, server.ConnectionCount);
    }

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u007fb")]
    public void Encoder_ControlCharacter_Throws(string argument)
        => Assert.Throws<ArgumentException>(() => CommandEncoder.Write(new OutputBuffer(), "EHLO "u8, argument));

    [Fact]
    public async Task Deliver_LinesThatBeginWithDots_AreStuffedAndLargeContentArrivesWhole()
    {
        var content = new StringBuilder("Subject: dots\r\n\r\n");
        for (int i = 0; i < 20_000; i++) content.Append(i % 3 == 0 ? ".line " : "line ").Append(i).Append("\r\n");
        content.Append(".\r\n");
        string script = SmtpDeliveryTests.Greeting + SmtpDeliveryTests.OneMessage;
        foreach (bool isStored in (bool[])[false, true])
        {
            await using var server = new ScriptedServer(script);
            await using var scene = new ClientScene();
            DeliveryRequest request = ClientScene.Request(server.Nexthop, "", ClientScene.Envelope("sender@example.org", "user@example.net")) with
            {
                Content = new MemoryContent(Encoding.ASCII.GetBytes(content.ToString()), isStored),
            };
            DeliveryResult result = await scene.Transport.DeliverAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(DeliveryOutcome.Sent, result.Recipients[0].Outcome);
            string unstuffed = server.Contents[0].Replace("\r\n.", "\r\n", StringComparison.Ordinal);
            Assert.Equal(content.ToString(), unstuffed);
        }
    }

    [Fact]
    public async Task Deliver_QueueCannotReadItBack_CutsTheConnectionAndDefers()
    {
        await using var server = new ScriptedServer(SmtpDeliveryTests.Greeting + SmtpDeliveryTests.OneMessage);
        await using var scene = new ClientScene();
        DeliveryRequest request = ClientScene.Request(server.Nexthop, "", ClientScene.Envelope("sender@example.org", "user@example.net")) with
        {
            Content = new MemoryContent(new byte[200_000], isStored: true, failsAt: 100_000),
        };
        DeliveryResult result = await scene.Transport.DeliverAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((DeliveryOutcome.Deferred, "queue file read error: checksum mismatch"), (result.Recipients[0].Outcome, result.Recipients[0].Text));
        Assert.DoesNotContain(".", server.Received);
    }

    [Fact]
    public async Task Deliver_DsnParameters_ArePassedOnWhereOffered()
    {
        await using var server = new ScriptedServer("""
            S: 220 mx
            C: EHLO
            S: 250-mx
            S: 250 DSN
            C: MAIL FROM:<sender@example.org> RET=HDRS ENVID=QQ+2B1
            S: 250 Ok
            C: RCPT TO:<user@example.net> NOTIFY=FAILURE,DELAY ORCPT=rfc822;old+2Bx@example.net
            S: 250 Ok
            C: DATA
            S: 354 go
            DATA
            S: 250 taken
            """);
        await using var scene = new ClientScene();
        Envelope envelope = ClientScene.Envelope("sender@example.org", "user@example.net") with { Return = DsnReturn.Headers, EnvelopeId = "QQ+1" };
        envelope = envelope with { Recipients = [envelope.Recipients[0] with { Notify = DsnNotify.Failure | DsnNotify.Delay, DsnOriginalRecipient = "rfc822;old+x@example.net" }] };
        await scene.Transport.DeliverAsync(ClientScene.Request(server.Nexthop, "x\r\n", envelope), TestContext.Current.CancellationToken);
        Assert.Null(server.Surprise);
        Assert.Single(server.Contents);
    }
}
