using Hikyaku.Tables;
using Hikyaku.Tables.Types.Network;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Network;

public sealed class TcpTableTests
{
    private const byte Lf = (byte)'\n';

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static LookupTable Open(ScriptedServer server, TimeProvider? clock = null, TableLimits? limits = null)
        => TcpTable.Open(TableFixture.Request("tcp:" + server.Name, limits), clock ?? TimeProvider.System);

    [Theory]
    [InlineData("200 value\n", "value")]
    [InlineData("200 a%20b%25%c3%a4\n", "a b%ä")]
    [InlineData("200 \n", "")]
    [InlineData("299\tvalue with blanks\n", "value with blanks")]
    [InlineData("500 no such key\n", null)]
    [InlineData("400 later\n", "!read TCP map reply from SERVER: soft error: 400 later")]
    [InlineData("hello\n", "!read TCP map reply from SERVER: malformed reply: hello")]
    [InlineData("200\n", "!read TCP map reply from SERVER: malformed reply: 200")]
    [InlineData("200 a%2\n", "!read TCP map reply from SERVER: malformed reply: 200 a%2")]
    [InlineData("200 a%g0\n", "!read TCP map reply from SERVER: malformed reply: 200 a%g0")]
    [InlineData("300 \u0001\n", "!read TCP map reply from SERVER: bad status code: 300 _")]
    [InlineData("200 %ff\n", "!tcp:SERVER: key \"key\": non-UTF-8 value \"?\": malformed UTF-8 or invalid codepoint")]
    public async Task Lookup_Reply_IsRead(string reply, string? expected)
    {
        await using var server = new ScriptedServer(ScriptedServer.Replying(Lf, reply));
        using LookupTable table = Open(server);
        LookupResult result = await table.LookupAsync("key", Token);
        Assert.Equal(
            expected?.Replace("SERVER", server.Name, StringComparison.Ordinal),
            result.Status switch { LookupStatus.Found => result.Value, LookupStatus.NotFound => null, _ => "!" + result.Value });
    }

    [Fact]
    public async Task Lookup_Key_IsSentAsItIsWithPercents()
    {
        var asked = new TaskCompletionSource<string?>();
        await using var server = new ScriptedServer(async peer =>
        {
            asked.TrySetResult(await peer.ReadToAsync(Lf));
            foreach (byte b in "200 Answer%0A\n"u8.ToArray()) await peer.SendAsync([b]); // byte by byte
            await peer.HangAsync();
        });
        using LookupTable table = Open(server);
        Assert.Equal("Answer\n", (await table.LookupAsync("User ä%@Example", Token)).Value);
        Assert.Equal("get User%20%C3%A4%25@Example\n", await asked.Task);
        Assert.False(table.FoldsKeys || table.AllowsPartialKeys);
    }

