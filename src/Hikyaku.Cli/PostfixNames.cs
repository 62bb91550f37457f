using System.Text;
using Hikyaku.Cli.Postfix;
using Hikyaku.PostfixTools;
using Hikyaku.Sasl.Client;
using Hikyaku.Sasl.Server;
using Hikyaku.Tables.Databases;
using Hikyaku.Tls;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Cli;

/// <summary>The program under one of Postfix's names: a link named <c>postmap</c> is postmap.</summary>
internal static class PostfixNames
{
    /// <summary>argv[0] as the caller wrote it: .NET gives the program's own file instead when it isn't compiled ahead of time.</summary>
    public static string CalledAs()
    {
        string commandLine = File.ReadAllText("/proc/self/cmdline");
        int end = commandLine.IndexOf('\0', StringComparison.Ordinal);
        return end < 0 ? commandLine : commandLine[..end];
    }

    /// <summary>The names: those of <see cref="ToolList"/>, and postfix, which starts and stops the server.</summary>
    public static IEnumerable<string> All => [PostfixCommand.Name, .. ToolList.Names];

    /// <summary>The tool of that name, or null when the program was called by its own.</summary>
    public static string? ToolOf(string calledAs) => Path.GetFileName(calledAs) is var name && (name == PostfixCommand.Name || ToolList.Has(name)) ? name : null;

    public static async Task<int> RunAsync(string tool, string calledAs, IReadOnlyList<string> arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), Encoding.Latin1, bufferSize: 1 << 16);
        using var error = new StreamWriter(Console.OpenStandardError(), Encoding.Latin1) { AutoFlush = true };
        using var standardInput = new SafeFileHandle(0, ownsHandle: false);
        var console = new ToolConsole
        {
            CalledAs = calledAs,
            Input = Console.OpenStandardInput(),
            InputHandle = standardInput,
            Output = output,
            Error = error,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Variable = Environment.GetEnvironmentVariable,
            MoreTableTypes = DatabaseTables.Types,
            Capabilities = new ToolCapabilities
            {
                SaslServerTypes = SaslServerSettings.Types,
                SaslClientTypes = SaslClientSettings.Types,
                PublicKeyAlgorithms = PublicKeyAlgorithm.Names,
            },
        };
        string[] asBytes = [.. arguments.Select(static a => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(a)))];
        if (tool == PostfixCommand.Name) return await PostfixCommand.RunAsync(console, asBytes, CancellationToken.None).ConfigureAwait(false);
        return await ToolList.RunAsync(tool, console, asBytes, CancellationToken.None).ConfigureAwait(false);
    }
}
