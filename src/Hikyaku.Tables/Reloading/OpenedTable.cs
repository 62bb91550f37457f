namespace Hikyaku.Tables.Reloading;

/// <summary>A table as one reading of its files made it.</summary>
/// <param name="Table">A surrogate when it is unavailable.</param>
/// <param name="Files">What it depends on.</param>
/// <param name="Faults">What there is to say about it.</param>
internal readonly record struct OpenedTable(LookupTable Table, IReadOnlyList<WatchedFile> Files, IReadOnlyList<TableFault> Faults)
{
    public bool IsUnavailable => Table is SurrogateTable;
}