    [Fact]
    public async Task Lookup_Connection_IsKeptAndOpenedAnewWhenTheServerClosed()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            for (int i = 0; i < (peer.Number == 1 ? 2 : 100); i++)
            {
                if (await peer.ReadToAsync(Lf) is null) return;
                await peer.SendAsync($"200 {peer.Number}\n");
            }
        });
        using LookupTable table = Open(server);
        List<string> values = [];
        for (int i = 0; i < 4; i++) values.Add((await table.LookupAsync("k", Token)).Value);
        Assert.Equal(["1", "1", "2", "2"], values);
    }

    [Fact]
    public async Task Lookup_AnswerNobodyAskedFor_IsNotTakenForTheNext()
    {
        await using var server = new ScriptedServer(ScriptedServer.Replying(Lf, "200 one\n200 stray\n", "200 two\n"));
        using LookupTable table = Open(server);
        Assert.Equal("one", (await table.LookupAsync("k", Token)).Value);
        Assert.Equal("two", (await table.LookupAsync("k", Token)).Value);
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData("", "unexpected EOF")]
    [InlineData("200 half", "unexpected EOF")]
    [InlineData("200 0123456789012345678901234567890123456789\n", "text longer than 40")]
    public async Task Lookup_BrokenReply_IsATemporaryFailure(string sent, string cause)
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Lf);
            await peer.SendAsync(sent);
        });
        using LookupTable table = Open(server, limits: new TableLimits { TcpReplySizeLimit = 40 });
        LookupResult result = await table.LookupAsync("k", Token);
        Assert.Equal(LookupStatus.Error, result.Status);
        Assert.StartsWith($"read TCP map reply from {server.Name}: {cause}", result.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_NobodyListens_IsATemporaryFailureThatSaysSo()
    {
        var server = new ScriptedServer(static _ => Task.CompletedTask);
        await server.DisposeAsync();
        using LookupTable table = Open(server);
        Assert.Equal($"connect to TCP map {server.Name}: Connection refused", (await table.LookupAsync("k", Token)).Value);
    }

    [Fact]
    public async Task Lookup_HangingServer_FailsInTimeAndHoldsNoOther()
    {
        var clock = new FakeTimeProvider();
        var asked = new TaskCompletionSource();
        await using var hanging = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Lf);
            asked.TrySetResult();
            await peer.HangAsync();
        });
        await using var healthy = new ScriptedServer(ScriptedServer.Replying(Lf, "200 fine\n"));
        var limits = new TableLimits { MaximumConnections = 1 };
        using LookupTable stuck = Open(hanging, clock, limits), other = Open(healthy, clock, limits);
        Task<LookupResult> first = stuck.LookupAsync("a", Token).AsTask();
        await asked.Task;
        Task<LookupResult> second = stuck.LookupAsync("b", Token).AsTask();
        Assert.Equal("fine", (await other.LookupAsync("k", Token)).Value);
        Assert.False(first.IsCompleted || second.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(100));
        Assert.Equal(LookupStatus.Error, (await first).Status);
        Assert.Contains("no answer within 100 s", (await first).Value, StringComparison.Ordinal);
        Assert.Equal(LookupStatus.Error, (await second).Status); // it waited for the first, whose place may have become free in the same moment
        Assert.Contains("within 100 s", (await second).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_GivenUp_FreesItsPlace()
    {
        var asked = new TaskCompletionSource();
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Lf);
            asked.TrySetResult();
            if (peer.Number == 1) await peer.HangAsync();
            await peer.SendAsync("200 x\n");
        });
        using LookupTable table = Open(server, limits: new TableLimits { MaximumConnections = 1 });
        using var caller = new CancellationTokenSource();
        Task<LookupResult> first = table.LookupAsync("k", caller.Token).AsTask();
        await asked.Task;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("x", (await table.LookupAsync("k", Token)).Value);
    }

    [Fact]
    public async Task Lookup_AnyBytes_GiveAnAnswerOrAFailure()
    {
        var random = new Random(20);
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Lf);
            byte[] bytes = new byte[random.Next(0, 60)];
            random.NextBytes(bytes);
            await peer.SendAsync([.. random.Next(2) == 0 ? "200 "u8 : [], .. bytes, Lf]);
        });
        using LookupTable table = Open(server);
        for (int i = 0; i < 200; i++) await table.LookupAsync("k", Token);
    }

    [Theory]
    [InlineData("tcp:127.0.0.1:99999999", "host or service 127.0.0.1:99999999 not found: there is no port 99999999")]
    [InlineData("tcp:host:no-such-port", "host or service host:no-such-port not found: there is no port no-such-port")]
    [InlineData("tcp:[::1:25", "[::1:25: missing \"]\" in \"[::1:25\"")]
    public void Open_BadServer_IsUnavailable(string table, string cause)
    {
        using var tables = new TableFixture();
        Assert.Equal($"{table} is unavailable. {cause}", tables.Find(table, "k").Value);
    }

    [Fact]
    public void Open_AliasMap_IsRefused()
    {
        using var tables = new TableFixture();
        tables.Set.OpenAlias(TableFixture.Word("tcp:localhost:25"));
        Assert.Equal("tcp:localhost:25 map is not allowed for security sensitive data", Assert.Single(tables.Causes));
    }
}
