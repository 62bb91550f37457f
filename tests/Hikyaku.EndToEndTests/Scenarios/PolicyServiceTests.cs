using System.Diagnostics;
using Hikyaku.EndToEndTests.Clients;
using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Peers;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Hikyaku.EndToEndTests.Tables.Databases;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>check_policy_service with real policy servers: greylisting, a server that dies, and one that never answers.</summary>
public sealed class PolicyServiceTests : Scenario
{
    private const int Waiting = 30, Others = 10;

    [Fact]
    public async Task Greylisting_FirstTryIsDeferred_TheSecondIsTakenWithItsHeader()
    {
        PolicyServerProgram policy = Own(await PolicyServerProgram.StartAsync(Folder, TestPort.Next(), "greylist"));
        ServerFiles files = NewServerFiles();
        files.Main["smtpd_recipient_restrictions"] = $"reject_unauth_destination, check_policy_service {{ inet:127.0.0.1:{policy.Port}, policy_context=mx }}";
        HikyakuServer server = await StartAsync(files);
        await ComesAgainAsync(files, "450 4.7.1 <taro@example.jp>: Recipient address rejected: Greylisted, come again", "X-Greylist: came again");
        await server.WaitForLogAsync("NOQUEUE: reject: RCPT from unknown[127.0.0.1]: 450 4.7.1 <taro@example.jp>: Recipient address rejected: Greylisted, come again; from=<hanako@example.net>");
        Assert.Equal(2, policy.Requests.Count);
        foreach (var request in policy.Requests)
        {
            Dictionary<string, string> attributes = new(request);
            Assert.Equal(
                ("1", "RCPT", "ESMTP", "127.0.0.1", "client.example", "hanako@example.net", "taro@example.jp", "mx"),
                (attributes["connection"], attributes["protocol_state"], attributes["protocol_name"], attributes["client_address"], attributes["helo_name"], attributes["sender"],
                    attributes["recipient"], attributes["policy_context"]));
        }
        await server.StopAsync();
    }

    // The greylisting server of most sites, from Debian's package.
    [Fact]
    public async Task Postgrey_FirstTryIsDeferred_TheSecondIsTakenWithItsHeader()
    {
        Requires.Root("postgrey runs as another user");
        int port = TestPort.Next();
        string state = Folder.MakeFolder("postgrey");
        Unprivileged.Give(state);
        ProgramCommand command = DatabaseProgram.Serve(
            "postgrey", $"--inet=127.0.0.1:{port}", "--delay=1", $"--dbdir={state}", "--user=nobody", "--group=nogroup", "--whitelist-clients=/dev/null", "--whitelist-recipients=/dev/null");
        RunningProgram postgrey = Own(RunningProgram.Start(command));
        await postgrey.Output.WaitForAsync(static l => l.StartsWith("Setting gid", StringComparison.Ordinal), "postgrey's start", TimeSpan.FromMinutes(3));
        ServerFiles files = NewServerFiles();
        files.Main["smtpd_recipient_restrictions"] = $"reject_unauth_destination, check_policy_service inet:127.0.0.1:{port}";
        HikyakuServer server = await StartAsync(files);
        await ComesAgainAsync(files, "450 4.2.0 <taro@example.jp>: Recipient address rejected: Greylisted, see ", "X-Greylist: delayed ");
        await server.StopAsync();
    }

    [Fact]
    public async Task DeadServer_DefersMailAsPostfixDoes_AndItsReturnIsNoticed()
    {
        int port = TestPort.Next();
        ServerFiles files = NewServerFiles();
        files.Main["smtpd_recipient_restrictions"] = $"check_policy_service inet:127.0.0.1:{port}";
        HikyakuServer server;
        await using (await PolicyServerProgram.StartAsync(Folder, port, "DUNNO"))
        {
            server = await StartAsync(files);
            await using RawSmtpClient first = await BeginAsync(files, "client.example");
            await first.CommandAsync("RCPT TO:<taro@example.jp>", 250);
        }
        await using RawSmtpClient client = await BeginAsync(files, "client.example");
        SmtpReply reply = await client.CommandAsync("RCPT TO:<taro@example.jp>", 451);
        Assert.Equal("451 4.3.5 <taro@example.jp>: Recipient address rejected: Server configuration problem", reply.ToString());
        await server.WaitForLogAsync($"warning: problem talking to server 127.0.0.1:{port}: Connection refused");
        await using PolicyServerProgram after = await PolicyServerProgram.StartAsync(Folder, port, "DUNNO", "after");
        await client.CommandAsync("RCPT TO:<taro@example.jp>", 250);
    }

    [Fact]
    public async Task SilentServer_HoldsUpItsAskersUntilTheLimit_AndNobodyElse()
    {
        BlackHole hole = Own(new BlackHole());
        ServerFiles files = NewServerFiles();
        files.Main["smtpd_restriction_classes"] = "silent";
        files.Main["silent"] = $"check_policy_service {{ inet:127.0.0.1:{hole.Port}, timeout=5s, try_limit=1 }}";
        files.Main["smtpd_recipient_restrictions"] = "check_helo_access inline:{waits.example=silent}, permit";
        files.Main["smtpd_client_connection_count_limit"] = "0";
        HikyakuServer server = await StartAsync(files);
        RawSmtpClient[] waiting = await Task.WhenAll(Enumerable.Range(0, Waiting).Select(_ => BeginAsync(files, "waits.example")));
        foreach (RawSmtpClient client in waiting) Own(client);
        var watch = Stopwatch.StartNew();
        Task<SmtpReply>[] replies = [.. waiting.Select(static c => c.CommandAsync("RCPT TO:<taro@example.jp>"))];
        for (int i = 0; i < Others; i++)
        {
            await using RawSmtpClient other = await BeginAsync(files, "goes.example");
            await other.CommandAsync("RCPT TO:<taro@example.jp>", 250);
        }
        Assert.DoesNotContain(replies, static r => r.IsCompleted);
        foreach (SmtpReply reply in await Task.WhenAll(replies)) Assert.Equal(451, reply.Code);
        Log($"{Waiting} answered 451 after {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(20));
        await server.WaitForLogAsync($"warning: problem talking to server 127.0.0.1:{hole.Port}: Connection timed out");
        await server.StopAsync();
    }

    // One message, sent until it is taken, as a mail server would.
    private async Task ComesAgainAsync(ServerFiles files, string refusal, string header)
    {
        var client = new SmtplibClient();
        byte[] message = Submission.OddMessage("greylisted", "hanako@example.net", "taro@example.jp");
        var submission = new Submission(files.Port("smtp"), TlsMode.None, null, null, "hanako@example.net", "taro@example.jp", message, Authority.CertificatePath, Folder.Path);
        ProgramResult first = await client.SendAsync(submission);
        Assert.NotEqual(0, first.ExitCode);
        Assert.Contains(refusal, first.Text, StringComparison.Ordinal);
        bool isTaken = await Poll.UntilAsync(async () => (await client.SendAsync(submission)).ExitCode == 0, TimeSpan.FromSeconds(60));
        Assert.True(isTaken, "the message was never taken");
        ReceivedMessage received = await new Maildir(Path.Combine(files.MailDirectory, "taro")).WaitForAsync("X-Mark: greylisted");
        Assert.Contains(header, received.Text, StringComparison.Ordinal);
    }

    private static async Task<RawSmtpClient> BeginAsync(ServerFiles files, string name)
    {
        RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("smtp"));
        await client.CommandAsync($"HELO {name}", 250);
        await client.CommandAsync("MAIL FROM:<hanako@example.net>", 250);
        return client;
    }
}
