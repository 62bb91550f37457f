using System.ComponentModel;
using System.Diagnostics;

namespace Hikyaku.PostfixTools;

/// <summary>A program that a command runs: it has the command's standard streams and environment.</summary>
/// <param name="Program">Looked for on PATH unless it has a slash.</param>
/// <param name="Arguments">What follows the name.</param>
/// <param name="Variables">Added to the environment.</param>
public sealed record ToolProcess(string Program, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>This program under one of Postfix's names: what stands at $command_directory may be Postfix's own.</summary>
    /// <param name="command">As <see cref="ToolList"/> and the program know it: <c>postfix</c>.</param>
    public static ToolProcess OfOurs(string command, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables)
        => new(Environment.ProcessPath!, [command, .. arguments], variables);

    /// <summary>Returns the exit code when the program has ended.</summary>
    /// <exception cref="ToolFailedException">It can't be started.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Program, Arguments);
        foreach ((string name, string value) in Variables) start.Environment[name] = value;
        try
        {
            using Process process = Process.Start(start)!;
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (Win32Exception e)
        {
            throw new ToolFailedException($"execvp {Program}: {e.NativeErrorCode switch { 2 => "No such file or directory", 13 => "Permission denied", _ => e.Message }}");
        }
    }
}
