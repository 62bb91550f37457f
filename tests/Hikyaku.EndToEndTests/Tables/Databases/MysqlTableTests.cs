using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

public sealed class MysqlTableTests(MariaDbFixture server) : ServerTableTests(server, server.Port), IClassFixture<MariaDbFixture>
{
    private const string Query = "query = SELECT replacement FROM aliases WHERE mailbox = '%s' ORDER BY number\n";

    [Fact]
    public async Task Lookup_UnixSocket_Answers()
    {
        LookupTable table = Open("mysql", With($"unix:{server.Socket}") + Query);
        Assert.Equal(LookupResult.Found("alice@mail.example.com"), await FindAsync(table, "alice@example.com"));
    }

    [Fact]
    public async Task Lookup_OptionFile_GivesWhatTheTableLacks()
    {
        string options = Folder.WriteFile("my.cnf", $"# comment\n[mysqld]\nport = 1\n[client]\nuser = postfix\npassword = \"wrong\"\n[postfix]\nsocket={server.Socket}\npassword='Kanji-Secret7'\n");
        LookupTable table = Open("mysql", $"dbname = mail\noption_file = {options}\noption_group = postfix\n" + Query);
        Assert.Equal(LookupResult.Found("alice@mail.example.com"), await FindAsync(table, "alice@example.com"));
    }

    [Fact]
    public async Task Lookup_StoredProcedure_GivesItsResultSet()
    {
        await server.ExecuteAsync("CREATE OR REPLACE PROCEDURE lookup(IN param VARCHAR(200)) READS SQL DATA BEGIN SELECT replacement FROM aliases WHERE mailbox = param ORDER BY number; END");
        await server.ExecuteAsync("CREATE OR REPLACE PROCEDURE silent(IN param VARCHAR(200)) BEGIN SET @nothing = 1; END");
        Assert.Equal(LookupResult.Found("bob@example.com,carol@example.com"), await FindAsync(Open("mysql", server.Settings + "query = CALL lookup('%s')\n"), "list@example.com"));
        Assert.Equal(LookupStatus.Error, (await FindAsync(Open("mysql", server.Settings + "query = CALL silent('%s')\n"), "x")).Status);
        Assert.Equal(LookupResult.NotFound, await FindAsync(Open("mysql", server.Settings + "query = CALL silent('%s')\nrequire_result_set = no\n"), "x"));
    }

    [Theory]
    [InlineData("\"%s\"")]
    [InlineData("concat('%u', '@', '%d')")]
    [InlineData("_utf8mb4'%s'")]
    public async Task Lookup_StringsOfAnyKind_KeepTheKey(string expression)
    {
        LookupTable table = Open("mysql", server.Settings + $"query = SELECT {expression}\n");
        Assert.Equal(LookupResult.Found("o'b\\r\"i@example.com"), await FindAsync(table, "o'b\\r\"i@example.com"));
    }

    [Fact]
    public async Task Lookup_AnyColumnType_IsTheServersText()
    {
        LookupTable table = Open("mysql", server.Settings + "query = SELECT 12.50, true, cast('2026-11-28' as date), cast('2026-11-28 16:00:00' as datetime), x'6869', '%s', @nothing\n");
        Assert.Equal(LookupResult.Found("12.50,1,2026-11-28,2026-11-28 16:00:00,hi,x"), await FindAsync(table, "x"));
    }
}
