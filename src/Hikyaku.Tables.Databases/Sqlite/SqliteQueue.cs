using System.Collections.Concurrent;
using System.Globalization;
using Hikyaku.Tables.Databases.Sql;
using Hikyaku.Tables.Servers;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hikyaku.Tables.Databases.Sqlite;

/// <summary>
/// A thread of its own for the queries of one database file, since SQLite's calls block: one query after another, and a bounded number of them waiting. One whose time is up is
/// interrupted.
/// </summary>
internal sealed class SqliteQueue : IDisposable
{
    private const int MaximumWaiting = 100;

    // A file that was replaced by another one has another inode, which an open connection doesn't notice.
    private static readonly TimeSpan ReopenAfter = TimeSpan.FromSeconds(5);

    private readonly string _path;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _clock;
    private readonly BlockingCollection<SqliteQuestion> _waiting = new(MaximumWaiting);
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private SqliteQuestion? _running;
    private long _openedAt;
    private Thread? _thread;

    public SqliteQueue(string path, TimeSpan limit, TimeProvider clock)
    {
        _path = path;
        _limit = limit;
        _clock = clock;
    }

    /// <exception cref="ServerFailedException">The file or the query is at fault, or the time was up.</exception>
    public async Task<SqlRows> AskAsync(string sql, CancellationToken cancellationToken)
    {
        var question = new SqliteQuestion(sql);
        StartThread();
        if (!TryAdd(question)) throw new ServerFailedException($"{MaximumWaiting} look-ups wait for this database already");
        try
        {
            return await question.Answer.WaitAsync(_limit, _clock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException && !question.Answer.IsCompleted)
        {
            GiveUp(question);
            if (e is OperationCanceledException) throw;
            throw new ServerFailedException(string.Create(CultureInfo.InvariantCulture, $"no answer within {_limit.TotalSeconds:0.#} s"));
        }
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        lock (_gate)
        {
            if (_running is { } running) Interrupt(running);
        }
    }

    private bool TryAdd(SqliteQuestion question)
    {
        try
        {
            return _waiting.TryAdd(question);
        }
        catch (InvalidOperationException)
        {
            throw new ServerFailedException("the table is closed");
        }
    }

    private void StartThread()
    {
        if (Volatile.Read(ref _thread) is not null) return;
        lock (_gate)
        {
            if (_thread is not null) return;
            _thread = new Thread(Run) { IsBackground = true, Name = $"sqlite {Path.GetFileName(_path)}" };
            _thread.Start();
        }
    }

    private void GiveUp(SqliteQuestion question)
    {
        lock (_gate)
        {
            question.IsGivenUp = true;
            if (_running == question) Interrupt(question);
        }
    }

    private void Interrupt(SqliteQuestion question)
    {
        question.IsGivenUp = true;
        if (_connection?.Handle is { } handle) raw.sqlite3_interrupt(handle);
    }

    private void Run()
    {
        foreach (SqliteQuestion question in _waiting.GetConsumingEnumerable())
        {
            lock (_gate)
            {
                if (question.IsGivenUp) continue;
                _running = question;
            }
            Answer(question);
            lock (_gate) _running = null;
        }
        Close();
        _waiting.Dispose();
    }

    private void Answer(SqliteQuestion question)
    {
        try
        {
            question.Answered(Query(Connect(), question));
        }
        catch (Exception e) // this thread serves all look-ups of the table: each failure is its own look-up's alone
        {
            Close();
            question.Failed(e as ServerFailedException ?? new ServerFailedException($"{_path}: {e.Message}"));
        }
    }

    private SqliteConnection Connect()
    {
        if (_connection is not null && _clock.GetElapsedTime(_openedAt) < ReopenAfter) return _connection;
        Close();
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)_limit.TotalSeconds), // for a database that somebody writes to
        };
        var connection = new SqliteConnection(settings.ToString());
        lock (_gate) _connection = connection;
        connection.Open();
        _openedAt = _clock.GetTimestamp();
        return connection;
    }

    private static SqlRows Query(SqliteConnection connection, SqliteQuestion question)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = question.Sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new SqlRows();
        // Postfix reads the first column alone here, and all columns of the other databases.
        while (!question.IsGivenUp && reader.Read())
            rows.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
        return rows;
    }

    private void Close()
    {
        SqliteConnection? connection;
        lock (_gate) (connection, _connection) = (_connection, null);
        connection?.Dispose();
    }
}
