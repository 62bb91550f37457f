using Hikyaku.Configuration;
using Hikyaku.Tables;
using Hikyaku.Tables.Databases;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Databases;

/// <summary>What is wrong with a table's settings is said with its line, and never with a password.</summary>
public sealed class SettingsTests
{
    private const string Secret = "himitsu42";
    private const string Good = "hosts = 127.0.0.1:1\nuser = u\npassword = himitsu42\ndbname = d\nquery = SELECT '%s'\n";

    [Theory]
    [InlineData("pgsql", "querry = x\n", "unused parameter: querry; did you mean query?", 6, false)]
    [InlineData("pgsql", "dbpath = x\n", "unused parameter: dbpath", 6, false)]
    [InlineData("pgsql", "expansion_limit = ten\n", "bad numerical configuration: expansion_limit = ten", 6, true)]
    [InlineData("pgsql", "expansion_limit = -1\n", "invalid expansion_limit parameter value -1 < 0", 6, true)]
    [InlineData("pgsql", "result_format = %x\n", "invalid result_format template: %x (write %% for a percent sign)", 6, true)]
    [InlineData("pgsql", "result_format =\n", "bad string length 0 < 1: result_format =", 6, true)]
    [InlineData("pgsql", "query = SELECT %s\n", "query: a substitution stands outside of quotes: keys with anything but letters, digits and '_' fail; write '%s'", 6, false)]
    [InlineData("pgsql", "encoding = LATIN1\n", "encoding: the connection always speaks UTF8; the server converts what is stored otherwise", 6, false)]
    [InlineData("pgsql", "hosts = localhost:pg\n", "bad port in localhost:pg", 6, true)]
    [InlineData("pgsql", "hosts = postgresql://u:himitsu42@h:x/d\n", "bad port in the connection URI", 6, true)]
    [InlineData("pgsql", "hosts = postgresql://u:himitsu42@h/d?sslmod=1\n", "unknown option in the connection URI: sslmod", 6, true)]
    [InlineData("pgsql", "password himitsu42\n", "missing '=' after attribute name: \"password\"", 6, true)]
    [InlineData("pgsql", "password = other\n", "password overrides the one of line 3", 6, false)]
    [InlineData("pgsql", "retry_interval = 0\n", "invalid retry_interval parameter value 0 < 1", 6, true)]
    [InlineData("mysql", "require_result_set = y\n", "bad boolean configuration: require_result_set = y", 6, true)]
    [InlineData("mysql", "option_file = /none\n", "option_file: open file /none: No such file or directory", 6, true)]
    [InlineData("mysql", "tls_ciphers = HIGH\n", "tls_ciphers: without effect: the system's TLS policy decides (OpenSSL's configuration)", 6, false)]
    [InlineData("mysql", "select_function = f\n", "unused parameter: select_function", 6, false)]
    [InlineData("ldap", "query_filter = (mail=%s\n", "query_filter: bad search filter at character 29: ')' expected", 6, true)]
    [InlineData("ldap", "bind = maybe\n", "unsupported parameter value: bind = maybe", 6, true)]
    [InlineData("ldap", "bind = sasl\n", "of SASL only EXTERNAL and PLAIN are supported: name one of them in sasl_mechs", 0, true)]
    [InlineData("ldap", "scope = tree\n", "scope: unrecognized value tree; using sub", 6, false)]
    [InlineData("ldap", "server_host = ldap://h:x/\n", "server_host: no LDAP URL: ldap://h:x/", 6, true)]
    [InlineData("ldap", "start_tls = yes\n", "version: TLS, SASL and Unix sockets need version = 3, which is used", 0, false)]
    [InlineData("ldap", "cache = yes\n", "cache: ignored", 6, false)]
    [InlineData("ldap", "serch_base = x\n", "unused parameter: serch_base; did you mean search_base?", 6, false)]
    public void Open_OddSetting_IsAFaultOfItsLine(string type, string line, string cause, int number, bool isFatal)
    {
        using var fixture = new Fixture(type, Good + line);
        TableFault fault = Assert.Single(fixture.Set.Faults, f => f.Cause == cause);
        Assert.Equal("/table.cf", fault.FaultAt.File);
        Assert.Equal(number, fault.FaultAt.Line);
        Assert.Equal(isFatal ? TableFaultSeverity.Unavailable : TableFaultSeverity.Warning, fault.Severity);
        Assert.DoesNotContain(fixture.Set.Faults, static f => f.Cause.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pgsql", "hosts = h\ndbname = d\n", "'query' parameter not defined")]
    [InlineData("pgsql", "query = SELECT '%s'\n", "'dbname' parameter not defined")]
    [InlineData("pgsql", "dbname = d\ntable = t\nselect_field = s\n", "'where_field' parameter not defined")]
    [InlineData("mysql", "query = SELECT '%s'\n", "'dbname' parameter not defined")]
    [InlineData("sqlite", "query = SELECT '%s'\n", "'dbpath' parameter not defined")]
    [InlineData("sqlite", "dbpath = /none/x.db\nquery = SELECT '%s'\n", "open database /none/x.db: No such file or directory")]
    public void Open_MissingSetting_MakesTheTableUnavailable(string type, string settings, string cause)
    {
        using var fixture = new Fixture(type, settings);
        Assert.Equal(cause, Assert.Single(fixture.Set.Faults).Cause);
        Assert.Equal(LookupResult.Error($"{type}:/table.cf is unavailable. {cause}"), TableFixture.Finish(fixture.Table.LookupAsync("k", CancellationToken.None)));
    }

    [Fact]
    public void Open_NoFile_SaysSoAsPostfixDoes()
    {
        using var set = new TableSet(static path => throw new FileNotFoundException(path), DatabaseTables.Types);
        set.Open(TableFixture.Word("pgsql:/none.cf"));
        Assert.Equal("open /none.cf: No such file or directory", Assert.Single(set.Faults).Cause);
    }

    [Fact]
    public void Open_MainCfForm_ReadsExpandedValuesAndNamesItsLine()
    {
        const string Main = "where = h:1\nmydb_hosts = $where\nmydb_dbname = d\nmydb_query = SELECT '%s'\nmydb_retry_intervall = 5\nother_query = x\n";
        using var set = new TableSet(null, DatabaseTables.Types) { Main = ParameterView.Parse(Main) };
        set.Open(TableFixture.Word("pgsql:mydb"));
        TableFault fault = Assert.Single(set.Faults);
        Assert.Equal("unused parameter: mydb_retry_intervall; did you mean mydb_retry_interval?", fault.Cause);
        Assert.Equal(5, fault.FaultAt.Line);
    }

    [Fact]
    public void Open_DomainListThatAsksTheTableItself_IsAFault()
    {
        using var fixture = new Fixture("pgsql", Good + "domain = pgsql:/table.cf\n");
        Assert.Contains(fixture.Set.Faults, static f => f.Cause.Contains("itself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lookup_DomainListFails_IsTemporaryFailure()
    {
        using var fixture = new Fixture("pgsql", Good + "domain = fail:oops\n");
        LookupResult result = await fixture.Table.LookupAsync("a@b", CancellationToken.None);
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.Equal(LookupResult.NotFound, await fixture.Table.LookupAsync("@b", CancellationToken.None));
    }

    [Fact]
    public async Task Lookup_KeyThatIsNoText_IsNotFound()
    {
        using var fixture = new Fixture("pgsql", Good);
        foreach (string key in (string[])["a\0b", "a\uD800b", "\uDC00"]) Assert.Equal(LookupResult.NotFound, await fixture.Table.LookupAsync(key, CancellationToken.None));
    }

    [Fact]
    public void Open_AnyBytes_GiveFaultsAndNoException()
    {
        var random = new Random(7);
        byte[] good = System.Text.Encoding.UTF8.GetBytes(Good);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] bytes = [.. good.Take(random.Next(good.Length + 1))];
            for (int n = random.Next(4); n > 0 && bytes.Length > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            foreach (string type in (string[])["pgsql", "mysql", "sqlite", "ldap"])
            {
                using var set = new TableSet(_ => new MemoryStream(bytes), DatabaseTables.Create(new FakeTimeProvider()));
                Assert.NotNull(set.Open(TableFixture.Word($"{type}:/table.cf")));
            }
        }
    }

    private sealed class Fixture : IDisposable
    {
        public Fixture(string type, string settings)
        {
            byte[] content = System.Text.Encoding.UTF8.GetBytes(settings);
            Set = new TableSet(path => path == "/table.cf" ? new MemoryStream(content) : throw new FileNotFoundException(path), DatabaseTables.Types);
            Table = Set.Open(TableFixture.Word($"{type}:/table.cf"));
        }

        public TableSet Set { get; }

        public LookupTable Table { get; }

        public void Dispose() => Set.Dispose();
    }
}
