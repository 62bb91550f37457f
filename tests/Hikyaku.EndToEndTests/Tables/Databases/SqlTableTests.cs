using System.Diagnostics;
using System.Text;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>What the tables over all three SQL databases do alike.</summary>
public abstract class SqlTableTests(SqlServerFixture server) : TableScenario
{
    private const string Query = "query = SELECT replacement FROM aliases WHERE mailbox = '%s' ORDER BY number\n";

    [Theory]
    [InlineData("alice@example.com", "alice@mail.example.com")]
    [InlineData("ALICE@Example.COM", "alice@mail.example.com")]
    [InlineData("nobody@example.com", null)]
    [InlineData("list@example.com", "bob@example.com,carol@example.com")]
    [InlineData("o'brien@example.com", "irish@example.com")]
    [InlineData("back\\slash@example.com", "windows@example.com")]
    [InlineData("日本@例え.jp", "飛脚@例え.jp")]
    [InlineData("x' OR '1'='1", null)]
    [InlineData("x\\' OR 1=1 -- ", null)]
    [InlineData("", null)]
    public async Task Lookup_Key_GivesWhatTheTableHolds(string key, string? expected)
    {
        LookupResult result = await FindAsync(Open(server.Type, server.Settings + Query), key);
        Assert.Equal(expected is null ? LookupResult.NotFound : LookupResult.Found(expected), result);
    }

    [Fact]
    public async Task Lookup_AnyText_ComesBackAsItIs()
    {
        LookupTable table = Open(server.Type, server.Settings + "query = SELECT '%s', '<%d>' AS d\n");
        var random = new Random(20261128);
        string[] parts = ["'", "''", "\\", "\\\\", "\"", ";", "--", "/*", "*/", "$$", "%", "%%", "`", "\n", "é", "名", "\U0001F4EE", "a", " ", "e'", "0x27", "#", "@", "\u00A5", "\u20A9"];
        for (int i = 0; i < 400; i++)
        {
            var key = new StringBuilder();
            for (int n = random.Next(1, 8); n > 0; n--) key.Append(parts[random.Next(parts.Length)]);
            string address = $"{key}@d'o\\main.example";
            LookupResult result = await FindAsync(table, address);
            Assert.Equal(LookupResult.Found(server.ReadsAllColumns ? $"{address},<d'o\\main.example>" : address), result);
        }
    }

    [Theory]
    [InlineData("%u", "alice", "1")]
    [InlineData("%s/%D", "alice@example.com/example.com", "1/example.com")]
    public async Task Lookup_ResultFormatAndNumbers_AreText(string format, string text, string number)
    {
        string expected = server.ReadsAllColumns ? $"{text},{number}" : number;
        string columns = server.ReadsAllColumns ? "mailbox, number" : "number, mailbox";
        LookupTable table = Open(server.Type, server.Settings + $"query = SELECT {columns} FROM aliases WHERE mailbox = '%s'\nresult_format = {format}\n");
        Assert.Equal(LookupResult.Found(expected), await FindAsync(table, "alice@example.com"));
    }

    [Fact]
    public async Task Lookup_MoreThanTheExpansionLimit_IsTemporaryFailure()
    {
        LookupTable table = Open(server.Type, server.Settings + Query + "expansion_limit = 1\n");
        LookupResult result = await FindAsync(table, "list@example.com");
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.Contains("expansion limit (1) exceeded for key: 'list@example.com'", result.Value, StringComparison.Ordinal);
        Assert.True((await FindAsync(table, "alice@example.com")).IsFound);
    }

    [Fact]
    public async Task Lookup_OlderSettings_AreAQuery()
    {
        LookupTable table = Open(server.Type, server.Settings + "table = aliases\nselect_field = replacement\nwhere_field = mailbox\nadditional_conditions = and number < 7\n");
        Assert.Equal(LookupResult.Found("irish@example.com"), await FindAsync(table, "o'brien@example.com"));
        Assert.Equal(LookupResult.NotFound, await FindAsync(table, "back\\slash@example.com"));
    }

    [Fact]
    public async Task Lookup_SettingsInMainCf_AreTheTables()
    {
        string main = string.Concat((server.Settings + Query).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => $"aliasdb_{line}\n"));
        Assert.Equal(LookupResult.Found("alice@mail.example.com"), await FindAsync(Open(server.Type, "aliasdb", mainCf: main), "alice@example.com"));
    }

    [Fact]
    public async Task Lookup_DomainNotInTheList_NeverAsks()
    {
        LookupTable table = Open(server.Type, server.Settings + "query = SELECT no_such_column FROM aliases WHERE mailbox = '%s'\ndomain = example.net\n");
        Assert.Equal(LookupResult.NotFound, await FindAsync(table, "alice@example.com"));
        Assert.Equal(LookupResult.NotFound, await FindAsync(table, "@example.net"));
        Assert.Equal(LookupStatus.Error, (await FindAsync(table, "alice@Example.NET")).Status);
    }

    [Fact]
    public async Task Lookup_BadQuery_IsTemporaryFailureOfThisLookupAlone()
    {
        LookupTable bad = Open(server.Type, server.Settings + "query = SELECT no_such_column FROM aliases WHERE mailbox = '%s'\n");
        LookupResult first = await FindAsync(bad, "alice@example.com"), second = await FindAsync(bad, "alice@example.com");
        Assert.Equal(LookupStatus.Error, first.Status);
        Assert.Contains("no_such_column", first.Value, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Lookup_ServerGoneAndBack_FailsAndThenAnswers()
    {
        LookupTable table = Open(server.Type, server.Settings + Query + (server.Type == "sqlite" ? "" : "retry_interval = 1\n"), TimeSpan.FromSeconds(5));
        Assert.True((await FindAsync(table, "alice@example.com")).IsFound);
        await server.StopAsync();
        LookupResult gone = LookupResult.NotFound;
        Assert.True(await Poll.UntilAsync(async () => (gone = await FindAsync(table, "alice@example.com")).Status == LookupStatus.Error, TimeSpan.FromSeconds(20)), $"still {gone}");
        Assert.DoesNotContain("Kanji-Secret7", gone.Value, StringComparison.Ordinal);
        Log($"gone: {gone.Value}");
        await server.RestartAsync();
        LookupResult back = gone;
        Assert.True(await Poll.UntilAsync(async () => (back = await FindAsync(table, "alice@example.com")).IsFound, TimeSpan.FromSeconds(20)), back.Value);
    }

    [Fact]
    public async Task Lookup_ManyAtOnce_AllAnswered()
    {
        LookupTable table = Open(server.Type, server.Settings + Query);
        await FindAsync(table, "alice@example.com");
        var watch = Stopwatch.StartNew();
        const int Waves = 10, Wide = 50;
        for (int i = 0; i < Waves; i++)
            Assert.All(await Task.WhenAll(Enumerable.Range(0, Wide).Select(_ => FindAsync(table, "alice@example.com"))), static r => Assert.True(r.IsFound, r.Value));
        Log($"{server.Type}: {Waves * Wide} look-ups, {Wide} at once: {watch.Elapsed.TotalMilliseconds:0} ms");
    }
}
