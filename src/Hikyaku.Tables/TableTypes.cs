using System.Collections.Frozen;
using Hikyaku.Tables.Types;
using Hikyaku.Tables.Types.Cidr;
using Hikyaku.Tables.Types.Composite;
using Hikyaku.Tables.Types.Network;
using Hikyaku.Tables.Types.Patterns;

namespace Hikyaku.Tables;

/// <summary>
/// The registry of table types. To add one: 1. copy Types/StaticTable.cs; 2. add its line to <c>All</c>; 3. give it a test of its keys, its faults and its re-reading;
/// 4. add its row to docs/tables.md.
/// </summary>
public static class TableTypes
{
    internal static readonly FrozenDictionary<string, TableType> All = new TableType[]
    {
        TableType.Of("texthash", static request => TextTable.OpenSource(request, request.Argument)),
        TableType.Of("hash", IndexedTable.Open),
        TableType.Of("btree", IndexedTable.Open),
        TableType.Of("lmdb", IndexedTable.Open),
        TableType.Of("cdb", IndexedTable.Open),
        TableType.Of("static", StaticTable.Open),
        TableType.Of("inline", InlineTable.Open),
        TableType.Of("cidr", CidrTable.Open),
        TableType.Of("regexp", PatternTable.OpenRegexp),
        TableType.Of("pcre", PatternTable.OpenPcre),
        TableType.Of("unix", UnixTable.Open),
        TableType.Of("fail", FailTable.Open),
        TableType.Of("environ", EnvironTable.Open),
        TableType.Updatable("internal", InternalTable.Open),
        TableType.Of("pipemap", PipeTable.Open),
        TableType.Of("unionmap", UnionTable.Open),
        TableType.Of("randmap", RandomTable.Open),
        TableType.Updatable("debug", DebugTable.Open),
        TableType.Of("tcp", TcpTable.Open),
        TableType.Of("socketmap", SocketmapTable.Open),
        TableType.Missing("dbm", "run postmap on the same text as cdb: or hash:"),
        TableType.Missing("sdbm", "run postmap on the same text as cdb: or hash:"),
        TableType.Missing("nis", "write the output of ypcat -k to a file and use that as texthash: or cdb:"),
        TableType.Missing("nisplus", "write the output of niscat to a file and use that as texthash: or cdb:"),
        TableType.Missing("netinfo", "write the directory to a file and use that as texthash: or cdb:"),
        TableType.Missing("mongodb", "put a socketmap: server in front of the database, or export it to a cdb: table"),
    }.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Names of all known types, supported or not, in order: postconf -m prints the supported ones.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Does this type answer look-ups in this release?</summary>
    public static bool IsSupported(string type) => All.TryGetValue(type, out TableType? row) && row.IsSupported;
}
