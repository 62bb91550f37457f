using Hikyaku.EndToEndTests.Dns;
using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Mail without a smarthost: mail exchangers out of the DNS, and notices about what cannot be delivered.</summary>
public sealed class MxDeliveryTests : Scenario
{
    [Fact]
    public async Task FirstExchangerRefusesConnections_TheSecondGetsTheMessage()
    {
        SinkServer sink = Own(new SinkServer());
        DnsZone zone = new DnsZone()
            .MailExchanger("example.net", 10, "mx1.example.net").Address("mx1.example.net", "127.0.0.2")
            .MailExchanger("example.net", 20, "mx2.example.net").Address("mx2.example.net", "127.0.0.1");
        ServerFiles files = FilesWithDns(zone, sink.Port);
        HikyakuServer server = await StartAsync(files);
        await SendAsync(files, "taro@example.jp", "hanako@example.net", "second-exchanger");
        Assert.True(await Poll.UntilAsync(() => sink.Arrivals.ContainsKey("second-exchanger"), TimeSpan.FromSeconds(30)), string.Join('\n', server.Maillog));
        Assert.Equal(["hanako@example.net"], sink.Last!.Recipients);
        string sent = await server.WaitForLogAsync("status=sent");
        Assert.Contains($"relay=mx2.example.net[127.0.0.1]:{sink.Port}", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DomainDoesNotExist_TheSenderGetsANotice_WhichIsNeverAnswered()
    {
        ServerFiles files = FilesWithDns(new DnsZone(), Network.TestPort.Next());
        HikyakuServer server = await StartAsync(files);
        await SendAsync(files, "taro@example.jp", "hanako@nowhere.example", "no-such-domain");
        ReceivedMessage notice = await new Maildir(Path.Combine(files.MailDirectory, "taro")).WaitForAsync("X-Mark: no-such-domain");
        Assert.Equal("<>", notice.Header("Return-Path"));
        Assert.StartsWith("multipart/report", notice.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("Final-Recipient: rfc822; hanako@nowhere.example", notice.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Action: failed", notice.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Status: 5.4.4", notice.Text, StringComparison.OrdinalIgnoreCase);

        // A notice that cannot be delivered ends there: nobody is told about it.
        int from = server.Maillog.Count;
        await SendAsync(files, "", "hanako@nowhere.example", "notice-of-a-notice");
        await server.WaitForLogAsync(": removed", from);
        Assert.DoesNotContain(server.Maillog.Skip(from), l => l.Contains("sender non-delivery notification", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NameServerSilent_DefersTheMessage()
    {
        ServerFiles files = FilesWithDns(new DnsZone(), Network.TestPort.Next());
        files.Main["hikyaku_dns_servers"] = $"127.0.0.1:{Network.TestPort.Next()}";
        HikyakuServer server = await StartAsync(files);
        await SendAsync(files, "taro@example.jp", "hanako@example.net", "no-resolver");
        string deferred = await server.WaitForLogAsync("to=<hanako@example.net>");
        Assert.Contains("status=deferred (Host or domain name not found. Name service error for name=example.net type=MX: Host not found, try again)", deferred, StringComparison.Ordinal);
    }

    private ServerFiles FilesWithDns(DnsZone zone, int smtpPort)
    {
        LoopbackDnsServer dns = Own(new LoopbackDnsServer(zone));
        ServerFiles files = NewServerFiles();
        files.Main["hikyaku_dns_servers"] = $"127.0.0.1:{dns.Port}";
        files.Main["smtp_tcp_port"] = $"{smtpPort}";
        files.Main["smtp_tls_security_level"] = "none";
        return files;
    }

    private static async Task SendAsync(ServerFiles files, string sender, string recipient, string mark)
    {
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("smtp"));
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync($"MAIL FROM:<{sender}>", 250);
        await client.CommandAsync($"RCPT TO:<{recipient}>", 250);
        await client.CommandAsync("DATA", 354);
        await client.SendAsync($"From: <{sender}>\r\nX-Mark: {mark}\r\nSubject: {mark}\r\n\r\nbody\r\n.\r\n");
        await client.ExpectAsync(250);
    }
}
