using Hikyaku.Tables.Databases.Ldap;
using Hikyaku.Tables.Databases.Memcache;
using Hikyaku.Tables.Databases.Mysql;
using Hikyaku.Tables.Databases.Pgsql;
using Hikyaku.Tables.Databases.Sqlite;

namespace Hikyaku.Tables.Databases;

/// <summary>
/// The table types that ask a database; given to the <see cref="TableSet"/>s of the server, of check and of postmap. To add one: 1. a folder with its opener; 2. its names in
/// Settings/SettingNames.cs; 3. its line in <c>Create</c>; 4. its row in docs/tables.md; 5. a test against the real server.
/// </summary>
public static class DatabaseTables
{
    public static IReadOnlyList<TableType> Types { get; } = Create(TimeProvider.System);

    internal static IReadOnlyList<TableType> Create(TimeProvider clock) =>
    [
        TableType.Of("pgsql", request => PgsqlTable.Open(request, clock)),
        TableType.Of("mysql", request => MysqlTable.Open(request, clock)),
        TableType.Of("sqlite", request => SqliteTable.Open(request, clock)),
        TableType.Of("ldap", request => LdapTable.Open(request, clock)),
        TableType.Updatable("memcache", request => MemcacheTable.Open(request, clock)),
    ];
}
