using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Commands in clear behind STARTTLS, as somebody in the middle would add them (RFC 3207 section 4.2).</summary>
public sealed class StartTlsInjectionTests : Scenario
{
    [Theory]
    [InlineData("smtp", "NOOP\r\n")]
    [InlineData("smtp", "MAIL FROM:<injected@example.net>\r\nRCPT TO:<taro@example.jp>\r\nDATA\r\n")]
    [InlineData("submission", "EHLO injected.example\r\nAUTH PLAIN AHRhcm8AdGVnYW1p\r\n")]
    public async Task PlaintextBehindStartTls_IsNeverAnswered(string service, string injected)
    {
        ServerFiles files = NewServerFiles();
        await HikyakuServer.AddUserAsync(files.Write(), "taro", "tegami");
        await StartAsync(files);
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port(service));
        await client.CommandAsync("EHLO client.example", 250);
        await client.SendAsync("STARTTLS\r\n" + injected);
        await client.ExpectAsync(220);
        await client.HandshakeAsync();

        // The first answer within TLS is the one to this HELO, which is the only command of ours with a one-line 250 that names the host.
        SmtpReply first = await client.CommandAsync("HELO client.example");
        Assert.Equal("250 mail.example.jp", first.ToString());
        SmtpReply state = await client.CommandAsync("RCPT TO:<taro@example.jp>");
        Assert.Equal(503, state.Code);
    }
}
