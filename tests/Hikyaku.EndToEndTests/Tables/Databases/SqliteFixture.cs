using Microsoft.Data.Sqlite;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>A SQLite file. Stopping takes the file away.</summary>
public sealed class SqliteFixture : SqlServerFixture
{
    internal string Database => Folder.At("mail.db");

    internal override string Type => "sqlite";

    internal override string Settings => $"dbpath = {Database}\n";

    internal override bool ReadsAllColumns => false;

    internal override async Task ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters) command.Parameters.AddWithValue("@" + name, value ?? DBNull.Value);
        await command.ExecuteNonQueryAsync();
    }

    internal override Task StopAsync()
    {
        File.Move(Database, Database + ".away", overwrite: true);
        return Task.CompletedTask;
    }

    internal override Task RestartAsync()
    {
        File.Move(Database + ".away", Database);
        return Task.CompletedTask;
    }

    private protected override Task CreateAsync() => Task.CompletedTask;
}
