using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>The program as it will be released: published with Native AOT.</summary>
[Trait("Duration", "long")]
public sealed class AotTests : Scenario
{
    [Fact]
    public async Task PublishedProgram_StartsSubmitsAndRelays()
    {
        string program = await AotProgram.PathAsync();
        SinkServer sink = Own(new SinkServer());
        ServerFiles files = NewServerFiles();
        files.Main["relayhost"] = $"[127.0.0.1]:{sink.Port}";
        files.Main["smtp_tls_security_level"] = "none";
        await HikyakuServer.AddUserAsync(files.Write(), "taro", "tegami", program);
        HikyakuServer server = Own(await HikyakuServer.StartAsync(files, program: program));

        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("submission"));
        await client.CommandAsync("EHLO client.example", 250);
        await client.StartTlsAsync();
        await client.CommandAsync("EHLO client.example", 250);
        Assert.Equal(235, (await client.AuthPlainAsync("taro", "tegami")).Code);
        await client.CommandAsync("MAIL FROM:<taro@example.jp>", 250);
        await client.CommandAsync("RCPT TO:<hanako@example.net>", 250);
        await client.CommandAsync("DATA", 354);
        await client.SendAsync("X-Mark: aot\r\nSubject: aot\r\n\r\nbody\r\n.\r\n");
        await client.ExpectAsync(250);
        Assert.True(await Poll.UntilAsync(() => sink.Arrivals.ContainsKey("aot"), TimeSpan.FromSeconds(30)), string.Join('\n', server.Maillog));
        await server.StopAsync();
    }
}
