namespace Hikyaku.PostfixTools.Postmap;

/// <summary><c>postmap</c>: makes, searches, lists and changes lookup tables (postmap(1)).</summary>
internal static class PostmapTool
{
    public static Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => MapCommand.RunAsync(console, MapTool.Postmap, arguments, cancellationToken);
}
