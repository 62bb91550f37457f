using Hikyaku.Tables.Databases.Sql;

namespace Hikyaku.Tables.Databases.Sqlite;

/// <summary>One query on its way through a <see cref="SqliteQueue"/>.</summary>
internal sealed class SqliteQuestion(string sql)
{
    private readonly TaskCompletionSource<SqlRows> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Sql { get; } = sql;

    public Task<SqlRows> Answer => _answer.Task;

    /// <summary>Nobody waits for the answer any more.</summary>
    public bool IsGivenUp { get; set; }

    public void Answered(SqlRows rows) => _answer.TrySetResult(rows);

    public void Failed(Exception cause) => _answer.TrySetException(cause);
}
