using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Sql;
using Hikyaku.Tables.Databases.Templates;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Sqlite;

/// <summary>A <c>sqlite:</c> table (sqlite_table(5)).</summary>
internal sealed class SqliteTable(string name, ResultFormat format, DomainFilter domains, SqlTemplate query, SqliteQueue queue) : DatabaseTable(name, format, domains)
{
    public static LookupTable Open(TableRequest request, TimeProvider clock) => TableOpener.Open(request, SettingNames.Sqlite, settings => Open(settings, clock));

    protected override async Task FindAsync(KeyParts key, ResultList results, CancellationToken cancellationToken)
    {
        string sql = query.Expand(key) ?? throw new ServerFailedException(SqlTable.NotAWord, isQueryAtFault: true);
        SqlRows rows = await queue.AskAsync(sql, cancellationToken).ConfigureAwait(false);
        results.AddAll(rows.Values);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) queue.Dispose();
        base.Dispose(disposing);
    }

    private static SqliteTable Open(TableSettings settings, TimeProvider clock)
    {
        (SqlTemplate query, ResultFormat format) = SqlTable.ReadQuery(settings, SqlDialect.Sqlite);
        string path = settings.GetRequired("dbpath");
        if (SqlitePath.FindFault(path) is { } fault) throw settings.Fault("dbpath", $"open database {path}: {fault}");
        var queue = new SqliteQueue(path, settings.Request.Limits.LookupTimeout, clock);
        return new SqliteTable(settings.Request.Name, format, DomainFilter.Read(settings), query, queue);
    }
}
