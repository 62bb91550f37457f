namespace Hikyaku.PostfixTools;

/// <summary>One of Postfix's commands, by its name: same options, output and exit codes.</summary>
/// <param name="Name">As the file is called: <c>postmap</c>.</param>
/// <param name="RunAsync">Takes what follows the name; gives the exit code. A <see cref="ToolFailedException"/> is Postfix's fatal error.</param>
internal sealed record PostfixTool(string Name, Func<ToolConsole, IReadOnlyList<string>, CancellationToken, Task<int>> RunAsync)
{
    /// <summary>Messages begin with the name alone, whatever the command was called by. postconf(1) is the one that keeps the folder.</summary>
    public bool HasBareName { get; init; }
}
