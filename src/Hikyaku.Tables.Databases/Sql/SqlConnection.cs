using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Sql;

/// <summary>A connection to a server that answers SQL.</summary>
internal abstract class SqlConnection : ServerConnection
{
    /// <exception cref="ServerFailedException">The server is gone, or refuses the query.</exception>
    public abstract Task<SqlRows> QueryAsync(string sql, CancellationToken cancellationToken);
}
