using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

public sealed class PgsqlTableTests(PostgresFixture server) : ServerTableTests(server, server.Port), IClassFixture<PostgresFixture>
{
    private const string Query = "query = SELECT replacement FROM aliases WHERE mailbox = '%s' ORDER BY number\n";

    [Fact]
    public async Task Lookup_UnixSocket_Answers()
    {
        // The socket's name has the port in it, which pgsql_table(5) has no place for but in a URI.
        LookupTable table = Open("pgsql", $"hosts = postgresql://postfix@{Uri.EscapeDataString(server.SocketFolder)}:{server.Port}/mail\n" + Query);
        Assert.Equal(LookupResult.Found("alice@mail.example.com"), await FindAsync(table, "alice@example.com"));
    }

    [Fact]
    public async Task Lookup_ConnectionUri_HasItsOwnUserAndDatabase()
    {
        LookupTable table = Open("pgsql", $"hosts = postgresql://postfix:Kanji%2DSecret7@127.0.0.1:{server.Port}/mail?sslmode=disable\nuser = other\npassword = other\n" + Query);
        Assert.Equal(LookupResult.Found("alice@mail.example.com"), await FindAsync(table, "alice@example.com"));
    }

    [Fact]
    public async Task Lookup_SelectFunction_IsCalled()
    {
        await server.ExecuteAsync("CREATE OR REPLACE FUNCTION lookup_alias(key text) RETURNS SETOF varchar LANGUAGE sql AS 'SELECT replacement FROM aliases WHERE mailbox = key ORDER BY number'");
        LookupTable table = Open("pgsql", server.Settings + "select_function = lookup_alias\n");
        Assert.Equal(LookupResult.Found("bob@example.com,carol@example.com"), await FindAsync(table, "list@example.com"));
    }

    [Theory]
    [InlineData("E'%s'")]
    [InlineData("lower('%u') || '@' || '%d'")]
    [InlineData("'%s'::text")]
    public async Task Lookup_StringsOfAnyKind_KeepTheKey(string expression)
    {
        LookupTable table = Open("pgsql", server.Settings + $"query = SELECT {expression}\n");
        Assert.Equal(LookupResult.Found("o'b\\r\"i@example.com"), await FindAsync(table, "o'b\\r\"i@example.com"));
    }

    [Fact]
    public async Task Lookup_ServerWithoutStandardStrings_KeepsTheKey()
    {
        await server.ExecuteAsync("ALTER ROLE postfix SET standard_conforming_strings = off");
        try
        {
            LookupTable table = Open("pgsql", server.Settings + "query = SELECT '%s'\n");
            foreach (string key in (string[])["a\\b@c", "\\' OR 1=1 --", "\\\\'@x", "it's"]) Assert.Equal(LookupResult.Found(key.ToLowerInvariant()), await FindAsync(table, key));
        }
        finally
        {
            await server.ExecuteAsync("ALTER ROLE postfix RESET standard_conforming_strings");
        }
    }

    [Fact]
    public async Task Lookup_SeveralStatements_AreRefused()
    {
        LookupResult result = await FindAsync(Open("pgsql", server.Settings + "query = SELECT '%s'; SELECT 2\n"), "a");
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.Equal(LookupResult.Found("a"), await FindAsync(Open("pgsql", server.Settings + "query = SELECT '%s';\n"), "a"));
    }

    [Fact]
    public async Task Lookup_AnyColumnType_IsTheServersText()
    {
        LookupTable table = Open("pgsql", server.Settings + "query = SELECT 12.50::numeric, true, '{a,b}'::text[], '2026-11-28'::date, '10.0.0.1'::inet, '%s'::varchar\n");
        Assert.Equal(LookupResult.Found("12.50,t,{a,b},2026-11-28,10.0.0.1,x"), await FindAsync(table, "x"));
    }
}
