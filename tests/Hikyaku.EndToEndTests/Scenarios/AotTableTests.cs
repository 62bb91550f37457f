using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Tables.Databases;
using Hikyaku.EndToEndTests.Tables.Memcache;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Look-ups of the Native AOT program in the real databases: nothing that their drivers need was trimmed.</summary>
[Trait("Duration", "long")]
public sealed class AotTableTests(PostgresFixture postgres, MariaDbFixture mariadb, SqliteFixture sqlite, SlapdFixture slapd)
    : Scenario, IClassFixture<PostgresFixture>, IClassFixture<MariaDbFixture>, IClassFixture<SqliteFixture>, IClassFixture<SlapdFixture>
{
    private const string Query = "query = SELECT replacement FROM aliases WHERE mailbox = '%s' ORDER BY number\n";

    [Fact]
    public async Task PublishedProgram_Postmap_AsksEveryDatabase()
    {
        foreach (SqlServerFixture database in (SqlServerFixture[])[postgres, mariadb, sqlite])
        {
            await ExpectAsync(database.Type, database.Settings + Query, "list@example.com", "bob@example.com,carol@example.com");
            await ExpectAsync(database.Type, database.Settings + Query, "日本@例え.jp", "飛脚@例え.jp");
            await ExpectAsync(database.Type, database.Settings + Query, "nobody@example.com", null);
        }
        string directory = "search_base = dc=example,dc=com\nversion = 3\nquery_filter = (uid=%s)\nresult_attribute = mail\n";
        await ExpectAsync("ldap", $"server_host = ldap://127.0.0.1:{slapd.Server.Port}\n{directory}", "alice", "alice@example.com,a.lice@example.com");
        await ExpectAsync("ldap", $"server_host = ldaps://127.0.0.1:{slapd.Server.TlsPort}\ntls_ca_cert_file = {slapd.Server.Authority}\ntls_require_cert = yes\n{directory}", "bob", "bob@example.com");
    }

    [Fact]
    public async Task PublishedProgram_Postmap_AsksMemcachedAndStoresWhatItsBackupKnows()
    {
        await using var memcached = await MemcachedServer.StartAsync();
        string settings = $"memcache = inet:127.0.0.1:{memcached.Port}\nkey_format = aliases:%s\n";
        await ExpectAsync("memcache", settings, "bob@example.com", null);
        await ExpectAsync("memcache", $"{settings}backup = inline:{{bob@example.com=bob@here.example}}\n", "bob@example.com", "bob@here.example");
        await ExpectAsync("memcache", settings, "bob@example.com", "bob@here.example");
    }

    private async Task ExpectAsync(string type, string settings, string key, string? value)
    {
        string configuration = Folder.MakeFolder("etc"), file = Folder.WriteFile($"{type}.cf", settings);
        Folder.WriteFile("etc/main.cf", "compatibility_level = 3.6\n");
        Folder.WriteFile("etc/master.cf", "");
        ProgramResult result = await ProgramRunner.RunAsync(new ProgramCommand(await AotProgram.PathAsync(), "postmap", "-c", configuration, "-q", key, $"{type}:{file}"));
        Assert.True(result.ExitCode == (value is null ? 1 : 0), $"{type}: {result}");
        Assert.Equal(value is null ? "" : value + "\n", result.Output);
        Assert.Equal("", result.Error);
    }
}
