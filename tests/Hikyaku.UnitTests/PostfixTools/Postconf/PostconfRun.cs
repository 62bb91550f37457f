using System.Text;
using Hikyaku.Configuration;
using Hikyaku.PostfixTools;
using Hikyaku.PostfixTools.Postconf;

namespace Hikyaku.UnitTests.PostfixTools.Postconf;

/// <summary>Runs postconf in this process, on a machine of the test's making, and keeps what it said in the order in which a terminal would show it.</summary>
internal sealed class PostconfRun
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly StringBuilder _both = new();

    public static readonly HostFacts Host = new(() => "mail.example.jp", () => [new(new System.Net.IPAddress([192, 0, 2, 1]), 24)], _ => []);

    private PostconfRun()
    {
    }

    public int ExitCode { get; private set; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Output and errors, as with <c>2>&amp;1</c>: output is held back until it is flushed.</summary>
    public string Both => _both.ToString();

    public static async Task<PostconfRun> Of(params string[] arguments)
    {
        var run = new PostconfRun();
        using var output = new HeldWriter(run._output, run._both, holds: true);
        using var error = new HeldWriter(run._error, run._both, holds: false);
        var console = new ToolConsole
        {
            CalledAs = "./postconf",
            Input = Stream.Null,
            Output = output,
            Error = error,
            Variable = static _ => null,
            ConfigurationDirectories = ["/nonexistent"],
            Capabilities = new ToolCapabilities { SaslServerTypes = ["own"], SaslClientTypes = ["one", "two"], MailboxLocks = ["flock"], PublicKeyAlgorithms = ["rsa"] },
        };
        try
        {
            run.ExitCode = await PostconfTool.RunAsync(console, arguments, Host, CancellationToken.None);
        }
        catch (ToolFailedException failure)
        {
            await output.FlushAsync();
            await error.WriteAsync($"./postconf: fatal: {failure.Message}\n");
            run.ExitCode = 1;
        }
        await output.FlushAsync();
        return run;
    }

    private sealed class HeldWriter(StringBuilder own, StringBuilder both, bool holds) : TextWriter
    {
        private readonly StringBuilder _held = new();

        public override Encoding Encoding => Encoding.Latin1;

        public override void Write(char value)
        {
            own.Append(value);
            (holds ? _held : both).Append(value);
        }

        public override void Flush()
        {
            both.Append(_held);
            _held.Clear();
        }

        public override Task FlushAsync()
        {
            Flush();
            return Task.CompletedTask;
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => FlushAsync();
    }
}
