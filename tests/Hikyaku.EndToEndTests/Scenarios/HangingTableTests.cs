using System.Diagnostics;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Hikyaku.EndToEndTests.Tables.Databases;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>A table's server that takes questions and never answers: it holds up the sessions that ask it, for as long as the limit says, and no other one.</summary>
public sealed class HangingTableTests : Scenario
{
    private const int Others = 20;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task SilentTcpTable_WhileItIsWaitedFor_OthersGetTheirMailThrough_AndTheWaitEndsWith451()
    {
        BlackHole hole = Own(new BlackHole());
        ServerFiles files = NewServerFiles();
        // Only who says HELO with this name has the table asked.
        files.Main["smtpd_restriction_classes"] = "silent";
        files.Main["silent"] = $"check_recipient_access tcp:127.0.0.1:{hole.Port}";
        files.Main["smtpd_recipient_restrictions"] = "check_helo_access inline:{waits.example=silent}, permit";
        files.Main["hikyaku_socket_table_timeout"] = $"{Limit.TotalSeconds}s";
        HikyakuServer server = await StartAsync(files);

        await using RawSmtpClient waiting = await BeginAsync(server, "waits.example");
        var watch = Stopwatch.StartNew();
        Task<SmtpReply> reply = waiting.CommandAsync("RCPT TO:<taro@example.jp>");
        int delivered = 0;
        while (delivered < Others)
        {
            await using RawSmtpClient other = await BeginAsync(server, "goes.example");
            await other.CommandAsync("RCPT TO:<taro@example.jp>", 250);
            await other.CommandAsync("DATA", 354);
            await other.SendAsync("Subject: through\r\n\r\nbody\r\n.\r\n");
            await other.ExpectAsync(250);
            delivered++;
        }
        Assert.False(reply.IsCompleted, $"{Others} messages took {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(451, (await reply).Code);
        Log($"451 after {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(watch.Elapsed, Limit * 0.8, Limit * 3);
        await server.WaitForLogAsync($"127.0.0.1:{hole.Port}: no answer within");
        Assert.Equal(250, (await waiting.CommandAsync("RSET")).Code);
        await server.StopAsync();
    }

    private static async Task<RawSmtpClient> BeginAsync(HikyakuServer server, string name)
    {
        RawSmtpClient client = await RawSmtpClient.ConnectAsync(server.Files.Port("smtp"));
        await client.CommandAsync($"HELO {name}", 250);
        await client.CommandAsync("MAIL FROM:<hanako@example.net>", 250);
        return client;
    }
}
