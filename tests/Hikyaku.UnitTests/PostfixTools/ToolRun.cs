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
    public static Task<ToolRun> Of(
        string name, IReadOnlyList<string> arguments, string input = "", IReadOnlyDictionary<string, string>? variables = null, string? calledAs = null)
        => OfConsole(name, arguments, input, console => console with { CalledAs = calledAs ?? name, Variable = v => variables?.GetValueOrDefault(v) });

    /// <param name="change">What is different about the console that the tool gets.</param>
    public static async Task<ToolRun> OfConsole(string name, IReadOnlyList<string> arguments, string input, Func<ToolConsole, ToolConsole> change)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new ToolConsole
        {
            CalledAs = name,
            Input = new MemoryStream(Encoding.Latin1.GetBytes(input)),
            Output = output,
            Error = error,
            Variable = static _ => null,
            ConfigurationDirectories = ["/nonexistent"],
        };
        int exitCode = await ToolList.RunAsync(name, change(console), arguments, CancellationToken.None);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
