namespace Hikyaku.PostfixTools.Postmap;

/// <summary>-h and -b with <c>-q -</c>: standard input is a message, and its headers or body lines are looked up as header_checks(5) would.</summary>
internal sealed class MessageQuery(MapSession session, MapQuery query)
{
    /// <summary>True when something was found.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        MapOptions options = session.Options;
        var reader = new MessageLines(options.ReadsMime, session.Main);
        bool endsWithHeaders = !options.TakesBody && !options.ReadsMime;
        bool isFound = false;
        foreach (MessageLine line in reader.Read(new ToolLines(session.Console.Input).ReadAll()))
        {
            if (endsWithHeaders && !line.IsHeader) break;
            if (line.IsHeader ? !options.TakesHeaders : !options.TakesBody) continue;
            if (await query.FindAndPrintAsync(line.Text, cancellationToken).ConfigureAwait(false)) isFound = true;
        }
        return isFound;
    }
}
