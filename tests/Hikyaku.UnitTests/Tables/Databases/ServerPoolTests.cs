using Hikyaku.Tables.Servers;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Databases;

/// <summary>Servers that fail, hang and come back, with a clock that the test moves.</summary>
public sealed class ServerPoolTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Ask_ServerFails_NextAnswersAndTheFirstIsLeftAloneForAWhile()
    {
        FakeServer bad = new("bad") { ConnectFailure = "refused" }, good = new("good");
        using ServerPool pool = NewPool(1, bad, good);
        for (int i = 0; i < 3; i++) Assert.Equal("good", await AskAsync(pool));
        Assert.Equal(1, bad.Connects);
        Assert.Equal(1, good.Connects);
        bad.ConnectFailure = null;
        good.AskFailure = "gone";
        good.ConnectFailure = "gone";
        var failure = await Assert.ThrowsAsync<ServerFailedException>(() => AskAsync(pool));
        Assert.Equal("good: gone", failure.Message);
        failure = await Assert.ThrowsAsync<ServerFailedException>(() => AskAsync(pool));
        Assert.Contains("asked again in", failure.Message, StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("bad", await AskAsync(pool));
    }

    [Fact]
    public async Task Ask_IdleConnectionDied_ServerIsAskedOnceMore()
    {
        FakeServer server = new("a");
        using ServerPool pool = NewPool(1, server);
        await AskAsync(pool);
        server.KillConnections();
        Assert.Equal("a", await AskAsync(pool));
        Assert.Equal(2, server.Connects);
    }

    [Fact]
    public async Task Ask_QueryRefused_ServerStaysUpWithItsConnection()
    {
        FakeServer server = new("a") { QueryFailure = "syntax error" };
        using ServerPool pool = NewPool(1, server);
        for (int i = 0; i < 3; i++) Assert.Equal("a: syntax error", (await Assert.ThrowsAsync<ServerFailedException>(() => AskAsync(pool))).Message);
        Assert.Equal(1, server.Connects);
    }

    [Fact]
    public async Task Ask_ServerHangs_EndsAtTheLimitAndFreesItsSlot()
    {
        FakeServer server = new("a") { Hangs = true };
        using ServerPool pool = NewPool(1, server);
        Task<string> asked = AskAsync(pool);
        Task<string> waiting = AskAsync(pool);
        await server.Asked;
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(asked.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("a: no answer within 10 s", (await Assert.ThrowsAsync<ServerFailedException>(() => asked)).Message);
        await Assert.ThrowsAsync<ServerFailedException>(() => waiting);
        server.Hangs = false;
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("a", await AskAsync(pool));
    }

    [Fact]
    public async Task Ask_OneOfTwoHangs_OtherGetsItsShareOfTheTime()
    {
        FakeServer hanging = new("a") { Hangs = true }, good = new("b");
        using ServerPool pool = NewPool(1, hanging, good);
        Task<string> asked = AskAsync(pool);
        await hanging.Asked;
        _clock.Advance(TimeSpan.FromSeconds(5.1));
        Assert.Equal("b", await asked);
    }

    [Fact]
    public async Task Ask_MoreThanThereAreConnections_Wait()
    {
        FakeServer server = new("a") { Hangs = true };
        using ServerPool pool = NewPool(2, server);
        Task<string>[] asked = [.. Enumerable.Range(0, 5).Select(_ => AskAsync(pool))];
        await server.AskedAtLeastAsync(2);
        Assert.Equal(2, server.Connects);
        server.Release();
        Assert.Equal(["a", "a", "a", "a", "a"], await Task.WhenAll(asked));
        Assert.Equal(2, server.Connects);
    }

    [Fact]
    public async Task Ask_CallerGivesUp_NobodyIsToBlame()
    {
        FakeServer server = new("a") { Hangs = true };
        using ServerPool pool = NewPool(1, server);
        using var caller = new CancellationTokenSource();
        Task<string> asked = AskAsync(pool, caller.Token);
        await server.Asked;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        server.Hangs = false;
        Assert.Equal("a", await AskAsync(pool));
    }

    [Fact]
    public async Task Idle_ConnectionsNobodyUses_AreClosed()
    {
        FakeServer server = new("a");
        using ServerPool pool = NewPool(1, server);
        await AskAsync(pool);
        Assert.Equal(1, server.Open);
        _clock.Advance(TimeSpan.FromSeconds(121));
        Assert.Equal(0, server.Open);
        await AskAsync(pool);
        pool.Dispose();
        Assert.Equal(0, server.Open);
    }

    private static Task<string> AskAsync(ServerPool pool, CancellationToken cancellationToken = default)
        => pool.AskAsync(static (connection, stop) => ((FakeServer.Connection)connection).AskAsync(stop), cancellationToken);

    private ServerPool NewPool(int connections, params LookupServer[] servers)
        => new(servers, new PoolSettings { LookupTimeout = TimeSpan.FromSeconds(10), MaximumConnections = connections, IsRandomOrder = false }, _clock);
}
