namespace Hikyaku.Tables.Databases;

/// <summary>The table types that ask a database; given to the <see cref="TableSet"/>s of the server, of check and of postmap.</summary>
public static class DatabaseTables
{
    public static IReadOnlyList<TableType> Types { get; } = [];
}
