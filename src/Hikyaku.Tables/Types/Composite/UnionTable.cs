namespace Hikyaku.Tables.Types.Composite;

/// <summary><c>unionmap:{type:name, …}</c>: all tables are asked for the key, and what they found is joined by commas. An error of one is an error.</summary>
internal sealed class UnionTable(string name, LookupTable[] tables) : LookupTable(name)
{
    public static LookupTable Open(TableRequest request)
        => ComponentTables.TryOpen(request, out LookupTable[] tables, out string fault) ? new UnionTable(request.Name, tables) : request.Unavailable(fault);

    public override bool FoldsKeys => tables[0].FoldsKeys;

    public override bool AllowsPartialKeys => tables[0].AllowsPartialKeys;

    public override async ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        LookupResult union = LookupResult.NotFound;
        foreach (LookupTable table in tables)
        {
            LookupResult result = await table.LookupAsync(key, cancellationToken).ConfigureAwait(false);
            if (result.Status == LookupStatus.Error) return result;
            if (!result.IsFound) continue;
            // The place of the first that is found; an answer without text adds nothing, and alone it counts as none (Postfix asks for the length).
            union = union.IsFound ? union with { Value = $"{union.Value},{result.Value}" } : result.Value.Length > 0 ? result : union;
        }
        return union;
    }
}
