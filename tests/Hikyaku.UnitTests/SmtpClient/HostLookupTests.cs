using System.Net;
using Hikyaku.Dns;
using Hikyaku.Mail.Delivery;
using Hikyaku.SmtpClient.Hosts;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

public sealed class HostLookupTests
{
    [Theory]
    [InlineData("example.net", "example.net", 25, true)]
    [InlineData("Example.net:587", "Example.net", 587, true)]
    [InlineData("[mail.example]", "mail.example", 25, false)]
    [InlineData("[mail.example]:submission", "mail.example", 587, false)]
    [InlineData("[2001:db8::1]:26", "2001:db8::1", 26, false)]
    [InlineData("[IPv6:2001:db8::1]", "2001:db8::1", 25, false)]
    [InlineData("2001:db8::1", "2001:db8::1", 25, false)]
    [InlineData("192.0.2.1:26", "192.0.2.1", 26, false)]
    [InlineData("inet:mail.example:24", "mail.example", 24, true)]
    public void Destination_Written_IsRead(string text, string host, int port, bool looksUpMx)
    {
        Assert.True(SmtpDestination.TryParse(text, 25, out SmtpDestination? destination));
        Assert.Equal((host, port, looksUpMx), (destination.Host, destination.Port, destination.LooksUpMx));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[mail.example")]
    [InlineData("[mail.example]x")]
    [InlineData("[mail.example]:")]
    [InlineData("mail.example:")]
    [InlineData("mail.example:0")]
    [InlineData("mail.example:65536")]
    [InlineData("mail.example:nosuchport")]
    public void Destination_Malformed_IsRefused(string text) => Assert.False(SmtpDestination.TryParse(text, 25, out _));

    [Theory]
    [InlineData(DnsStatus.NoSuchDomain, DeliveryOutcome.Bounced, "5.4.4", "Host or domain name not found. Name service error for name=example.net type=AAAA: Host not found")]
    [InlineData(DnsStatus.TemporaryFailure, DeliveryOutcome.Deferred, "4.4.3", "Host or domain name not found. Name service error for name=example.net type=AAAA: Host not found, try again")]
    public async Task Deliver_NoHost_FailsWithPostfixWords(DnsStatus status, DeliveryOutcome outcome, string code, string text)
    {
        await using var scene = new ClientScene();
        scene.Addresses["example.net"] = new DnsAnswer<IPAddress>(status, []);
        RecipientResult result = (await scene.DeliverAsync("example.net", "user@example.net")).Recipients[0];
        Assert.Equal((outcome, code, text, "none"), (result.Outcome, result.Status.ToString(), result.Text, result.Relay));
    }

    [Fact]
    public async Task Deliver_RelayhostDoesNotExist_DefersNevertheless()
    {
        await using var scene = new ClientScene();
        scene.Settings = scene.Settings with { Relayhost = "[smarthost.example]:587" };
        RecipientResult result = (await scene.DeliverAsync("[smarthost.example]:587", "user@example.net")).Recipients[0];
        Assert.Equal((DeliveryOutcome.Deferred, "4.4.4"), (result.Outcome, result.Status.ToString()));
    }

    [Fact]
    public async Task Deliver_NullMx_Bounces()
    {
        await using var scene = new ClientScene();
        scene.Mx["example.net"] = new DnsAnswer<MxRecord>(DnsStatus.Found, [new MxRecord(0, "")]);
        RecipientResult result = (await scene.DeliverAsync("example.net", "user@example.net")).Recipients[0];
        Assert.Equal((DeliveryOutcome.Bounced, "5.1.10", "Domain example.net does not accept mail (nullMX)"), (result.Outcome, result.Status.ToString(), result.Text));
    }

    [Fact]
    public async Task Deliver_BestMxIsThisMachine_LoopsBack()
    {
        await using var scene = new ClientScene();
        scene.Settings = scene.Settings with { HostLookup = new HostLookupSettings { IsOwnAddress = IPAddress.Loopback.Equals } };
        scene.Mx["example.net"] = new DnsAnswer<MxRecord>(DnsStatus.Found, [new MxRecord(10, "us.example"), new MxRecord(20, "worse.example")]);
        scene.Addresses["us.example"] = new DnsAnswer<IPAddress>(DnsStatus.Found, [IPAddress.Loopback]);
        scene.Addresses["worse.example"] = new DnsAnswer<IPAddress>(DnsStatus.Found, [new IPAddress([192, 0, 2, 1])]);
        RecipientResult result = (await scene.DeliverAsync("example.net", "user@example.net")).Recipients[0];
        Assert.Equal((DeliveryOutcome.Bounced, "5.4.6", "mail for example.net loops back to myself"), (result.Outcome, result.Status.ToString(), result.Text));
    }

    [Fact]
    public async Task Deliver_FirstMxRefusesForNow_SecondTakesIt()
    {
        await using var scene = new ClientScene();
        // Both names lead to the same port: the first connection gets the first script.
        await using var server = new ScriptedServer("S: 421 busy", SmtpDeliveryTests.Greeting + SmtpDeliveryTests.OneMessage);
        scene.Mx["example.net"] = new DnsAnswer<MxRecord>(DnsStatus.Found, [new MxRecord(10, "one.example"), new MxRecord(20, "two.example")]);
        scene.Addresses["one.example"] = scene.Addresses["two.example"] = new DnsAnswer<IPAddress>(DnsStatus.Found, [IPAddress.Loopback]);
        DeliveryResult result = await scene.DeliverAsync($"example.net:{server.Port}", "user@example.net");
        Assert.Equal((DeliveryOutcome.Sent, $"two.example[127.0.0.1]:{server.Port}"), (result.Recipients[0].Outcome, result.Recipients[0].Relay));
        Assert.Null(result.SiteFailure);
    }

    [Fact]
    public async Task Deliver_NobodyListens_DefersAndBlamesTheSite()
    {
        await using var scene = new ClientScene();
        int port;
        await using (var server = new ScriptedServer()) port = server.Port;
        DeliveryResult result = await scene.DeliverAsync($"[127.0.0.1]:{port}", "user@example.net");
        string text = $"connect to 127.0.0.1[127.0.0.1]:{port}: Connection refused";
        Assert.Equal((DeliveryOutcome.Deferred, "4.4.1", text, "none"), (result.Recipients[0].Outcome, result.Recipients[0].Status.ToString(), result.Recipients[0].Text, result.Recipients[0].Relay));
        Assert.Equal(text, result.SiteFailure);
    }
}
