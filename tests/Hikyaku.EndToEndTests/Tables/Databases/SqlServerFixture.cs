using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>A database for the tests of one table type, the same in all: the table <c>aliases</c> of <see cref="Rows"/>.</summary>
public abstract class SqlServerFixture : IAsyncLifetime
{
    /// <summary>What is in <c>aliases (mailbox, replacement, number)</c>.</summary>
    internal static readonly (string Mailbox, string? Replacement, int Number)[] Rows =
    [
        ("alice@example.com", "alice@mail.example.com", 1),
        ("list@example.com", "bob@example.com", 2),
        ("list@example.com", null, 3),
        ("list@example.com", "", 4),
        ("list@example.com", "carol@example.com", 5),
        ("o'brien@example.com", "irish@example.com", 6),
        ("back\\slash@example.com", "windows@example.com", 7),
        ("日本@例え.jp", "飛脚@例え.jp", 8),
    ];

    private protected TestFolder Folder { get; } = new();

    /// <summary>The type in front of the colon.</summary>
    internal abstract string Type { get; }

    /// <summary>Settings that lead to the database: hosts, user, password, dbname; one a line.</summary>
    internal abstract string Settings { get; }

    /// <summary>Every column is a value; Postfix reads only the first one of SQLite's.</summary>
    internal virtual bool ReadsAllColumns => true;

    /// <summary>Runs a statement with an administrator's rights.</summary>
    internal abstract Task ExecuteAsync(string sql, params (string Name, object? Value)[] parameters);

    /// <summary>Ends the server at once.</summary>
    internal abstract Task StopAsync();

    /// <summary>Starts it again with what it held.</summary>
    internal abstract Task RestartAsync();

    public async ValueTask InitializeAsync()
    {
        await CreateAsync();
        await ExecuteAsync("CREATE TABLE aliases (mailbox VARCHAR(200), replacement VARCHAR(200), number INTEGER)");
        foreach ((string mailbox, string? replacement, int number) in Rows)
            await ExecuteAsync("INSERT INTO aliases VALUES (@mailbox, @replacement, @number)", ("mailbox", mailbox), ("replacement", replacement), ("number", number));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Folder.Delete();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task CreateAsync();
}
