using System.Text;
using Hikyaku.Tables;
using Hikyaku.Tables.Databases;
using Hikyaku.Tables.Types.Composite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Network;

public sealed class MemcacheTableTests
{
    private const byte Lf = (byte)'\n';
    private const string Table = "memcache:/m.cf";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // One line is one question, a value of a "set" is one more.
    private static TableSet Open(ScriptedServer server, string settings = "", TimeProvider? clock = null, List<string>? log = null)
        => Open($"memcache = inet:{server.Name}\n{settings}", clock, log);

    private static TableSet Open(string settings, TimeProvider? clock = null, List<string>? log = null)
        => new(_ => new MemoryStream(Encoding.UTF8.GetBytes(settings)), DatabaseTables.Create(clock ?? TimeProvider.System)) { Log = (_, text) => log?.Add(text) };

    private static async Task<LookupResult> FindAsync(TableSet set, string key) => await set.Open(TableFixture.Word(Table)).LookupAsync(key, Token);

    [Theory]
    [InlineData("VALUE k 0 5\r\nvalue\r\nEND\r\n", "value")]
    [InlineData("VALUE k 7 4 99\r\na\r\nb\r\nEND\r\n", "a\r\nb")]
    [InlineData("VALUE k 0 0\r\n\r\nEND\r\n", "")]
    [InlineData("VALUE k 0 2\n\u00c3\u00a4\r\nEND\n", "ä")]
    [InlineData("END\r\n", null)]
    [InlineData("ERROR\r\n", "!database memcache:/m.cf: unexpected memcache server reply: ERROR")]
    [InlineData("VALUE k 0 41\r\n", "!database memcache:/m.cf: unexpected memcache server reply: VALUE k 0 41")]
    [InlineData("VALUE k 0 -1\r\n", "!database memcache:/m.cf: unexpected memcache server reply: VALUE k 0 -1")]
    [InlineData("VALUE k 0 2\r\nabc\r\nEND\r\n", "!database memcache:/m.cf: EOF receiving memcache server reply")]
    [InlineData("0123456789012345678901234567890123456789\r\n", "!database memcache:/m.cf: text longer than 30")]
    [InlineData("VALUE k 0 1\r\n\u00ff\r\nEND\r\n", "!memcache:/m.cf: key \"k\": non-UTF-8 value \"?\": malformed UTF-8 or invalid codepoint")]
    public async Task Lookup_Reply_IsRead(string reply, string? expected)
    {
        await using var server = new ScriptedServer(ScriptedServer.Replying(Lf, reply));
        using TableSet set = Open(server, "max_try = 1\nline_size_limit = 30\ndata_size_limit = 40\n");
        LookupResult result = await FindAsync(set, "k");
        Assert.Equal(expected, result.Status switch { LookupStatus.Found => result.Value, LookupStatus.NotFound => null, _ => "!" + result.Value });
        Assert.Empty(set.Faults);
    }

    [Theory]
    [InlineData("", "User@Example.COM", "get user@example.com")]
    [InlineData("key_format = aliases:%s\n", "a", "get aliases:a")]
    [InlineData("key_format = %u%%%d-%2.%1\n", "u@mail.example.com", "get u%mail.example.com-example.com")]
    [InlineData("key_digest = sha256\n", "abc", "get ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public async Task Lookup_Key_IsMadeByTheFormatAndTheDigest(string settings, string key, string question)
    {
        var asked = new TaskCompletionSource<string?>();
        await using var server = new ScriptedServer(async peer =>
        {
            asked.TrySetResult(await peer.ReadToAsync(Lf));
            await peer.SendAsync("END\r\n");
            await peer.HangAsync();
        });
        using TableSet set = Open(server, settings);
        Assert.Equal(LookupResult.NotFound, await FindAsync(set, key));
        Assert.Equal(question + "\r\n", await asked.Task);
    }

    [Theory]
    [InlineData("", "two words")]
    [InlineData("", "a\r\ndelete b")]
    [InlineData("key_format = %d\n", "no-domain")]
    [InlineData("key_format = %u\n", "@example.com")]
    [InlineData("key_format = %3\n", "u@example.com")]
    [InlineData("domain = example.org\n", "u@example.com")]
    [InlineData("domain = example.org\n", "example.org")]
    public async Task Lookup_KeyThatTheTableCannotHold_IsNotAsked(string settings, string key)
    {
        await using var server = new ScriptedServer(static _ => Task.CompletedTask);
        using TableSet set = Open(server, settings);
        Assert.Equal(LookupResult.NotFound, await FindAsync(set, key));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Lookup_Backup_AnswersAndIsStored()
    {
        var stored = new TaskCompletionSource<string>();
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Lf);
            await peer.SendAsync("END\r\n");
            stored.TrySetResult(await peer.ReadToAsync(Lf) + await peer.ReadToAsync(Lf));
            await peer.SendAsync("STORED\r\n");
            await peer.HangAsync();
        });
        using TableSet set = Open(server, "backup = inline:{k=väl}\nttl = 60\nflags = 3\n");
        Assert.Equal("väl", (await FindAsync(set, "k")).Value);
        Assert.Equal("set k 3 60 4\r\nväl\r\n", await stored.Task);
    }

