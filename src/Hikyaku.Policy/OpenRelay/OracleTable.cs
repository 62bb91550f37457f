using Hikyaku.Tables;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>Stands before a table. One that is in memory answers itself, since its content is what was loaded; any other finds everything, or nothing.</summary>
internal sealed class OracleTable(LookupTable table, Oracle oracle) : LookupTable(table.Name)
{
    private const string MostPermissive = "OK";

    private static readonly string[] InMemory = ["texthash", "hash", "btree", "static", "inline", "cidr", "regexp", "pcre", "fail"];

    private readonly bool _isInMemory = IsInMemory(table.Name);

    public override bool FoldsKeys => table.FoldsKeys;

    public override bool AllowsPartialKeys => table.AllowsPartialKeys;

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        if (_isInMemory) return table.LookupAsync(key, cancellationToken);
        return ValueTask.FromResult(oracle.Ask(Name, key) ? LookupResult.Found(MostPermissive) : LookupResult.NotFound);
    }

    private static bool IsInMemory(string name)
    {
        const string proxy = "proxy:";
        if (name.StartsWith(proxy, StringComparison.Ordinal)) name = name[proxy.Length..];
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && InMemory.Contains(name[..colon], StringComparer.Ordinal);
    }
}
