namespace Hikyaku.Submit;

/// <summary>The program ends with a code of sysexits.h and a text on standard error.</summary>
internal sealed class SubmitException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
