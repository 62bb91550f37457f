using Hikyaku.PostfixTools.Newaliases;
using Hikyaku.PostfixTools.Postconf;
using Hikyaku.PostfixTools.Postlog;
using Hikyaku.PostfixTools.Postmap;
using Hikyaku.PostfixTools.Postmulti;

namespace Hikyaku.PostfixTools;

/// <summary>
/// Postfix's commands that the program answers to when it is called by their names. To add one: 1. a folder with its class here; 2. its line in <c>All</c>;
/// 3. its section in docs/postfix-tools.md; 4. its link in Install/InstallPlan.cs.
/// </summary>
public static class ToolList
{
    private static readonly PostfixTool[] All =
    [
        new PostfixTool("newaliases", NewaliasesTool.RunAsync) { HasBareName = true },
        new PostfixTool("postalias", static (console, arguments, stop) => MapCommand.RunAsync(console, MapTool.Postalias, arguments, stop)) { HasBareName = true },
        new("postconf", PostconfTool.RunAsync),
        new PostfixTool("postlog", PostlogTool.RunAsync) { HasBareName = true },
        new PostfixTool("postmap", static (console, arguments, stop) => MapCommand.RunAsync(console, MapTool.Postmap, arguments, stop)) { HasBareName = true },
        new PostfixTool("postmulti", PostmultiTool.RunAsync) { HasBareName = true },
    ];

    public static IEnumerable<string> Names => All.Select(static t => t.Name);

    public static bool Has(string name) => All.Any(t => t.Name == name);

    /// <summary>Runs the tool of that name; a fatal error is printed and gives 1.</summary>
    /// <exception cref="ArgumentException">There is no such tool.</exception>
    public static async Task<int> RunAsync(string name, ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        PostfixTool tool = All.FirstOrDefault(t => t.Name == name) ?? throw new ArgumentException($"there is no tool {name}", nameof(name));
        if (tool.HasBareName) console = console.WithBareName();
        int exitCode;
        try
        {
            exitCode = await tool.RunAsync(console, arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolFailedException failure)
        {
            await console.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
            await console.Error.WriteLineAsync($"{console.CalledAs}: fatal: {failure.Message}").ConfigureAwait(false);
            exitCode = 1;
        }
        await console.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        await console.Error.FlushAsync(cancellationToken).ConfigureAwait(false);
        return exitCode;
    }
}
