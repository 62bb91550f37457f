namespace Hikyaku.PostfixTools.Postmap;

/// <summary><c>postmap</c> and <c>postalias</c>: make, search, list and change lookup tables.</summary>
internal static class MapCommand
{
    private const int Found = 0, NotFound = 1;

    /// <exception cref="ToolFailedException">Postfix's fatal errors.</exception>
    public static async Task<int> RunAsync(ToolConsole console, MapTool tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var options = MapOptions.Parse(console, tool, arguments);
        var session = new MapSession(console, tool, options, ToolConfiguration.Load(console, options.Directory));
        options.CheckMessageOptions(console);
        if (session.Tables.Count == 0 && options.Mode != MapMode.Sequence) throw MapOptions.UsageOf(tool);
        switch (options.Mode)
        {
            case MapMode.Query:
                return await QueryAsync(session, cancellationToken).ConfigureAwait(false);
            case MapMode.Delete:
                var delete = new MapDelete(session);
                return (options.Key == MapOptions.FromInput ? delete.DeleteAll(Keys(session)) : delete.Delete(options.Key)) ? Found : NotFound;
            case MapMode.Sequence:
                return new MapSequence(session).Run() ? Found : NotFound;
            default:
                var build = new MapBuild(session);
                foreach (MapName name in session.Tables) build.Run(name);
                return Found;
        }
    }

    private static async Task<int> QueryAsync(MapSession session, CancellationToken cancellationToken)
    {
        MapOptions options = session.Options;
        using var query = new MapQuery(session);
        bool isFound = options.Key != MapOptions.FromInput ? await query.FindAsync(options.Key, cancellationToken).ConfigureAwait(false)
            : options.TakesHeaders || options.TakesBody ? await new MessageQuery(session, query).RunAsync(cancellationToken).ConfigureAwait(false)
            : await query.FindAllAsync(Keys(session), cancellationToken).ConfigureAwait(false);
        return isFound ? Found : NotFound;
    }

    private static IEnumerable<string> Keys(MapSession session) => new ToolLines(session.Console.Input).ReadAll();
}
