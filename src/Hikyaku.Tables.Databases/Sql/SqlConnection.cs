using System.Data.Common;
using Hikyaku.Tables.Databases.Servers;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Sql;

/// <summary>A connection to a server that answers SQL.</summary>
internal abstract class SqlConnection(DbConnection connection) : ServerConnection
{
    private readonly DriverCall _call = new();

    /// <exception cref="ServerFailedException">The server is gone, or refuses the query.</exception>
    public Task<SqlRows> QueryAsync(string sql, CancellationToken cancellationToken) => _call.RunAsync(stop => ReadAsync(sql, stop), cancellationToken);

    /// <inheritdoc cref="QueryAsync"/>
    protected abstract Task<SqlRows> ReadAsync(string sql, CancellationToken cancellationToken);

    /// <summary>A driver's words: its own, and those of the exception behind where they say more.</summary>
    protected static string CauseOf(Exception e)
        => e.InnerException is { } inner && !e.Message.Contains(inner.Message, StringComparison.Ordinal) ? $"{e.Message}: {inner.Message}" : e.Message;

    protected override void Dispose(bool disposing)
    {
        if (disposing) _call.WhenEnded(connection.Dispose);
    }
}
