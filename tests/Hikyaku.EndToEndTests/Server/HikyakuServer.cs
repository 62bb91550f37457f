using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Server;

/// <summary>A running <c>hikyaku start --foreground</c>, and the verbs that are said to it.</summary>
internal sealed class HikyakuServer : IAsyncDisposable
{
    private const int SignalKill = 9, SignalTerminate = 15;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60), StopLimit = TimeSpan.FromSeconds(60);
    private readonly RunningProgram _program;

    private HikyakuServer(RunningProgram program, ServerFiles files)
    {
        _program = program;
        Files = files;
    }

    public ServerFiles Files { get; }

    /// <summary>The server's process; under strace, strace's.</summary>
    public int ProcessId => _program.ProcessId;

    /// <summary>What it prints: listeners, diagnostics.</summary>
    public ProgramOutput Output => _program.Output;

    public IReadOnlyList<ListenerLine> Listeners => [.. Output.Lines.Select(ListenerLine.Read).OfType<ListenerLine>()];

    public IReadOnlyList<string> Maillog => File.Exists(Files.MaillogPath) ? File.ReadAllLines(Files.MaillogPath) : [];

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="files">Its configuration, written already.</param>
    /// <param name="wrap">Lets another program start it, strace for example.</param>
    /// <param name="program">Another program than the one that was built with the tests.</param>
    public static async Task<HikyakuServer> StartAsync(ServerFiles files, Func<ProgramCommand, ProgramCommand>? wrap = null, string? program = null)
    {
        HikyakuServer server = Launch(files, wrap, program);
        try
        {
            await server.WaitUntilReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server without waiting for anything.</summary>
    public static HikyakuServer Launch(ServerFiles files, Func<ProgramCommand, ProgramCommand>? wrap = null, string? program = null)
    {
        ProgramCommand command = Unprivileged.Run(Command(program, files, "start", "--foreground"));
        return new HikyakuServer(RunningProgram.Start(wrap?.Invoke(command) ?? command), files);
    }

    /// <summary>Runs a verb against a configuration, whether its server runs or not.</summary>
    public static Task<ProgramResult> VerbAsync(ServerFiles files, params string[] arguments) =>
        ProgramRunner.RunAsync(Unprivileged.Run(Command(null, files, arguments)));

    /// <summary>Adds a user to the configuration's own store.</summary>
    public static async Task AddUserAsync(ServerFiles files, string name, string password, string? program = null)
    {
        ProgramCommand add = Command(program, files, "user", "add", name) with { Input = System.Text.Encoding.UTF8.GetBytes(password + "\n") };
        (await ProgramRunner.RunAsync(Unprivileged.Run(add))).MustSucceed();
    }

    public Task WaitUntilReadyAsync() => Output.WaitForAsync(l => l == "ready", "\"ready\"", StartLimit);

    public Task<ProgramResult> VerbAsync(params string[] arguments) => VerbAsync(Files, arguments);

    public async Task ReloadAsync() => (await VerbAsync("reload")).MustSucceed();

    /// <summary>The first maillog line from index <paramref name="from"/> on that holds the text; waits for it.</summary>
    public async Task<string> WaitForLogAsync(string text, int from = 0)
    {
        string? found = null;
        bool came = await Poll.UntilAsync(
            () => (found = Maillog.Skip(from).FirstOrDefault(l => l.Contains(text, StringComparison.Ordinal))) is not null, TimeSpan.FromSeconds(30));
        if (!came) Assert.Fail($"no line with \"{text}\" in the maillog:\n{string.Join('\n', Maillog.Skip(from))}");
        return found!;
    }

    /// <summary>Stops it as an administrator would; it must end by itself with 0.</summary>
    public async Task StopAsync()
    {
        _program.Signal(SignalTerminate);
        Assert.Equal(0, await _program.WaitForExitAsync(StopLimit));
    }

    /// <summary>kill -9. Returns when the process is gone.</summary>
    public async Task KillAsync()
    {
        _program.Signal(SignalKill);
        await _program.WaitForExitAsync(StopLimit);
    }

    public Task<int> WaitForExitAsync() => _program.WaitForExitAsync(StopLimit);

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static ProgramCommand Command(string? program, ServerFiles files, params string[] arguments) =>
        new(program ?? HikyakuProgram.Path, ["-c", files.ConfigDirectory, .. arguments]) { WorkingDirectory = files.ConfigDirectory };
}
