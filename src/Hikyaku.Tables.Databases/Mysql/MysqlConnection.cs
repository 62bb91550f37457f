using System.Globalization;
using System.Text;
using Hikyaku.Tables.Databases.Sql;
using Hikyaku.Tables.Servers;
using MySqlConnector;

namespace Hikyaku.Tables.Databases.Mysql;

internal sealed class MysqlConnection(MySqlConnection connection, bool requiresResult) : SqlConnection(connection)
{
    /// <summary>The driver's exception in the pool's terms: is it the server that fails, or does it refuse the query?</summary>
    public static ServerFailedException FailureOf(Exception e, bool isConnecting = false)
    {
        bool isRefusal = e is MySqlException { SqlState: { Length: 5 } state } && !state.StartsWith("08", StringComparison.Ordinal) && !state.StartsWith("28", StringComparison.Ordinal)
            && ((MySqlException)e).ErrorCode is not (MySqlErrorCode.ServerShutdown or MySqlErrorCode.ConnectionCountError or MySqlErrorCode.QueryInterrupted or MySqlErrorCode.UnableToConnectToHost);
        return new ServerFailedException(CauseOf(e), isQueryAtFault: !isConnecting && isRefusal);
    }

    protected override async Task<SqlRows> ReadAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            using var command = new MySqlCommand(sql, connection);
            using MySqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var rows = new SqlRows();
            int results = 0;
            do
            {
                if (reader.FieldCount == 0) continue; // a stored procedure's own status
                if (++results > 1) throw new ServerFailedException("query failed: more than one result set", isQueryAtFault: true);
                await AddAsync(reader, rows, cancellationToken).ConfigureAwait(false);
            }
            while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));
            if (results == 0 && requiresResult) throw new ServerFailedException("query failed: it gives no result set (require_result_set = no takes that for \"not found\")", isQueryAtFault: true);
            return rows;
        }
        catch (Exception e) when (e is not (OperationCanceledException or ServerFailedException))
        {
            throw FailureOf(e);
        }
    }

    private static async Task AddAsync(MySqlDataReader reader, SqlRows rows, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            for (int i = 0; i < reader.FieldCount; i++)
                rows.Add(reader.IsDBNull(i) ? null : TextOf(reader.GetValue(i), reader.GetDataTypeName(i)));
    }

    /// <summary>A value as the server's text protocol writes it.</summary>
    private static string TextOf(object value, string type) => value switch
    {
        string text => text,
        byte[] bytes => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes),
        MySqlDateTime { IsValidDateTime: false } => type == "DATE" ? "0000-00-00" : "0000-00-00 00:00:00",
        MySqlDateTime time => time.GetDateTime().ToString(type == "DATE" ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
