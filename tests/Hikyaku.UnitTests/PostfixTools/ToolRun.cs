using System.Text;
using Hikyaku.PostfixTools;

namespace Hikyaku.UnitTests.PostfixTools;

/// <summary>Runs one of Postfix's commands in this process and keeps what it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <param name="name">The tool: <c>postmap</c>.</param>
    /// <param name="arguments">What follows the name.</param>
    /// <param name="input">Standard input, one character a byte.</param>
    /// <param name="variables">The environment; nothing else is set.</param>
    /// <param name="calledAs">What messages begin with; the upstream references have <c>./postmap</c>.</param>
    public static async Task<ToolRun> Of(
        string name, IReadOnlyList<string> arguments, string input = "", IReadOnlyDictionary<string, string>? variables = null, string? calledAs = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new ToolConsole
        {
            CalledAs = calledAs ?? name,
            Input = new MemoryStream(Encoding.Latin1.GetBytes(input)),
            Output = output,
            Error = error,
            Variable = v => variables?.GetValueOrDefault(v),
            ConfigurationDirectories = ["/nonexistent"],
        };
        int exitCode = await ToolList.RunAsync(name, console, arguments, CancellationToken.None);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
