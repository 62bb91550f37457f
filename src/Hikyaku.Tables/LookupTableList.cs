namespace Hikyaku.Tables;

/// <summary>Tables that are asked left to right: the first that finds the key answers, and an error ends the search (a later table must not decide then).</summary>
public sealed class LookupTableList(IReadOnlyList<LookupTable> tables)
{
    public static readonly LookupTableList Empty = new([]);

    private readonly LookupTable[] _tables = [.. tables];

    public IReadOnlyList<LookupTable> Tables => _tables;

    public bool IsEmpty => _tables.Length == 0;

    /// <summary>Looks up one whole key.</summary>
    public ValueTask<LookupMatch> FindAsync(string key, CancellationToken cancellationToken) => FindAsync(new LookupKey(key), cancellationToken);

    /// <summary>Looks up one key; a partial one only in tables for which partial keys make sense.</summary>
    public ValueTask<LookupMatch> FindAsync(LookupKey key, CancellationToken cancellationToken) => FindFromAsync([key], cancellationToken);

    /// <summary>Looks up keys in their order, each in all tables, until one answers.</summary>
    public ValueTask<LookupMatch> FindFirstAsync(IReadOnlyList<LookupKey> keys, CancellationToken cancellationToken)
        => _tables.Length == 0 ? ValueTask.FromResult(LookupMatch.None) : FindFromAsync(keys, cancellationToken);

    // Tables in memory answer at once: the state machine runs through without suspending, so nothing but the key list is allocated.
    private async ValueTask<LookupMatch> FindFromAsync(IReadOnlyList<LookupKey> keys, CancellationToken cancellationToken)
    {
        for (int k = 0; k < keys.Count; k++)
        {
            LookupKey key = keys[k];
            if (key.Text.Length == 0) continue; // nothing stands under no name, not even in a static: table
            foreach (LookupTable table in _tables)
            {
                if (key.IsPartial && !table.AllowsPartialKeys) continue;
                LookupResult result = await table.LookupAsync(key.Text, cancellationToken).ConfigureAwait(false);
                if (result.Status != LookupStatus.NotFound) return new LookupMatch(result, key.Text, table);
            }
        }
        return LookupMatch.None;
    }
}
