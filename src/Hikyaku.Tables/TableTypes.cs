using System.Collections.Frozen;
using Hikyaku.Tables.Types;

namespace Hikyaku.Tables;

/// <summary>
/// The registry of table types. To add one: 1. copy Types/StaticTable.cs; 2. add its line to <c>All</c>; 3. give it a test of its keys, its faults and its re-reading;
/// 4. add its row to docs/tables.md.
/// </summary>
public static class TableTypes
{
    internal static readonly FrozenDictionary<string, TableType> All = new TableType[]
    {
        new("texthash", TextHashTable.Open),
        new("hash", IndexedTable.Open),
        new("btree", IndexedTable.Open),
        new("lmdb", IndexedTable.Open),
        new("cdb", IndexedTable.Open),
        new("dbm", IndexedTable.Open),
        new("sdbm", IndexedTable.Open),
        new("static", StaticTable.Open),
        new("inline", InlineTable.Open),
        new("cidr", CidrTable.Open),
        new("unix", UnixTable.Open),
        new("fail", FailTable.Open),
        TableType.Planned("regexp"),
        TableType.Planned("pcre"),
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
