using Hikyaku.Tables.Databases.Servers;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Templates;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Sql;

/// <summary>A <c>pgsql:</c> or <c>mysql:</c> table.</summary>
internal sealed class SqlTable(string name, ResultFormat format, DomainFilter domains, SqlTemplate query, ServerPool servers) : DatabaseTable(name, format, domains)
{
    /// <summary>Why a key isn't looked up that a query has outside of its quotes.</summary>
    public const string NotAWord = "the query has a substitution outside of quotes, where only letters, digits and '_' are safe";

    /// <summary>Opens a table.</summary>
    /// <param name="request">The table.</param>
    /// <param name="known">The names of its settings.</param>
    /// <param name="dialect">How the database quotes.</param>
    /// <param name="clock">For the servers' rests.</param>
    /// <param name="readServers">Makes the servers of the settings; throws SettingException.</param>
    public static LookupTable Open(
        TableRequest request, IReadOnlyCollection<string> known, SqlDialect dialect, TimeProvider clock, Func<TableSettings, PoolSettings, IReadOnlyList<LookupServer>> readServers)
        => TableOpener.Open(request, known, settings =>
        {
            (SqlTemplate query, ResultFormat format) = ReadQuery(settings, dialect);
            PoolSettings pool = PoolReader.Read(settings);
            return new SqlTable(request.Name, format, DomainFilter.Read(settings), query, new ServerPool(readServers(settings, pool), pool, clock));
        });

    /// <summary>The query of a table's settings, ready for keys; warns of what stands outside of quotes.</summary>
    public static (SqlTemplate Query, ResultFormat Format) ReadQuery(TableSettings settings, SqlDialect dialect)
    {
        Template template = TableOpener.ReadTemplate(settings, "query", SqlQuery.Read(settings));
        var query = new SqlTemplate(template, dialect);
        if (query.HasUnquoted) settings.Warn("query", "a substitution stands outside of quotes: keys with anything but letters, digits and '_' fail; write '%s'");
        return (query, TableOpener.ReadFormat(settings, [template]));
    }

    protected override async Task FindAsync(KeyParts key, ResultList results, CancellationToken cancellationToken)
    {
        string sql = query.Expand(key) ?? throw new ServerFailedException(NotAWord, isQueryAtFault: true);
        SqlRows rows = await servers.AskAsync((connection, stop) => ((SqlConnection)connection).QueryAsync(sql, stop), cancellationToken).ConfigureAwait(false);
        results.AddAll(rows.Values);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) servers.Dispose();
        base.Dispose(disposing);
    }
}
