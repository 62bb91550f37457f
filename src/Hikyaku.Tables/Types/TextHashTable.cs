namespace Hikyaku.Tables.Types;

/// <summary><c>texthash:file</c>: the source text itself, read when the snapshot is made (DATABASE_README).</summary>
internal static class TextHashTable
{
    public static LookupTable Open(TableRequest request) => TextTable.OpenSource(request, request.Argument);
}
