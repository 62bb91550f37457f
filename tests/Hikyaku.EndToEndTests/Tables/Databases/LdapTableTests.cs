using System.Diagnostics;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

public sealed class LdapTableTests(SlapdFixture fixture) : TableScenario, IClassFixture<SlapdFixture>
{
    private const string Search = "search_base = dc=example,dc=com\nquery_filter = (|(uid=%s)(mail=%s)(cn=%s))\nresult_attribute = mail\nversion = 3\n";
    private const string Groups = Search + "special_result_attribute = member, memberURL\n";

    private string Host => $"server_host = 127.0.0.1:{fixture.Server.Port}\n";

    [Theory]
    [InlineData("alice", "alice@example.com,a.lice@example.com")]
    [InlineData("A.LICE@example.com", "alice@example.com,a.lice@example.com")]
    [InlineData("飛脚", "bob@example.com")]
    [InlineData("star*(paren)\\slash, comma", "star@example.com")]
    [InlineData("*", null)]
    [InlineData("a*", null)]
    [InlineData("alice)(uid=*", null)]
    [InlineData("nobody", null)]
    [InlineData("", null)]
    public async Task Lookup_Key_GivesWhatTheDirectoryHolds(string key, string? expected)
        => Assert.Equal(expected is null ? LookupResult.NotFound : LookupResult.Found(expected), await FindAsync(Open("ldap", Host + Search), key));

    [Theory]
    [InlineData("server_host = ldap://127.0.0.1:PORT\n")]
    [InlineData("server_host = 127.0.0.1\nserver_port = PORT\n")]
    [InlineData("server_host = ldapi://SOCKET\n")]
    [InlineData("server_host = ldaps://127.0.0.1:TLS\ntls_require_cert = no\n")]
    [InlineData("server_host = ldaps://localhost:TLS\ntls_require_cert = yes\ntls_ca_cert_file = AUTHORITY\n")]
    [InlineData("server_host = localhost:PORT\nstart_tls = yes\ntls_require_cert = yes\ntls_ca_cert_file = AUTHORITY\n")]
    [InlineData("server_host = 127.0.0.1:PORT\nbind = no\n")]
    [InlineData("server_host = 127.0.0.1:PORT\nbind_dn = uid=postfix,dc=example,dc=com\nbind_pw = Kanji-Secret7\n")]
    public async Task Lookup_ServerOfAnyForm_Answers(string settings)
    {
        SlapdServer server = fixture.Server;
        string filled = settings.Replace("PORT", $"{server.Port}", StringComparison.Ordinal).Replace("TLS", $"{server.TlsPort}", StringComparison.Ordinal)
            .Replace("SOCKET", Uri.EscapeDataString(server.Socket), StringComparison.Ordinal).Replace("AUTHORITY", server.Authority, StringComparison.Ordinal);
        LookupResult result = await FindAsync(Open("ldap", filled + Search), "alice");
        Assert.Equal(LookupResult.Found("alice@example.com,a.lice@example.com"), result);
    }

