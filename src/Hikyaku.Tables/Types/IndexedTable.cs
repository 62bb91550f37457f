using System.Globalization;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.Tables.Types;

/// <summary>
/// <c>hash:</c>, <c>btree:</c>, <c>lmdb:</c> and <c>cdb:</c>: the file that postmap made answers, as in Postfix, also when its source is newer; that is said. Where there is no such file the source text
/// is read.
/// </summary>
internal static class IndexedTable
{
    public static LookupTable Open(TableRequest request)
    {
        string source = request.Argument, index = source + TableFileTypes.Find(request.Type)!.Suffix;
        if (!request.TryReadCompiled(index, request.Type == "lmdb", out byte[] content, out FileStat? stat, out string cause))
            return cause.Length == 0 ? OpenSource(request, source, index) : request.Unavailable(cause);
        try
        {
            var table = new CompiledTable(request.Name, request.Type, content, request.IsAlias);
            if (FileStat.Of(source) is { } text && stat is { } compiled && text.ModifiedUtc > compiled.ModifiedUtc) request.Outdated(Compare(request.Type, source, text, index, compiled));
            return table;
        }
        catch (InvalidDataException e)
        {
            return request.Unavailable($"open database {index}: {e.Message}");
        }
    }

    private static LookupTable OpenSource(TableRequest request, string source, string index)
    {
        LookupTable table = TextTable.OpenSource(request, source, index);
        if (table is TextTable) request.Notice($"{request.Type}: reads the source text {source}; there is no {index}, and none is needed");
        return table;
    }

    private static string Compare(string type, string source, FileStat text, string index, FileStat compiled)
        => $"{type}: {source} was changed {Show(text.ModifiedUtc)}, after {index} was made ({Show(compiled.ModifiedUtc)}), which answers until postmap or postalias makes it anew";

    private static string Show(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
