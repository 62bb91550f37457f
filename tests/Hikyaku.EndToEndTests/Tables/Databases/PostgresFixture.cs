using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Programs;
using Npgsql;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>PostgreSQL on a loopback port and a Unix socket.</summary>
public sealed class PostgresFixture : SqlServerFixture
{
    private RunningProgram? _server;

    // The driver looks at its switch once, when it is first used: the product's setting must be there before these tests use it themselves.
    public PostgresFixture() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Hikyaku.Tables.Databases.Pgsql.PgsqlServer).TypeHandle);

    internal int Port { get; } = TestPort.Next();

    /// <summary>The folder of its Unix socket.</summary>
    internal string SocketFolder => Folder.At("pg");

    internal override string Type => "pgsql";

    internal override string Settings => $"hosts = 127.0.0.1:{Port}\nuser = postfix\npassword = Kanji-Secret7\ndbname = mail\n";

    internal override async Task ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var connection = new NpgsqlConnection($"Host={SocketFolder};Port={Port};Username=postgres;Database=mail;Pooling=false");
        await connection.OpenAsync();
        for (int i = parameters.Length; i > 0; i--) sql = sql.Replace("@" + parameters[i - 1].Name, $"${i}", StringComparison.Ordinal);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach ((_, object? value) in parameters) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync();
    }

    internal override async Task StopAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _server = null;
    }

    internal override async Task RestartAsync()
    {
        string socket = Path.Combine(SocketFolder, $".s.PGSQL.{Port}");
        File.Delete(socket);
        File.Delete(socket + ".lock");
        File.Delete(Path.Combine(SocketFolder, "data/postmaster.pid"));
        ProgramCommand command = DatabaseProgram.Serve("postgres", "-D", Path.Combine(SocketFolder, "data"), "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-k", SocketFolder,
            "-c", "fsync=off", "-c", "shared_buffers=8MB", "-c", "max_connections=40");
        _server = RunningProgram.Start(command);
        await _server.Output.WaitForAsync(static line => line.Contains("ready to accept connections", StringComparison.Ordinal), "PostgreSQL's start", TimeSpan.FromSeconds(30));
    }

    private protected override async Task CreateAsync()
    {
        Folder.MakeFolder("pg");
        ProgramCommand create = DatabaseProgram.Serve("initdb", "-D", Path.Combine(SocketFolder, "data"), "-U", "postgres", "--auth-local=trust", "--auth-host=scram-sha-256",
            "--no-sync", "--locale=C", "-E", "UTF8") with
        { Limit = TimeSpan.FromMinutes(3) };
        (await ProgramRunner.RunAsync(create)).MustSucceed();
        await RestartAsync();
        await using var connection = new NpgsqlConnection($"Host={SocketFolder};Port={Port};Username=postgres;Database=postgres;Pooling=false");
        await connection.OpenAsync();
        foreach (string sql in (string[])["CREATE DATABASE mail", "CREATE ROLE postfix LOGIN PASSWORD 'Kanji-Secret7'", "GRANT pg_read_all_data TO postfix"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