    [Theory]
    [InlineData("server_host = ldaps://127.0.0.1:TLS\ntls_require_cert = yes\n", "TLS")]
    [InlineData("server_host = 127.0.0.1:PORT\nbind_dn = uid=postfix,dc=example,dc=com\nbind_pw = wrong-Secret8\n", "unable to bind as uid=postfix,dc=example,dc=com: 49 (InvalidCredentials)")]
    [InlineData("server_host = 127.0.0.1:PORT\nversion = 2\n", "historical protocol version")]
    public async Task Lookup_ServerThatRefuses_IsTemporaryFailure(string settings, string cause)
    {
        string filled = settings.Replace("PORT", $"{fixture.Server.Port}", StringComparison.Ordinal).Replace("TLS", $"{fixture.Server.TlsPort}", StringComparison.Ordinal);
        LookupResult result = await FindAsync(Open("ldap", Search + filled), "alice");
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.Contains(cause, result.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", result.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_Group_GivesItsMembersAddresses()
    {
        LookupTable table = Open("ldap", Host + Groups);
        // In which order, the directory decides.
        foreach (string group in (string[])["staff", "everybody"])
            Assert.Equal(["a.lice@example.com", "alice@example.com", "bob@example.com"], (await FindAsync(table, group)).Value.Split(',').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lookup_LeafAndTerminalAttributes_CountWhereTheyShould()
    {
        LookupTable leaf = Open("ldap", Host + Groups + "leaf_result_attribute = description, title\n");
        Assert.Equal(["a.lice@example.com", "alice@example.com", "bob@example.com", "vacation"], (await FindAsync(leaf, "staff")).Value.Split(',').Order(StringComparer.Ordinal));
        LookupTable terminal = Open("ldap", Host + Groups + "terminal_result_attribute = description\n");
        Assert.Equal(LookupResult.Found("staff-archive@example.com"), await FindAsync(terminal, "staff"));
        Assert.Equal(LookupResult.Found("alice@example.com,a.lice@example.com"), await FindAsync(terminal, "alice"));
    }

    [Theory]
    [InlineData("recursion_limit = 20\n", "loop", "recursion limit (20) exceeded for special attribute member=cn=loop,ou=people,dc=example,dc=com")]
    [InlineData("size_limit = 1\n", "everybody", "SizeLimitExceeded")]
    [InlineData("expansion_limit = 2\nsize_limit = 0\n", "staff", "expansion limit (2) exceeded for key: 'staff'")]
    [InlineData("search_base = dc=nowhere,dc=com\n", "alice", "search base 'dc=nowhere,dc=com' not found")]
    public async Task Lookup_OverALimit_IsTemporaryFailure(string settings, string key, string cause)
    {
        LookupResult result = await FindAsync(Open("ldap", Host + Groups + settings), key);
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.Contains(cause, result.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_BaseOfTheKey_ThatDoesNotExist_IsNotFound()
    {
        LookupTable table = Open("ldap", Host + "search_base = dc=%2,dc=%1\nquery_filter = (mail=%s)\nresult_attribute = uid\nversion = 3\nresult_format = %s@host.%D\n");
        Assert.Equal(LookupResult.Found("alice@host.example.com"), await FindAsync(table, "alice@example.com"));
        Assert.Equal(LookupResult.NotFound, await FindAsync(table, "alice@example.net"));
        Assert.Equal(LookupResult.NotFound, await FindAsync(table, "alice@exa,dc=mple.com"));
        Assert.Equal(LookupResult.NotFound, await FindAsync(table, "alice"));
    }

    [Fact]
    public async Task Lookup_Referral_IsFollowedWhenThatIsAskedFor()
    {
        Assert.Equal(LookupResult.NotFound, await FindAsync(Open("ldap", Host + Search), "fumi"));
        Assert.Equal(LookupResult.Found("fumi@example.org"), await FindAsync(Open("ldap", Host + Search + "chase_referrals = yes\n"), "fumi"));
    }

    [Fact]
    public async Task Lookup_FirstServersRefuseAndHang_NextAnswersWithinTheLimit()
    {
        await using BlackHole hole = new();
        LookupTable table = Open("ldap", $"server_host = 127.0.0.1:{TestPort.Next()}, ldap://127.0.0.1:{hole.Port} 127.0.0.1:{fixture.Server.Port}\ntimeout = 3\n" + Search);
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < 10; i++) Assert.True((await FindAsync(table, "alice")).IsFound);
        Log($"ten look-ups, two of three servers useless: {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Lookup_ServerHangs_FailsInTimeWhileOthersAnswerAtOnce()
    {
        await using BlackHole hole = new();
        LookupTable healthy = Open("ldap", Host + Search), hanging = Open("ldap", $"server_host = 127.0.0.1:{hole.Port}\ntimeout = 2\n" + Search);
        await FindAsync(healthy, "alice");
        var watch = Stopwatch.StartNew();
        Task<LookupResult>[] stuck = [.. Enumerable.Range(0, 50).Select(_ => FindAsync(hanging, "alice"))];
        TimeSpan slowest = TimeSpan.Zero;
        while (watch.Elapsed < TimeSpan.FromSeconds(1))
        {
            long start = Stopwatch.GetTimestamp();
            Assert.True((await FindAsync(healthy, "alice")).IsFound);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }
        LookupResult[] results = await Task.WhenAll(stuck);
        Log($"50 look-ups in a silent server ended after {watch.Elapsed.TotalMilliseconds:0} ms, the slowest of another table took {slowest.TotalMilliseconds:0.0} ms: {results[0].Value}");
        Assert.All(results, static r => Assert.Equal(LookupStatus.Error, r.Status));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.8), TimeSpan.FromSeconds(3.5));
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task Lookup_ServerGoneAndBack_FailsAndThenAnswers()
    {
        LookupTable table = Open("ldap", Host + Search);
        Assert.True((await FindAsync(table, "alice")).IsFound);
        await fixture.Server.StopAsync();
        LookupResult gone = await FindAsync(table, "alice");
        await fixture.Server.StartAsync();
        Assert.Equal(LookupStatus.Error, gone.Status);
        LookupResult back = gone;
        Assert.True(await Poll.UntilAsync(async () => (back = await FindAsync(table, "alice")).IsFound, TimeSpan.FromSeconds(20)), back.Value);
    }
}
