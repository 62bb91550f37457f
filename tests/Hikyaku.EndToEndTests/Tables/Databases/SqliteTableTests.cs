using System.Diagnostics;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

public sealed class SqliteTableTests(SqliteFixture server) : SqlTableTests(server), IClassFixture<SqliteFixture>
{
    [Fact]
    public async Task Lookup_EndlessQuery_IsInterruptedInTimeAndTheNextAnswers()
    {
        TimeSpan limit = TimeSpan.FromSeconds(1);
        LookupTable table = Open("sqlite", server.Settings + "query = WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE '%s' = 'slow') SELECT max(i) FROM n\n", limit);
        var watch = Stopwatch.StartNew();
        LookupResult slow = await FindAsync(table, "slow");
        Log($"{slow.Value} after {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.Equal(LookupStatus.Error, slow.Status);
        Assert.InRange(watch.Elapsed, limit * 0.9, limit + TimeSpan.FromSeconds(1));
        Assert.Equal(LookupResult.Found("1"), await FindAsync(table, "fast"));
    }

    [Fact]
    public async Task Lookup_WriterHoldsTheFile_FailsInTime()
    {
        LookupTable table = Open("sqlite", server.Settings + "query = SELECT replacement FROM aliases WHERE mailbox = '%s'\n", TimeSpan.FromSeconds(1));
        await using var writer = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={server.Database};Pooling=false");
        await writer.OpenAsync();
        await using var begin = writer.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        await begin.ExecuteNonQueryAsync();
        Assert.Equal(LookupStatus.Error, (await FindAsync(table, "alice@example.com")).Status);
        begin.CommandText = "ROLLBACK";
        await begin.ExecuteNonQueryAsync();
        Assert.True(await Poll.UntilAsync(async () => (await FindAsync(table, "alice@example.com")).IsFound, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Open_NoSuchFile_IsTheTablesFault()
    {
        (_, TableSet set) = OpenWithFaults("sqlite", $"dbpath = {Folder.At("none.db")}\nquery = SELECT '%s'\n");
        TableFault fault = Assert.Single(set.Faults);
        Assert.Equal($"open database {Folder.At("none.db")}: No such file or directory", fault.Cause);
        Assert.Equal(1, fault.FaultAt.Line);
    }
}
