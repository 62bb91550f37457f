using Hikyaku.EndToEndTests.Dns;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Clients and senders that are refused, or let in, for what the DNS says of them.</summary>
public sealed class DnsListTests : Scenario
{
    private static readonly DnsZone Zone = new DnsZone()
        .Address("1.0.0.127.bl.example", "127.0.0.4").Text("1.0.0.127.bl.example", "See https://bl.example/127.0.0.1")
        .Address("1.0.0.127.wl.example", "127.0.0.2")
        .Address("spam.example.rhs.example", "127.0.0.2")
        .MailExchanger("loop.example", 10, "mx.loop.example").Address("mx.loop.example", "127.0.0.1")
        .NameServer("example.org", "ns.evil.example").Address("ns.evil.example", "198.51.100.53").Address("www.example.org", "198.51.100.80");

    [Fact]
    public async Task ListedClient_IsRefused_WithTheListsReason()
    {
        ServerFiles files = Files("reject_rbl_client other.example, reject_rbl_client bl.example=127.0.0.[2..9], permit_mynetworks, reject_unauth_destination");
        HikyakuServer server = await StartAsync(files);
        const string Refusal = "554 5.7.1 Service unavailable; Client host [127.0.0.1] blocked using bl.example; See https://bl.example/127.0.0.1";
        Assert.Equal(Refusal, await RcptAsync(files, "hanako@example.net"));
        string line = await server.WaitForLogAsync("NOQUEUE: reject: RCPT from ");
        Assert.EndsWith($"[127.0.0.1]: {Refusal}; from=<hanako@example.net> to=<taro@example.jp> proto=ESMTP helo=<client.example>", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("permit_dnswl_client wl.example, reject_rbl_client bl.example", "hanako@example.net", 250)]
    [InlineData("reject_rbl_client bl.example=127.0.0.2", "hanako@example.net", 250)]
    [InlineData("reject_rhsbl_sender rhs.example", "hanako@spam.example", 554)]
    [InlineData("check_sender_mx_access inline:{ 127=REJECT }", "hanako@loop.example", 554)]
    [InlineData("check_sender_ns_access inline:{ evil.example=REJECT }", "hanako@www.example.org", 554)]
    [InlineData("check_sender_a_access inline:{ 198.51.100=REJECT }", "hanako@www.example.org", 554)]
    [InlineData("check_sender_mx_access inline:{ 127=REJECT }", "hanako@www.example.org", 250)]
    public async Task Sender_IsJudgedByTheDns(string restrictions, string sender, int code)
    {
        ServerFiles files = Files(restrictions);
        await StartAsync(files);
        Assert.StartsWith($"{code} ", await RcptAsync(files, sender), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListThatCannotBeAsked_RefusesNobody_AndIsLoggedOnce()
    {
        ServerFiles files = Files("reject_rbl_client bl.example, permit_mynetworks, reject_unauth_destination");
        files.Main["hikyaku_dns_servers"] = $"127.0.0.1:{Network.TestPort.Next()}";
        HikyakuServer server = await StartAsync(files);
        Assert.StartsWith("250 ", await RcptAsync(files, "hanako@example.net"), StringComparison.Ordinal);
        string warning = await server.WaitForLogAsync("RBL lookup error");
        Assert.EndsWith("warning: 1.0.0.127.bl.example: RBL lookup error: Host or domain name not found. Name service error for name=1.0.0.127.bl.example type=A: Host not found, try again",
            warning, StringComparison.Ordinal);
    }

    private ServerFiles Files(string restrictions)
    {
        LoopbackDnsServer dns = Own(new LoopbackDnsServer(Zone));
        ServerFiles files = NewServerFiles();
        files.Main["hikyaku_dns_servers"] = $"127.0.0.1:{dns.Port}";
        files.Main["smtpd_recipient_restrictions"] = restrictions;
        return files;
    }

    private static async Task<string> RcptAsync(ServerFiles files, string sender)
    {
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("smtp"));
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync($"MAIL FROM:<{sender}>", 250);
        await client.SendAsync("RCPT TO:<taro@example.jp>\r\n");
        return (await client.ReadReplyAsync()).ToString();
    }
}
