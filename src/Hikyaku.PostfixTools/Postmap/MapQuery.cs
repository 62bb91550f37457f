namespace Hikyaku.PostfixTools.Postmap;

/// <summary>-q: the first table that has a key answers. Tables are opened when they are first asked.</summary>
internal sealed class MapQuery(MapSession session) : IDisposable
{
    private readonly MapTables _tables = new(session);
    private readonly QueryTable?[] _open = new QueryTable?[session.Tables.Count];

    /// <summary>One key: prints its value. False when no table has it.</summary>
    public async Task<bool> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (await AskAsync(key, cancellationToken).ConfigureAwait(false) is not { } value) return false;
        session.PrintValue(key, value);
        return true;
    }

    /// <summary>One of many keys: prints it and its value. False when no table has it.</summary>
    public async Task<bool> FindAndPrintAsync(string key, CancellationToken cancellationToken)
    {
        if (await AskAsync(key, cancellationToken).ConfigureAwait(false) is not { } value) return false;
        session.Print(key, value);
        return true;
    }

    /// <summary>A key a line; true when one was found.</summary>
    public async Task<bool> FindAllAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        bool isFound = false;
        foreach (string key in keys)
            if (await FindAndPrintAsync(UpToNull(key), cancellationToken).ConfigureAwait(false)) isFound = true;
        return isFound;
    }

    public void Dispose()
    {
        foreach (QueryTable? table in _open) table?.Dispose();
        _tables.Dispose();
    }

    private async ValueTask<string?> AskAsync(string key, CancellationToken cancellationToken)
    {
        for (int i = 0; i < _open.Length; i++)
        {
            QueryTable table = _open[i] ??= _tables.OpenForQuery(session.Tables[i]);
            if (await table.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } value) continue;
            if (value.Length == 0) session.WarnOfEmptyValue(table.Name, key);
            return value;
        }
        return null;
    }

    private static string UpToNull(string line) => line.IndexOf('\0', StringComparison.Ordinal) is >= 0 and int end ? line[..end] : line;
}
