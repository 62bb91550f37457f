using System.Text;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Programs;
using MySqlConnector;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>MariaDB on a loopback port and a Unix socket.</summary>
public sealed class MariaDbFixture : SqlServerFixture
{
    private RunningProgram? _server;

    internal int Port { get; } = TestPort.Next();

    internal string Socket => Folder.At("my/socket");

    internal override string Type => "mysql";

    internal override string Settings => $"hosts = 127.0.0.1:{Port}\nuser = postfix\npassword = Kanji-Secret7\ndbname = mail\n";

    internal override async Task ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var connection = new MySqlConnection($"Server=127.0.0.1;Port={Port};User ID=admin;Password=admin;Database=mail;Pooling=false;AllowUserVariables=true");
        await connection.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        foreach ((string name, object? value) in parameters) command.Parameters.AddWithValue("@" + name, value);
        await command.ExecuteNonQueryAsync();
    }

    internal override async Task StopAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _server = null;
    }

    internal override async Task RestartAsync()
    {
        File.Delete(Socket);
        ProgramCommand command = DatabaseProgram.Serve("mariadbd", [.. Options(), $"--socket={Socket}", $"--port={Port}", "--bind-address=127.0.0.1", $"--pid-file={Folder.At("my/pid")}",
            "--skip-name-resolve"]);
        _server = await DatabaseProgram.StartAsync(command, () => File.Exists(Socket) && ListeningPorts.Has(Port));
    }

    private protected override async Task CreateAsync()
    {
        foreach (string folder in (string[])["my", "my/data", "my/tmp"]) Folder.MakeFolder(folder);
        string tables = await DatabaseProgram.PathOfAsync("/usr/share/mysql");
        var script = new StringBuilder("create database mysql;\nuse mysql;\n");
        foreach (string file in (string[])["mysql_system_tables.sql", "mysql_system_tables_data.sql"]) script.Append(await File.ReadAllTextAsync(Path.Combine(tables, file)));
        script.Append("flush privileges;\ncreate database mail character set utf8mb4 collate utf8mb4_bin;\n")
            .Append("create user 'admin'@'%' identified by 'admin';\ngrant all on *.* to 'admin'@'%';\n")
            .Append("create user 'postfix'@'%' identified by 'Kanji-Secret7';\ngrant select, execute on mail.* to 'postfix'@'%';\n");
        ProgramCommand create = DatabaseProgram.Serve("mariadbd", [.. Options(), "--bootstrap"]) with { Input = Encoding.UTF8.GetBytes(script.ToString()), Limit = TimeSpan.FromMinutes(3) };
        (await ProgramRunner.RunAsync(create)).MustSucceed();
        await RestartAsync();
    }

    private string[] Options() =>
    [
        "--no-defaults", "--basedir=$BASE/usr", "--lc-messages-dir=$BASE/usr/share/mysql", $"--datadir={Folder.At("my/data")}", $"--tmpdir={Folder.At("my/tmp")}",
        "--innodb-log-file-size=2M", "--innodb-data-file-path=ibdata1:2M:autoextend", "--innodb-temp-data-file-path=ibtmp1:2M:autoextend", "--innodb-buffer-pool-size=8M",
        "--innodb-flush-log-at-trx-commit=0", "--aria-log-file-size=8M", "--skip-log-bin",
    ];
}
