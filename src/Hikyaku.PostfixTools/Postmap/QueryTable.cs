namespace Hikyaku.PostfixTools.Postmap;

/// <summary>A table that is open for look-ups. Text is one character a byte.</summary>
internal abstract class QueryTable(MapSession session, string name) : IDisposable
{
    /// <summary>As messages name it: <c>hash:/etc/postfix/access.db</c>.</summary>
    public string Name { get; } = name;

    protected MapSession Session { get; } = session;

    /// <summary>The value, or null.</summary>
    /// <exception cref="ToolFailedException">The table can't answer.</exception>
    public async ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        string? value = await LookupAsync(key, cancellationToken).ConfigureAwait(false);
        if (value is null || !Session.Options.ValuesAreFiles) return value;
        if (FileValues.TryDecode(value, out string content, out string cause)) return content;
        Session.Warn($"table {Name}: key {key}: {cause}");
        throw Session.Fatal($"table {Name}: query error");
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask<string?> LookupAsync(string key, CancellationToken cancellationToken);

    protected virtual void Dispose(bool disposing)
    {
    }
}
