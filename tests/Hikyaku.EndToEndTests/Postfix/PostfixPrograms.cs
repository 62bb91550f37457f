using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Postfix;

/// <summary>Postfix's own load programs, out of its Debian package.</summary>
internal static class PostfixPrograms
{
    /// <summary>smtp-source(1): sends <paramref name="messages"/> messages over <paramref name="sessions"/> parallel sessions.</summary>
    public static ProgramCommand Source(int port, int sessions, int messages, string sender, string recipient, params string[] more) =>
        new(Checkout.Tool("debian-programs"), ["run", "smtp-source", "-s", $"{sessions}", "-m", $"{messages}", "-f", sender, "-t", recipient, .. more, $"127.0.0.1:{port}"])
        {
            Limit = TimeSpan.FromMinutes(4),
        };

    /// <summary>
    /// smtp-sink(1): keeps each message as a file of its own in <paramref name="folder"/>, or throws all away when it is null.
    /// Returns when it listens.
    /// </summary>
    public static async Task<(RunningProgram Program, int Port)> StartSinkAsync(string? folder)
    {
        int port = TestPort.Next();
        string[] keep = folder is null ? [] : ["-d", Path.Combine(folder, "%M.")];
        // smtp-sink asks for a user to become when it is started as root.
        string[] user = Requires.IsRoot ? ["-u", "nobody"] : [];
        RunningProgram program = RunningProgram.Start(
            new ProgramCommand(Checkout.Tool("debian-programs"), ["run", "smtp-sink", .. keep, .. user, $"127.0.0.1:{port}", "512"]));
        bool listens = await Poll.UntilAsync(() => program.HasExited || ListeningPorts.Has(port), TimeSpan.FromSeconds(30));
        if (!listens || program.HasExited) Xunit.Assert.Fail($"smtp-sink does not listen:\n{program.Output}");
        return (program, port);
    }
}
