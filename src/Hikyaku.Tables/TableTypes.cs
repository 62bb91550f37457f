using System.Collections.Frozen;
using Hikyaku.Tables.Types;
using Hikyaku.Tables.Types.Cidr;
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
        TableType.Of("texthash", TextHashTable.Open),
        TableType.Of("hash", IndexedTable.Open),
        TableType.Of("btree", IndexedTable.Open),
        TableType.Of("lmdb", IndexedTable.Open),
        TableType.Of("cdb", IndexedTable.Open),
        TableType.Of("dbm", IndexedTable.Open),
        TableType.Of("sdbm", IndexedTable.Open),
        TableType.Of("static", StaticTable.Open),
        TableType.Of("inline", InlineTable.Open),
        TableType.Of("cidr", CidrTable.Open),
        TableType.Of("regexp", PatternTable.OpenRegexp),
        TableType.Of("pcre", PatternTable.OpenPcre),
        TableType.Of("unix", UnixTable.Open),
        TableType.Of("fail", FailTable.Open),
        TableType.Planned("environ"),
        TableType.Planned("internal"),
        TableType.Planned("pipemap"),
        TableType.Planned("unionmap"),
        TableType.Planned("randmap"),
        TableType.Planned("debug"),
        TableType.Planned("tcp"),
        TableType.Planned("socketmap"),
        TableType.Planned("memcache"),
        TableType.Planned("mysql"),
        TableType.Planned("pgsql"),
        TableType.Planned("sqlite"),
        TableType.Planned("ldap"),
        TableType.Planned("mongodb"),
        TableType.Planned("nis"),
        TableType.Planned("nisplus"),
        TableType.Planned("netinfo"),
    }.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Names of all known types, supported or not, in order: postconf -m prints the supported ones.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Does this type answer look-ups in this release?</summary>
    public static bool IsSupported(string type) => All.TryGetValue(type, out TableType? row) && row.IsSupported;
}
