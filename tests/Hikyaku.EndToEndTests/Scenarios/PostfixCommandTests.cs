using System.IO.Compression;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>postfix(1) by a link of that name, as an administrator and his scripts call it: exit codes, words, and what they do to the server.</summary>
public sealed class PostfixCommandTests : Scenario
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private bool _asRoot;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Postfix_StartsReloadsRotatesAndStops(bool asRoot)
    {
        ServerFiles files = Prepare(asRoot);
        await ExpectAsync(files, "status", 1, "postlog: the Postfix mail system is not running");
        await ExpectAsync(files, "reload", 1, "postlog: fatal: the Postfix mail system is not running");
        await ExpectAsync(files, "flush", 69, "postqueue: fatal: Cannot flush mail queue - mail system is down");
        await ExpectAsync(files, "stop", 1, "postlog: fatal: the Postfix mail system is not running");

        await ExpectAsync(files, "start", 0, "postlog: starting the Postfix mail system");
        Assert.DoesNotContain("reloaded", await GreetingAsync(files), StringComparison.Ordinal);
        await ExpectAsync(files, "start", 1, "postlog: fatal: the Postfix mail system is already running");
        await ExpectAsync(files, "status", 0, "postlog: the Postfix mail system is running: PID: ");

        files.Main["smtpd_banner"] = "$myhostname ESMTP reloaded";
        files.Write();
        await ExpectAsync(files, "reload", 0, "postlog: refreshing the Postfix mail system");
        Assert.Contains("reloaded", await GreetingAsync(files), StringComparison.Ordinal);
        File.AppendAllText(files.MainPath, "smtpd_timeout = soon\n");
        Assert.Contains("main.cf:", (await ExpectAsync(files, "reload", 1, "postlog: refreshing the Postfix mail system")).Error, StringComparison.Ordinal);
        files.Write();
        await ExpectAsync(files, "flush", 0, "");

        await RotatesAsync(files);

        await ExpectAsync(files, "stop", 0, "postlog: stopping the Postfix mail system");
        await ExpectAsync(files, "status", 1, "postlog: the Postfix mail system is not running");
        await ExpectAsync(files, "bogus", 1, "postlog: fatal: unknown command: 'bogus'. Usage: postfix start (or stop, ");
        Assert.All(File.ReadAllLines(files.MaillogPath), static line => Assert.Matches(@"^[A-Z][a-z]{2} [ \d]\d [\d:]{8} mail postfix/[\w/-]+\[\d+\]: .", line));
    }

    [Fact]
    public async Task Reload_WithAnotherMaillogFile_GoesOnThere()
    {
        ServerFiles files = Prepare(asRoot: false);
        await ExpectAsync(files, "start", 0, "postlog: starting the Postfix mail system");
        string other = Folder.At("server/data/other.log");
        files.Main["maillog_file"] = other;
        files.Write();
        await ExpectAsync(files, "reload", 0, "postlog: refreshing the Postfix mail system");
        await GreetingAsync(files);
        Assert.True(await Poll.UntilAsync(() => File.ReadAllText(other).Contains("/smtpd[", StringComparison.Ordinal), Limit), File.ReadAllText(other));
    }

    [Fact]
    public async Task StartFg_StaysUntilItIsStopped()
    {
        ServerFiles files = Prepare(asRoot: false);
        RunningProgram server = Own(RunningProgram.Start(Command(files, "start-fg")));
        Assert.True(await Poll.UntilAsync(() => ListeningPorts.Has(files.Port("smtp")), Limit), server.Output.ToString());
        await GreetingAsync(files);
        await ExpectAsync(files, "start", 1, "postlog: fatal: the Postfix mail system is already running");
        await ExpectAsync(files, "stop", 0, "postlog: stopping the Postfix mail system");
        Assert.Equal(0, await server.WaitForExitAsync(Limit));
    }

    // MAILLOG_README: the old file has the time behind its name and is compressed, the running server writes to the new one.
    private async Task RotatesAsync(ServerFiles files)
    {
        await ExpectAsync(files, "logrotate", 0, "");
        string rotated = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(files.MaillogPath)!, "maillog.2*"));
        Assert.Matches(@"/maillog\.\d{8}-\d{6}\.gz$", rotated);
        using (var old = new StreamReader(new GZipStream(File.OpenRead(rotated), CompressionMode.Decompress)))
        {
            string text = await old.ReadToEndAsync();
            foreach (string line in (string[])["daemon started", "postfix/postfix-script[", "/smtpd["]) Assert.Contains(line, text, StringComparison.Ordinal);
        }
        await GreetingAsync(files);
        Assert.True(await Poll.UntilAsync(() => File.ReadAllText(files.MaillogPath).Contains("/smtpd[", StringComparison.Ordinal), Limit));
    }

    private ServerFiles Prepare(bool asRoot)
    {
        if (asRoot) Requires.Root("it starts the server as root does");
        _asRoot = asRoot;
        File.CreateSymbolicLink(Folder.At("postfix"), HikyakuProgram.Path);
        ServerFiles files = NewServerFiles();
        files.Main["mail_owner"] = "nobody"; // who it becomes when root starts it
        Own(new ServerEnd(() => ProgramRunner.RunAsync(Command(files, "stop"))));
        return files.Write();
    }

    private ProgramCommand Command(ServerFiles files, string verb)
    {
        var command = new ProgramCommand(Folder.At("postfix"), "-c", files.ConfigDirectory, verb);
        return _asRoot ? command : Unprivileged.Run(command);
    }

    private async Task<ProgramResult> ExpectAsync(ServerFiles files, string verb, int exitCode, string error)
    {
        ProgramResult result = await ProgramRunner.RunAsync(Command(files, verb));
        Log(result.ToString());
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(error, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        return result;
    }

    private static async Task<string> GreetingAsync(ServerFiles files)
    {
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("smtp"));
        await client.CommandAsync("QUIT", 221);
        return client.Dialog.ToString();
    }

    private sealed class ServerEnd(Func<Task> stop) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await stop();
    }
}
