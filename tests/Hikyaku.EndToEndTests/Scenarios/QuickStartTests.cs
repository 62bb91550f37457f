using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>README's two commands on a clean clone: <c>./run</c>, then the line that it prints, pasted.</summary>
public sealed class QuickStartTests : Scenario
{
    private static readonly TimeSpan Promised = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Run_OnACleanClone_ThePastedLineDeliversAMessage()
    {
        Requires.Program("git");
        Requires.Program("curl");
        string clone = Folder.At("clone");
        (await ProgramRunner.RunAsync(new ProgramCommand("git", "clone", "--quiet", Checkout.Root, clone))).MustSucceed();
        MovePorts(clone);

        long start = TimeProvider.System.GetTimestamp();
        await using RunningProgram run = RunningProgram.Start(new ProgramCommand(Path.Combine(clone, "run")));
        string paste = await run.Output.WaitForAsync(l => l.StartsWith("  printf", StringComparison.Ordinal), "the line to paste", Promised);
        string place = await run.Output.WaitForAsync(l => l.StartsWith("The message is then in ", StringComparison.Ordinal), "the mailbox's name", Promised);
        (await ProgramRunner.RunAsync(new ProgramCommand("bash", "-c", paste.Trim()))).MustSucceed();

        string mailbox = place["The message is then in ".Length..place.IndexOf("/new", StringComparison.Ordinal)];
        ReceivedMessage received = await new Maildir(mailbox).WaitForAsync("It runs.\n");
        TimeSpan taken = TimeProvider.System.GetElapsedTime(start);
        Log($"{taken.TotalSeconds:F0} s from ./run to the message, the build included");
        Assert.Equal("hikyaku", received.Header("Subject"));
        Assert.True(taken < Promised, $"it took {taken}");

        (await ProgramRunner.RunAsync(new ProgramCommand(Path.Combine(clone, "run"), "stop"))).MustSucceed();
        Assert.Equal(0, await run.WaitForExitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task Run_AsRootBelowAFolderOf0700_ThePastedLineDeliversAMessage()
    {
        Requires.Root("only root's server becomes another user");
        Requires.Program("curl");
        string closed = Folder.MakeFolder("closed"), clone = Path.Combine(closed, "clone");
        (await ProgramRunner.RunAsync(new ProgramCommand("git", "clone", "--quiet", Checkout.Root, clone))).MustSucceed();
        (await ProgramRunner.RunAsync(new ProgramCommand("chown", "root:root", closed))).MustSucceed();
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        MovePorts(clone);
        await TakeBuiltAsync(clone);

        // In a machine of its own: what it keeps outside the checkout is gone afterwards.
        const string Paste = "cd \"$0\"; ./run >/tmp/out 2>&1 & for i in $(seq 1200); do grep -q '^The message' /tmp/out && break; sleep 0.2; done; cat /tmp/out; "
            + "eval \"$(grep '^  printf' /tmp/out)\"; for i in $(seq 100); do grep -l 'It runs' /var/lib/hikyaku-quickstart/var/mail/courier/new/* 2>/dev/null && break; sleep 0.1; done; ./run stop; wait";
        ProgramResult result = await ProgramRunner.RunAsync(new ProgramCommand(Checkout.Tool("own-root"), "--bind", $"{closed}:{closed}", "--", "/bin/bash", "-c", Paste, clone)
        {
            Limit = Promised,
        });
        Log(result.ToString());
        result.MustSucceed();
        Assert.Contains("\n/var/lib/hikyaku-quickstart/var/mail/courier/new/", result.Output, StringComparison.Ordinal);
    }

    /// <summary>Programs as <c>./run</c> builds them, from this checkout: where they are kept is what matters, not that they build again.</summary>
    private static async Task TakeBuiltAsync(string clone)
    {
        foreach (string project in (string[])["Hikyaku.Cli", "Hikyaku.Submit"])
        {
            (await ProgramRunner.RunAsync(new ProgramCommand("cp", "-r", Path.Combine(Checkout.Root, "src", project, "bin"), Path.Combine(clone, "src", project)))).MustSucceed();
        }
        Directory.CreateDirectory(Path.Combine(clone, "artifacts"));
        await File.WriteAllTextAsync(Path.Combine(clone, "artifacts/built"), "");
    }

    /// <summary>The quick start's ports may be in use on a developer's machine: its services file says which they are.</summary>
    private static void MovePorts(string clone)
    {
        string services = Path.Combine(clone, "examples/quickstart/services");
        string text = File.ReadAllText(services);
        foreach (string port in (string[])["2525", "2587", "2465"])
        {
            text = text.Replace($"{port}/tcp", $"{Network.TestPort.Next()}/tcp", StringComparison.Ordinal);
        }
        File.WriteAllText(services, text);
    }
}
