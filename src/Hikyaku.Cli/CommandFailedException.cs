namespace Hikyaku.Cli;

/// <summary>A verb cannot go on: the message is for the administrator, the exit code for scripts.</summary>
internal sealed class CommandFailedException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
