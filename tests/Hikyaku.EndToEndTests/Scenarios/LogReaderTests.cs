using System.Globalization;
using System.Text.RegularExpressions;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>The programs that administrators point at a maillog read ours.</summary>
public sealed partial class LogReaderTests : Scenario
{
    private const int Delivered = 7, Refused = 3, WrongPasswords = 4;

    [Fact]
    public async Task Maillog_OfARun_IsCountedByPflogsumm_AndMatchedByFail2ban()
    {
        Requires.Program("pflogsumm");
        Requires.Program("apt-get");
        ServerFiles files = NewServerFiles();
        files.Main["mynetworks"] = "192.0.2.1/32";
        files.Main["smtpd_relay_restrictions"] = "permit_sasl_authenticated, reject_unauth_destination";
        await HikyakuServer.AddUserAsync(files.Write(), "taro", "tegami");
        HikyakuServer server = await StartAsync(files);
        for (int i = 0; i < Delivered; i++) await SendAsync(files, "taro@example.jp", 250);
        for (int i = 0; i < Refused; i++) await SendAsync(files, "hanako@example.net", 554);
        for (int i = 0; i < WrongPasswords; i++) await FailToLogInAsync(files);
        bool done = await Poll.UntilAsync(() => server.Maillog.Count(l => l.Contains(": removed", StringComparison.Ordinal)) == Delivered, TimeSpan.FromSeconds(30));
        Assert.True(done, string.Join('\n', server.Maillog));
        await server.StopAsync();

        ProgramResult summary = await ProgramRunner.RunAsync(new ProgramCommand("pflogsumm", files.MaillogPath));
        Log(summary.MustSucceed().Output);
        Assert.Equal(Delivered, GrandTotal(summary.Output, "received"));
        Assert.Equal(Delivered, GrandTotal(summary.Output, "delivered"));
        Assert.Equal(Refused, GrandTotal(summary.Output, @"rejected \(\d+%\)"));
        Assert.Equal(0, GrandTotal(summary.Output, "deferred"));
        Assert.Equal(1, GrandTotal(summary.Output, "senders"));
        Assert.Equal(1, GrandTotal(summary.Output, "recipients"));

        Assert.Equal(Refused, await CountFail2banMatchesAsync(files.MaillogPath, "more"));
        Assert.Equal(WrongPasswords, await CountFail2banMatchesAsync(files.MaillogPath, "auth"));
    }

    private static async Task SendAsync(ServerFiles files, string recipient, int rcptCode)
    {
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("smtp"));
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync("MAIL FROM:<jiro@example.org>", 250);
        await client.CommandAsync($"RCPT TO:<{recipient}>", rcptCode);
        if (rcptCode == 250)
        {
            await client.CommandAsync("DATA", 354);
            await client.SendAsync("Subject: counted\r\n\r\nbody\r\n.\r\n");
            await client.ExpectAsync(250);
        }
        await client.CommandAsync("QUIT", 221);
    }

    private static async Task FailToLogInAsync(ServerFiles files)
    {
        await using RawSmtpClient client = await RawSmtpClient.ConnectTlsAsync(files.Port("submissions"));
        await client.CommandAsync("EHLO client.example", 250);
        Assert.Equal(535, (await client.AuthPlainAsync("taro", "wrong")).Code);
        await client.CommandAsync("QUIT", 221);
    }

    /// <summary>A line of pflogsumm's first table: <c>  7   delivered</c>.</summary>
    private static int GrandTotal(string summary, string what)
    {
        Match match = Regex.Match(summary, $@"^ +(?<count>\d+) +{what}\s*$", RegexOptions.Multiline);
        Assert.True(match.Success, $"no line \"{what}\" in:\n{summary}");
        return int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<int> CountFail2banMatchesAsync(string maillog, string mode)
    {
        ProgramResult path = await ProgramRunner.RunAsync(new ProgramCommand(Checkout.Tool("debian-programs"), "path", "/etc/fail2ban/filter.d/postfix.conf"));
        ProgramResult result = await ProgramRunner.RunAsync(new ProgramCommand(
            Checkout.Tool("debian-programs"), "run", "fail2ban-regex", maillog, $"{path.MustSucceed().Output.Trim()}[mode={mode}]"));
        Match match = MatchedPattern().Match(result.MustSucceed().Output);
        Assert.True(match.Success, result.ToString());
        return int.Parse(match.Groups["matched"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Lines: \d+ lines, \d+ ignored, (?<matched>\d+) matched")]
    private static partial Regex MatchedPattern();
}
