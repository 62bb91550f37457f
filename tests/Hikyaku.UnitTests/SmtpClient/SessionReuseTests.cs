using Hikyaku.Mail.Delivery;
using Hikyaku.SmtpClient.Session;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

public sealed class SessionReuseTests
{
    [Fact]
    public async Task Deliver_BusyDestination_UsesOneConnectionAndCountsIt()
    {
        await using var server = new ScriptedServer(
            SmtpDeliveryTests.Greeting + SmtpDeliveryTests.OneMessage,
            SmtpDeliveryTests.Greeting + SmtpDeliveryTests.OneMessage + SmtpDeliveryTests.OneMessage + SmtpDeliveryTests.OneMessage);
        await using var scene = new ClientScene();
        var uses = new List<int>();
        for (int i = 0; i < 4; i++) uses.Add((await scene.DeliverAsync(server.Nexthop, "user@example.net")).Recipients[0].ConnectionUse);
        Assert.Null(server.Surprise);
        // The first finds nobody else at work and says goodbye; from the second on the destination is busy.
        Assert.Equal([1, 1, 2, 3], uses);
        Assert.Equal(2, server.ConnectionCount);
        Assert.Equal(4, server.Contents.Count);
    }

    [Fact]
    public async Task Deliver_IdleSessionWasClosedByServer_OpensAnotherAndLosesNothing()
    {
        string once = SmtpDeliveryTests.Greeting + SmtpDeliveryTests.OneMessage;
        await using var server = new ScriptedServer(once + "CLOSE", once);
        await using var scene = new ClientScene();
        scene.Settings = scene.Settings with { Reuse = new SessionReuse { AlwaysCached = new HashSet<string> { server.Nexthop } } };
        DeliveryResult first = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        DeliveryResult second = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        Assert.Equal((DeliveryOutcome.Sent, DeliveryOutcome.Sent), (first.Recipients[0].Outcome, second.Recipients[0].Outcome));
        Assert.Equal(2, server.ConnectionCount);
    }

    [Fact]
    public async Task Deliver_AfterARefusedMessage_ResetsBeforeTheNext()
    {
        await using var server = new ScriptedServer(SmtpDeliveryTests.Greeting + """
            C: MAIL
            C: RCPT
            C: DATA
            S: 250 Ok
            S: 550 5.1.1 unknown
            S: 554 no recipients
            C: RSET
            C: MAIL
            C: RCPT
            C: DATA
            S: 250 Ok
            S: 250 Ok
            S: 250 Ok
            S: 354 go
            DATA
            S: 250 taken
            """);
        await using var scene = new ClientScene();
        scene.Settings = scene.Settings with { Reuse = new SessionReuse { AlwaysCached = new HashSet<string> { server.Nexthop } } };
        await scene.DeliverAsync(server.Nexthop, "nobody@example.net");
        DeliveryResult second = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        Assert.Null(server.Surprise);
        Assert.Equal((DeliveryOutcome.Sent, 2), (second.Recipients[0].Outcome, second.Recipients[0].ConnectionUse));
    }

    [Fact]
    public async Task Deliver_CountLimitReached_SaysGoodbye()
    {
        string once = SmtpDeliveryTests.Greeting + SmtpDeliveryTests.OneMessage;
        await using var server = new ScriptedServer(once, once);
        await using var scene = new ClientScene();
        scene.Settings = scene.Settings with { Reuse = new SessionReuse { AlwaysCached = new HashSet<string> { server.Nexthop }, CountLimit = 1 } };
        await scene.DeliverAsync(server.Nexthop, "user@example.net");
        DeliveryResult second = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        Assert.Equal(1, second.Recipients[0].ConnectionUse);
        Assert.Contains("QUIT", server.Received);
    }
}
