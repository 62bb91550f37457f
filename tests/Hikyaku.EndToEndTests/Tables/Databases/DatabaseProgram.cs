using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>A database server out of its Debian package, never installed, run as an unprivileged user in a folder of its own.</summary>
internal static class DatabaseProgram
{
    /// <summary>A program of the packages; <c>$BASE</c> in an argument is where their files are seen.</summary>
    public static ProgramCommand Serve(string name, params string[] arguments) => new(Checkout.Tool("debian-programs"), ["serve", name, .. arguments]);

    /// <summary>Where this process sees a file of the packages.</summary>
    public static async Task<string> PathOfAsync(string file)
        => (await ProgramRunner.RunAsync(new ProgramCommand(Checkout.Tool("debian-programs"), "path", file) { Limit = TimeSpan.FromMinutes(3) })).MustSucceed().Output.Trim();

    /// <summary>Starts a server and returns when it is ready.</summary>
    public static async Task<RunningProgram> StartAsync(ProgramCommand command, Func<bool> isReady)
    {
        RunningProgram program = RunningProgram.Start(command);
        bool started = await Poll.UntilAsync(() => program.HasExited || isReady(), TimeSpan.FromSeconds(30));
        if (!started || program.HasExited) Xunit.Assert.Fail($"{command} is not ready:\n{program.Output}");
        return program;
    }
}
