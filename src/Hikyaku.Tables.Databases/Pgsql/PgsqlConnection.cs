using Hikyaku.Tables.Databases.Sql;
using Hikyaku.Tables.Servers;
using Npgsql;

namespace Hikyaku.Tables.Databases.Pgsql;

internal sealed class PgsqlConnection(NpgsqlConnection connection) : SqlConnection(connection)
{
    /// <summary>The driver's exception in the pool's terms: is it the server that fails, or does it refuse the query?</summary>
    public static ServerFailedException FailureOf(Exception e, bool isConnecting = false)
    {
        if (e is PostgresException refusal) return new ServerFailedException($"{refusal.MessageText} ({refusal.SqlState})", !isConnecting && !IsServersFault(refusal.SqlState));
        return new ServerFailedException(CauseOf(e), isQueryAtFault: e is not (NpgsqlException or IOException or TimeoutException or ObjectDisposedException or InvalidOperationException));
    }

    protected override async Task<SqlRows> ReadAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
            using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            if (reader.FieldCount == 0) throw new ServerFailedException("query failed: it gives no result", isQueryAtFault: true);
            var rows = new SqlRows();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                for (int i = 0; i < reader.FieldCount; i++)
                    rows.Add(reader.IsDBNull(i) ? null : reader.GetString(i));
            return rows;
        }
        catch (Exception e) when (e is not (OperationCanceledException or ServerFailedException))
        {
            throw FailureOf(e);
        }
    }

    /// <summary>SQLSTATE classes 08, 28, 3D, 53, 57P and 58: connection, authorization, no such database, resources, shutdown, system error.</summary>
    private static bool IsServersFault(string state)
        => state.StartsWith("57P", StringComparison.Ordinal) || (state.Length > 1 && state[..2] is "08" or "28" or "3D" or "53" or "58");
}
