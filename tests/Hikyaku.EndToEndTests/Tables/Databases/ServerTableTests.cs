using System.Diagnostics;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>What the tables over database servers on the network do alike when a server fails.</summary>
public abstract class ServerTableTests(SqlServerFixture server, int port) : SqlTableTests(server)
{
    private const string Query = "query = SELECT replacement FROM aliases WHERE mailbox = '%s' ORDER BY number\n";
    private readonly SqlServerFixture _server = server;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Lookup_OneServerRefuses_TheOtherAnswers()
    {
        LookupTable table = Open(_server.Type, With($"127.0.0.1:{TestPort.Next()} inet:127.0.0.1:{port}, 127.0.0.1:{TestPort.Next()}") + Query);
        for (int i = 0; i < 10; i++) Assert.Equal(LookupResult.Found("alice@mail.example.com"), await FindAsync(table, "alice@example.com"));
    }

    [Fact]
    public async Task Lookup_OneServerHangs_TheOtherAnswersWithinTheLimit()
    {
        await using BlackHole hole = new();
        LookupTable table = Open(_server.Type, With($"127.0.0.1:{hole.Port} 127.0.0.1:{port}") + Query, Limit);
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < 10; i++) Assert.Equal(LookupResult.Found("alice@mail.example.com"), await FindAsync(table, "alice@example.com"));
        Log($"ten look-ups, one of two servers silent: {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.True(watch.Elapsed < Limit);
    }

    [Fact]
    public async Task Lookup_ServerHangs_FailsInTimeWhileOthersAnswerAtOnce()
    {
        await using BlackHole hole = new();
        LookupTable healthy = Open(_server.Type, _server.Settings + Query);
        await FindAsync(healthy, "alice@example.com");
        LookupTable hanging = Open(_server.Type, With($"127.0.0.1:{hole.Port}") + Query, Limit);
        var watch = Stopwatch.StartNew();
        Task<LookupResult>[] stuck = [.. Enumerable.Range(0, 50).Select(_ => FindAsync(hanging, "alice@example.com"))];
        TimeSpan slowest = TimeSpan.Zero;
        while (watch.Elapsed < Limit / 2)
        {
            long start = Stopwatch.GetTimestamp();
            Assert.True((await FindAsync(healthy, "alice@example.com")).IsFound);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }
        LookupResult[] results = await Task.WhenAll(stuck);
        Log($"{_server.Type}: 50 look-ups in a silent server ended after {watch.Elapsed.TotalMilliseconds:0} ms, the slowest of another table took {slowest.TotalMilliseconds:0.0} ms: {results[0].Value}");
        Assert.All(results, static r => Assert.Equal(LookupStatus.Error, r.Status));
        Assert.InRange(watch.Elapsed, Limit * 0.9, Limit + TimeSpan.FromSeconds(1.5));
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
        long again = Stopwatch.GetTimestamp();
        Assert.Equal(LookupStatus.Error, (await FindAsync(hanging, "alice@example.com")).Status);
        Assert.True(Stopwatch.GetElapsedTime(again) < TimeSpan.FromMilliseconds(500), "a server that is marked as down isn't asked");
    }

    [Fact]
    public async Task Lookup_QueryHangs_FailsInTimeAndTheNextAnswers()
    {
        string sleep = _server.Type == "pgsql" ? "pg_sleep(30)::text" : "sleep(30)";
        LookupTable table = Open(_server.Type, _server.Settings + $"query = SELECT CASE WHEN '%s' = 'slow' THEN {sleep} ELSE 'quick' END\nretry_interval = 1\n", Limit);
        Assert.Equal(LookupResult.Found("quick"), await FindAsync(table, "fast"));
        var watch = Stopwatch.StartNew();
        Task<LookupResult> slow = FindAsync(table, "slow");
        Assert.Equal(LookupResult.Found("quick"), await FindAsync(table, "fast"));
        LookupResult result = await slow;
        Log($"{result.Value} after {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.InRange(watch.Elapsed, Limit * 0.9, Limit + TimeSpan.FromSeconds(1.5));
        LookupResult next = result;
        Assert.True(await Poll.UntilAsync(async () => (next = await FindAsync(table, "fast")).IsFound, TimeSpan.FromSeconds(10)), next.Value);
    }

    [Fact]
    public async Task Lookup_WrongPassword_FailsWithoutNamingIt()
    {
        LookupTable table = Open(_server.Type, _server.Settings.Replace("Kanji-Secret7", "wrong-Secret8", StringComparison.Ordinal) + Query);
        LookupResult result = await FindAsync(table, "alice@example.com");
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.DoesNotContain("Secret", result.Value, StringComparison.Ordinal);
        Log(result.Value);
    }

    private protected string With(string hosts)
        => string.Concat(_server.Settings.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.StartsWith("hosts", StringComparison.Ordinal) ? $"hosts = {hosts}\n" : line + "\n"));
}
