using System.Globalization;

namespace Hikyaku.Tables.Types;

/// <summary>
/// <c>hash:</c>, <c>btree:</c>, <c>lmdb:</c>, <c>cdb:</c>, <c>dbm:</c> and <c>sdbm:</c>: in this release the source text from which postmap made the indexed file is read, and that is said.
/// Reading the indexed files themselves is chapter 2 (configuration).
/// </summary>
internal static class IndexedTable
{
    public static LookupTable Open(TableRequest request)
    {
        string source = request.Argument, index = source + Suffix(request.Type);
        bool hasIndex = File.Exists(index);
        if (hasIndex && !File.Exists(source))
            return request.Unavailable($"{index} is there and its source {source} isn't; reading {request.Type}: files themselves is not supported yet: chapter 2 (configuration)");
        request.Notice(hasIndex ? Compare(request.Type, source, index) : $"{request.Type}: reads the source text {source}; there is no {index}, and none is needed");
        return TextTable.OpenSource(request, source);
    }

    private static string Compare(string type, string source, string index)
    {
        DateTime sourceTime = File.GetLastWriteTimeUtc(source), indexTime = File.GetLastWriteTimeUtc(index);
        return sourceTime > indexTime
            ? $"{type}: reads the source text {source} (changed {Show(sourceTime)}), which is newer than {index} ({Show(indexTime)}): Postfix would still answer from the older file"
            : $"{type}: reads the source text {source} (changed {Show(sourceTime)}) and not {index} ({Show(indexTime)}): reading it is not supported yet: chapter 2 (configuration)";
    }

    private static string Show(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Suffix(string type) => type switch
    {
        "lmdb" => ".lmdb",
        "cdb" => ".cdb",
        "dbm" or "sdbm" => ".pag",
        _ => ".db",
    };
}
