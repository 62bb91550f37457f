using Hikyaku.PostfixTools.Postmap;

namespace Hikyaku.PostfixTools.Postalias;

/// <summary><c>postalias</c>: postmap for alias databases, whose sources have <c>name: value</c> (postalias(1), aliases(5)).</summary>
internal static class PostaliasTool
{
    public static Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => MapCommand.RunAsync(console, MapTool.Postalias, arguments, cancellationToken);
}
