using System.Net.Sockets;
using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>The article's edit, its consequences and its way back, on a server that runs all the while.</summary>
public sealed class ArticleEditTests : Scenario
{
    [Fact]
    public async Task SubmissionLine_UncommentedAndCommentedAgain_OpensAndClosesThePort()
    {
        ServerFiles files = ArticleFiles();
        files.Master = ArticleMasterFile.Commented(ServerFiles.StockServices);
        HikyakuServer server = await StartAsync(files);
        await AssertRefusedAsync(files.Port("submission"));

        await using RawSmtpClient onSmtp = await RawSmtpClient.ConnectAsync(files.Port("smtp"));
        await BeginMessageAsync(onSmtp, "during-reload");

        files.Master = ArticleMasterFile.Uncommented(ServerFiles.StockServices);
        files.Write();
        await server.ReloadAsync();
        RawSmtpClient onSubmission = Own(await RawSmtpClient.ConnectAsync(files.Port("submission")));
        await EndMessageAsync(onSmtp);
        Maildir mailbox = new(Path.Combine(files.MailDirectory, "taro"));
        await mailbox.WaitForAsync("X-Mark: during-reload\n");

        await BeginMessageAsync(onSubmission, "while-closing");
        files.Master = ArticleMasterFile.Commented(ServerFiles.StockServices);
        files.Write();
        await server.ReloadAsync();
        await AssertRefusedAsync(files.Port("submission"));
        await EndMessageAsync(onSubmission);
        await mailbox.WaitForAsync("X-Mark: while-closing\n");
        await onSubmission.CommandAsync("QUIT", 221);
        await server.StopAsync();
    }

    [Fact]
    public async Task OptionLines_Uncommented_MeanWhatTheyMeantThen()
    {
        ServerFiles files = ArticleFiles();
        files.Master = ArticleMasterFile.WithOptions(ServerFiles.StockServices);
        await HikyakuServer.AddUserAsync(files.Write(), "taro", "tegami");
        await StartAsync(files);

        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("submission"));
        SmtpReply inClear = await client.CommandAsync("EHLO client.example", 250);
        Assert.DoesNotContain(inClear.Lines, l => l.Contains("AUTH", StringComparison.Ordinal));
        SmtpReply mustStartTls = await client.CommandAsync("MAIL FROM:<taro@example.jp>", 530);
        Assert.Equal("530 5.7.0 Must issue a STARTTLS command first", mustStartTls.ToString());

        await client.StartTlsAsync();
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync("MAIL FROM:<taro@example.jp>", 250);
        SmtpReply stranger = await client.CommandAsync("RCPT TO:<hanako@example.net>", 554);
        Assert.Contains("Client host rejected: Access denied", stranger.ToString(), StringComparison.Ordinal);
        await client.CommandAsync("RSET", 250);

        Assert.Equal(235, (await client.AuthPlainAsync("taro", "tegami")).Code);
        await client.CommandAsync("MAIL FROM:<taro@example.jp>", 250);
        await client.CommandAsync("RCPT TO:<hanako@example.net>", 250);
    }

    [Fact]
    public async Task TransportLines_Missing_DefersWithTheLineToAdd()
    {
        ServerFiles files = ArticleFiles();
        files.Master = ArticleMasterFile.Uncommented("");
        HikyakuServer server = await StartAsync(files);
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("submission"));
        await BeginMessageAsync(client, "no-transport");
        await EndMessageAsync(client);
        Assert.Contains("status=deferred (mail transport unavailable)", await server.WaitForLogAsync("to=<taro@example.jp>"), StringComparison.Ordinal);

        Programs.ProgramResult check = await server.VerbAsync("check");
        Assert.Contains(check.Text.Split('\n'), l => l.Contains("add this line: local ", StringComparison.Ordinal) && l.TrimEnd().EndsWith(" local", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ArrowPastedBehindTheLine_IsAnErrorThatNamesIt()
    {
        ServerFiles files = ArticleFiles();
        files.Master = ArticleMasterFile.WithArrow(ServerFiles.StockServices);
        files.Write();
        Programs.ProgramResult check = await HikyakuServer.VerbAsync(files, "check");
        Assert.Equal(4, check.ExitCode);
        Assert.Contains("master.cf:10", check.Text, StringComparison.Ordinal);
        Assert.Contains("←", check.Text, StringComparison.Ordinal);

        HikyakuServer server = Own(HikyakuServer.Launch(files));
        Assert.Equal(1, await server.WaitForExitAsync());
        Assert.Contains(server.Output.Lines, l => l.Contains("master.cf:10", StringComparison.Ordinal));
    }

    private ServerFiles ArticleFiles()
    {
        ServerFiles files = NewServerFiles();
        // The article's reader has no such line: level 0.
        files.Main.Remove("compatibility_level");
        files.Main.Remove("smtpd_tls_security_level");
        return files;
    }

    private static async Task BeginMessageAsync(RawSmtpClient client, string mark)
    {
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync("MAIL FROM:<hanako@example.net>", 250);
        await client.CommandAsync("RCPT TO:<taro@example.jp>", 250);
        await client.CommandAsync("DATA", 354);
        await client.SendAsync($"X-Mark: {mark}\r\nSubject: {mark}\r\n\r\nfirst line\r\n");
    }

    private static async Task EndMessageAsync(RawSmtpClient client)
    {
        await client.SendAsync("last line\r\n.\r\n");
        await client.ExpectAsync(250);
    }

    private static async Task AssertRefusedAsync(int port)
    {
        SocketException refused = await Assert.ThrowsAsync<SocketException>(async () => await RawSmtpClient.ConnectAsync(port));
        Assert.Equal(SocketError.ConnectionRefused, refused.SocketErrorCode);
    }
}
