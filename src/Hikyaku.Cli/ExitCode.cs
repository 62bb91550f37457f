namespace Hikyaku.Cli;

/// <summary>What commands return: a contract that scripts rely on (docs/cli.md).</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WarningsOnly = 1;
    public const int Usage = 2;
    public const int NotRunning = 3;
    public const int Errors = 4;
}
