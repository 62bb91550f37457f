using Hikyaku.Policy;
using Hikyaku.Policy.Delegation;
using Hikyaku.Policy.Evaluating;
using Hikyaku.UnitTests.Tables.Network;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Policy.Delegation;

public sealed class RemotePolicyServerTests
{
    private const string Ok = "action=OK\n\n";

    private static PolicyServiceSettings Settings(ScriptedServer server) => Settings($"inet:{server.Name}");

    // As short as real time allows.
    private static PolicyServiceSettings Settings(string endpoint)
        => PolicyFixture.Settings(endpoint) with { RetryDelay = TimeSpan.FromMilliseconds(1), Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Without a request of its own: about a message that is over then.</summary>
    private static async Task<string?> Ask(PolicyServer server, PolicyRequest? request = null, List<string>? warnings = null)
    {
        PolicyRequest asked = request ?? PolicyFixture.Request();
        Evaluation evaluation = PolicyFixture.Begin(asked);
        string? action = await server.AskAsync(evaluation);
        if (request is null) asked.Session.ResetTransaction();
        warnings?.AddRange(evaluation.TakeNotes().Select(static n => n.Text));
        return action;
    }

    [Fact]
    public async Task Ask_OneAfterTheOther_UsesOneConnection()
    {
        await using var server = new ScriptedServer(PolicyFixture.Replying("action=DUNNO\n\n", "action=REJECT no\n\n"));
        using var client = new RemotePolicyServer(Settings(server), TimeProvider.System);
        Assert.Equal("DUNNO", await Ask(client));
        Assert.Equal("REJECT no", await Ask(client));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Ask_UnixSocket_WorksByteByByte()
    {
        string folder = Directory.CreateTempSubdirectory("hikyaku-policy").FullName;
        try
        {
            await using var server = new ScriptedServer(
                async peer =>
                {
                    await PolicyFixture.ReadQueryAsync(peer);
                    foreach (byte b in "action=REJECT slow\n\n"u8.ToArray()) await peer.SendAsync([b]);
                    await peer.HangAsync();
                }, Path.Combine(folder, "policy"));
            using var client = new RemotePolicyServer(Settings($"unix:{server.Name}"), TimeProvider.System);
            Assert.Equal("REJECT slow", await Ask(client));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Ask_ServerThatClosesAfterEachReply_CostsNoTry()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await PolicyFixture.ReadQueryAsync(peer);
            await peer.SendAsync(Ok);
        });
        using var client = new RemotePolicyServer(Settings(server) with { RequestLimit = 1, TryLimit = 1 }, TimeProvider.System);
        for (int i = 1; i <= 3; i++)
        {
            Assert.Equal("OK", await Ask(client));
            Assert.Equal(i, server.Connections);
        }
    }

    [Fact]
    public async Task Ask_RequestLimit_OpensANewConnectionBehindIt()
    {
        await using var server = new ScriptedServer(PolicyFixture.Replying(Ok));
        using var client = new RemotePolicyServer(Settings(server) with { RequestLimit = 2 }, TimeProvider.System);
        for (int i = 0; i < 5; i++) Assert.Equal("OK", await Ask(client));
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Ask_IdleAndOldConnections_AreClosed()
    {
        var clock = new FakeTimeProvider();
        var closed = new SemaphoreSlim(0);
        await using var server = new ScriptedServer(async peer =>
        {
            await PolicyFixture.Replying(Ok)(peer);
            closed.Release();
        });
        using var client = new RemotePolicyServer(PolicyFixture.Settings($"inet:{server.Name}"), clock);
        Assert.Equal("OK", await Ask(client));
        clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal("OK", await Ask(client));
        Assert.Equal(1, server.Connections);
        clock.Advance(TimeSpan.FromSeconds(300)); // unused for as long as max_idle
        await closed.WaitAsync(TestContext.Current.CancellationToken);
        for (int i = 0; i < 11; i++) // never unused, and open for longer than max_ttl
        {
            Assert.Equal("OK", await Ask(client));
            clock.Advance(TimeSpan.FromSeconds(100));
        }
        await closed.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, server.Connections);
    }

    // SMTPD_POLICY_README: requests about one message come over one connection, and another message there means that the first one is over.
    [Fact]
    public async Task Ask_OfTwoMessagesInTurn_KeepsAConnectionForEach()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            while (await PolicyFixture.ReadQueryAsync(peer) is not null) await peer.SendAsync($"action=REJECT {peer.Number}\n\n");
        });
        using var client = new RemotePolicyServer(Settings(server), TimeProvider.System);
        PolicyRequest first = PolicyFixture.Request(), second = PolicyFixture.Request();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("REJECT 1", await Ask(client, first));
            Assert.Equal("REJECT 2", await Ask(client, second));
        }
        second.Session.ResetTransaction();
        Assert.Equal("REJECT 2", await Ask(client, second));
        first.Session.ResetTransaction();
        Assert.Equal("REJECT 1", await Ask(client));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Ask_AtTheConnectionLimit_TakesTheConnectionOfAnotherMessage()
    {
        await using var server = new ScriptedServer(PolicyFixture.Replying(Ok));
        using var client = new RemotePolicyServer(Settings(server) with { ConnectionLimit = 1 }, TimeProvider.System);
        PolicyRequest first = PolicyFixture.Request(), second = PolicyFixture.Request();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("OK", await Ask(client, first));
            Assert.Equal("OK", await Ask(client, second));
        }
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Ask_NobodyListens_WarnsOfEachTryAsPostfixDoes()
    {
        string endpoint;
        await using (var server = new ScriptedServer(static _ => Task.CompletedTask)) endpoint = server.Name;
        List<string> warnings = [];
        using var client = new RemotePolicyServer(Settings($"inet:{endpoint}"), TimeProvider.System);
        Assert.Null(await Ask(client, warnings: warnings));
        string connect = $"connect to {endpoint}: Connection refused", talk = $"problem talking to server {endpoint}: Connection refused";
        Assert.Equal([connect, talk, connect, talk], warnings);
    }

    [Fact]
    public async Task Ask_MissingUnixSocket_IsToldInTheSystemsWords()
    {
        List<string> warnings = [];
        using var client = new RemotePolicyServer(PolicyFixture.Settings("unix:private/none", "queue_directory = /nonexistent\n") with { RetryDelay = TimeSpan.FromMilliseconds(1) }, TimeProvider.System);
        Assert.Null(await Ask(client, warnings: warnings));
        Assert.Equal(["connect to private/none: No such file or directory", "connect to private/none: No such file or directory", "problem talking to server private/none: No such file or directory"], warnings);
    }

    [Fact]
    public async Task Ask_ServerThatJustEnds_IsTriedAgainWithoutAWord()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await PolicyFixture.ReadQueryAsync(peer);
            if (peer.Number > 1) await peer.SendAsync(Ok);
        });
        List<string> warnings = [];
        using var client = new RemotePolicyServer(Settings(server), TimeProvider.System);
        Assert.Equal("OK", await Ask(client, warnings: warnings));
        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "missing attribute action in input from SERVER")]
    [InlineData("hello\n\n", "missing attribute action in input from SERVER")]
    [InlineData("action=OK", "premature end-of-input on SERVER while reading input attribute value")]
    [InlineData("action=OK\n", "premature end-of-input on SERVER while reading input attribute name")]
    public async Task Ask_GarbageOrNothing_IsNoAnswerAfterTheLastTry(string reply, string warning)
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await PolicyFixture.ReadQueryAsync(peer);
            await peer.SendAsync(reply);
        });
        List<string> warnings = [];
        using var client = new RemotePolicyServer(Settings(server) with { TryLimit = 3 }, TimeProvider.System);
        Assert.Null(await Ask(client, warnings: warnings));
        warning = warning.Replace("SERVER", server.Name, StringComparison.Ordinal);
        string[] each = warning.Length > 0 ? [warning, warning, warning] : [];
        Assert.Equal([.. each, $"problem talking to server {server.Name}: Success"], warnings);
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Ask_EndlessReply_IsReadUpToTheLimit()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await PolicyFixture.ReadQueryAsync(peer);
            await peer.SendAsync("action=");
            while (true) await peer.SendAsync(new string('x', 1000));
        });
        List<string> warnings = [];
        using var client = new RemotePolicyServer(Settings(server) with { TryLimit = 1 }, TimeProvider.System);
        Assert.Null(await Ask(client, warnings: warnings));
        Assert.Equal($"string length > 8192 characters from {server.Name} while reading input attribute value", warnings[0]);
    }

    // What comes behind a reply would be taken for the next one's.
    [Fact]
    public async Task Ask_ServerThatSaysTooMuch_IsNotBelievedTheSecondAnswer()
    {
        await using var server = new ScriptedServer(PolicyFixture.Replying("action=REJECT\n\naction=OK\n\n"));
        using var client = new RemotePolicyServer(Settings(server), TimeProvider.System);
        Assert.Equal("REJECT", await Ask(client));
        Assert.Equal("REJECT", await Ask(client));
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("action=O", "timeout on SERVER while reading input attribute value")]
    public async Task Ask_SilentServer_EndsAtTheTimeLimitOfEachTry(string reply, string warning)
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await PolicyFixture.ReadQueryAsync(peer);
            await peer.SendAsync(reply);
            await peer.HangAsync();
        });
        List<string> warnings = [];
        using var client = new RemotePolicyServer(Settings(server) with { Timeout = TimeSpan.FromMilliseconds(200) }, TimeProvider.System);
        Assert.Null(await Ask(client, warnings: warnings));
        string[] each = [.. warning.Length > 0 ? [warning.Replace("SERVER", server.Name, StringComparison.Ordinal)] : Array.Empty<string>(), $"problem talking to server {server.Name}: Connection timed out"];
        Assert.Equal([.. each, .. each], warnings);
    }

    [Fact]
    public async Task Ask_MoreThanThereMayBeConnections_WaitsForASlotAndHoldsNobodyElse()
    {
        var asked = new TaskCompletionSource();
        await using var server = new ScriptedServer(async peer =>
        {
            await PolicyFixture.ReadQueryAsync(peer);
            asked.TrySetResult();
            await peer.HangAsync();
        });
        using var cancel = new CancellationTokenSource();
        using var client = new RemotePolicyServer(Settings(server) with { TryLimit = 1, Timeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);
        using var patient = new RemotePolicyServer(Settings(server) with { ConnectionLimit = 1, TryLimit = 1 }, TimeProvider.System);
        Task<string?> holds = patient.AskAsync(PolicyFixture.Begin(PolicyFixture.Request(), cancellationToken: cancel.Token)).AsTask();
        await asked.Task;
        Task<string?> waits = patient.AskAsync(PolicyFixture.Begin(PolicyFixture.Request(), cancellationToken: cancel.Token)).AsTask();
        Assert.Null(await Ask(client)); // another service's: not held up
        Assert.False(holds.IsCompleted || waits.IsCompleted);
        Assert.Equal(2, server.Connections);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => holds);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
    }

    [Fact]
    public async Task Ask_ManyAtOnce_EachGetsItsOwnAnswer()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            while (await PolicyFixture.ReadQueryAsync(peer) is { } query) await peer.SendAsync($"action=REJECT {PolicyFixture.Attribute(query, "helo_name")}\n\n");
        });
        using var client = new RemotePolicyServer(Settings(server) with { ConnectionLimit = 7 }, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            PolicyRequest request = PolicyFixture.Request(helo: $"host{i}.example");
            Assert.Equal($"REJECT host{i}.example", await Ask(client, request));
        }));
        Assert.InRange(server.Connections, 1, 7);
    }

    [Fact]
    public async Task Ask_AfterDispose_StillWorksAndKeepsNothing()
    {
        await using var server = new ScriptedServer(PolicyFixture.Replying(Ok));
        var client = new RemotePolicyServer(Settings(server), TimeProvider.System);
        client.Dispose();
        Assert.Equal("OK", await Ask(client));
        Assert.Equal("OK", await Ask(client));
        Assert.Equal(2, server.Connections);
    }
}