    [Fact]
    public async Task Lookup_ServerGone_TheBackupDecides()
    {
        var gone = new ScriptedServer(static _ => Task.CompletedTask);
        await gone.DisposeAsync();
        List<string> log = [];
        using TableSet set = Open(gone, "backup = inline:{k=v}\n", log: log), without = Open(gone);
        Assert.Equal("v", (await FindAsync(set, "k")).Value);
        Assert.Equal(LookupStatus.NotFound, (await FindAsync(set, "other")).Status);
        Assert.Equal([$"connect to {gone.Name}: Connection refused"], log); // the answer could not be stored
        Assert.Equal($"connect to {gone.Name}: Connection refused", (await FindAsync(without, "k")).Value);
    }

    [Fact]
    public async Task Lookup_OddReply_IsTriedAgainAfterThePause()
    {
        var clock = new FakeTimeProvider();
        var first = new TaskCompletionSource();
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Lf);
            await peer.SendAsync(peer.Number == 1 ? "SERVER_ERROR busy\r\n" : "VALUE k 0 1\r\nv\r\nEND\r\n");
            if (peer.Number == 1 && await peer.ReadToAsync(Lf) is null) first.TrySetResult(); // we disconnect from a server that answers so
            await peer.HangAsync();
        });
        using TableSet set = Open(server, "timeout = 1000000\n", clock);
        Task<LookupResult> lookup = FindAsync(set, "k");
        await first.Task;
        while (!lookup.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.Equal("v", (await lookup).Value);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Lookup_HangingServer_FailsInItsOwnTime()
    {
        var clock = new FakeTimeProvider();
        var asked = new TaskCompletionSource();
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Lf);
            asked.TrySetResult();
            await peer.HangAsync();
        });
        using TableSet set = Open(server, "max_try = 1\ntimeout = 3\n", clock);
        Task<LookupResult> lookup = FindAsync(set, "k");
        await asked.Task;
        clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(lookup.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Contains("no answer within 3 s", (await lookup).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_PutAndDelete_ReachServerAndBackup()
    {
        List<string> asked = [];
        await using var server = new ScriptedServer(async peer =>
        {
            while (await peer.ReadToAsync(Lf) is { } line)
            {
                if (line.StartsWith("set", StringComparison.Ordinal)) line += await peer.ReadToAsync(Lf);
                asked.Add(line);
                await peer.SendAsync(line[0] switch { 's' => "STORED\r\n", 'd' => "DELETED\r\n", _ => "END\r\n" });
            }
        });
        List<string> log = [];
        using TableSet set = Open(server, "backup = internal:kept\n", log: log);
        var table = (IUpdatableTable)set.OpenForUpdate(TableFixture.Word(Table));
        Assert.Equal(UpdateStatus.Done, await table.PutAsync("K", "v", Token));
        Assert.Equal(new ListedEntry("k", LookupResult.Found("v")), await table.ListAsync(Token).SingleAsync(Token));
        Assert.Equal(UpdateStatus.Refused, await table.PutAsync("two words", "v", Token));
        Assert.Equal(UpdateStatus.Done, await table.DeleteAsync("k", Token));
        Assert.Equal(LookupStatus.NotFound, (await ((LookupTable)table).LookupAsync("k", Token)).Status);
        Assert.Equal(["set k 0 3600 1\r\nv\r\n", "delete k\r\n", "get k\r\n"], asked);
        Assert.Equal([$"{Table}: skipping update for name \"two words\": it makes no memcache key"], log);
    }

    [Theory]
    [InlineData("memcache = localhost\n", "need service transport:endpoint instead of \"localhost\"")]
    [InlineData("memcache = udp:localhost:1\n", "invalid transport name: udp in service: udp:localhost:1")]
    [InlineData("key_digest = rot13\n", "open /m.cf: key digest rot13 is not available")]
    [InlineData("max_try = 0\n", "invalid max_try parameter value 0 < 1")]
    [InlineData("key_format = %x\n", "invalid key_format template: %x (write %% for a percent sign)")]
    public void Open_BadSettings_AreTheTablesFault(string settings, string cause)
    {
        using TableSet set = Open(settings);
        set.Open(TableFixture.Word(Table));
        Assert.Equal(cause, Assert.Single(set.Faults).Cause);
    }

    [Fact]
    public void Open_TableThatBacksItselfUp_IsNoEndlessLoop()
    {
        using TableSet set = Open("backup = memcache:/m.cf\n");
        set.Open(TableFixture.Word(Table));
        Assert.Equal("it consists of itself", Assert.Single(set.Faults).Cause);
    }
}
