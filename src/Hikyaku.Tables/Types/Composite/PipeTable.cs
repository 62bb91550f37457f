namespace Hikyaku.Tables.Types.Composite;

/// <summary><c>pipemap:{type:name, …}</c>: the answer of each table is the key of the next. Nothing found anywhere is nothing found; the first error ends it.</summary>
internal sealed class PipeTable(string name, LookupTable[] tables) : LookupTable(name)
{
    public static LookupTable Open(TableRequest request)
        => ComponentTables.TryOpen(request, out LookupTable[] tables, out string fault) ? new PipeTable(request.Name, tables) : request.Unavailable(fault);

    public override bool FoldsKeys => tables[0].FoldsKeys;

    public override bool AllowsPartialKeys => tables[0].AllowsPartialKeys;

    public override bool MayHold(Func<string, bool> value) => tables[^1].MayHold(value);

    public override async ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        LookupResult result = LookupResult.Found(key);
        foreach (LookupTable table in tables)
        {
            result = await table.LookupAsync(result.Value, cancellationToken).ConfigureAwait(false);
            if (!result.IsFound) break;
        }
        return result;
    }
}
