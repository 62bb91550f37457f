using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Peers;

/// <summary>tests/tools/policy-server.py: a policy server in Python's standard library that writes down what it is asked.</summary>
internal sealed class PolicyServerProgram : IAsyncDisposable
{
    private readonly RunningProgram _program;
    private readonly string _log;

    private PolicyServerProgram(RunningProgram program, int port, string log)
    {
        _program = program;
        _log = log;
        Port = port;
    }

    public int Port { get; }

    /// <summary>What it was asked so far: names and values in their order; first <c>connection</c>, the number of the connection.</summary>
    public IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Requests =>
        !File.Exists(_log) ? [] : [.. File.ReadAllText(_log).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(static request => request.Split('\n').Select(ReadLine).ToList())];

    /// <param name="folder">Where it logs.</param>
    /// <param name="port">Where it listens, on 127.0.0.1.</param>
    /// <param name="action">What it answers: an action of access(5), or <c>greylist</c>.</param>
    /// <param name="name">Tells two of one test apart.</param>
    public static async Task<PolicyServerProgram> StartAsync(TestFolder folder, int port, string action, string name = "policy")
    {
        Requires.Program("python3");
        string log = folder.At($"{name}.log");
        RunningProgram program = RunningProgram.Start(new ProgramCommand("python3", Checkout.Tool("policy-server.py"), $"{port}", log, action));
        try
        {
            await program.Output.WaitForAsync(static l => l == "ready", "the policy server's start", TimeSpan.FromSeconds(60));
            return new PolicyServerProgram(program, port, log);
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static KeyValuePair<string, string> ReadLine(string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        return new(line[..equals], line[(equals + 1)..]);
    }
}
