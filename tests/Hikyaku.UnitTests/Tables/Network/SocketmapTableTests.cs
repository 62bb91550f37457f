using System.Text;
using Hikyaku.Mail.Events;
using Hikyaku.Tables;
using Hikyaku.Tables.Types.Network;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Network;

public sealed class SocketmapTableTests
{
    private const byte Comma = (byte)',';

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static LookupTable Open(ScriptedServer server, TimeProvider? clock = null, TableLimits? limits = null)
        => SocketmapTable.Open(TableFixture.Request($"socketmap:inet:{server.Name}:map", limits), clock ?? TimeProvider.System);

    [Theory]
    [InlineData("8:OK value,", "value")]
    [InlineData("3:OK ,", "")]
    [InlineData("2:OK,", "")]
    [InlineData("11:OK a b c d ,", "a b c d ")]
    [InlineData("9:NOTFOUND ,", null)]
    [InlineData("8:NOTFOUND,", null)]
    [InlineData("12:TEMP  try on,", "!TABLE socketmap server temporary error: try on")]
    [InlineData("8:TIMEOUT ,", "!TABLE socketmap server timeout error")]
    [InlineData("8:PERM\u0020\u0001\u0002\u0003,", "!TABLE socketmap server permanent error: ???")]
    [InlineData("4:OK\u0000x,", "!TABLE socketmap server unknown error")]
    [InlineData("0:,", "!TABLE socketmap server unknown error")]
    [InlineData("4:OK \u00ff,", "!TABLE: key \"key\": non-UTF-8 value \"?\": malformed UTF-8 or invalid codepoint")]
    [InlineData("hello,", "!table TABLE lookup error: input format error")]
    [InlineData(":,", "!table TABLE lookup error: input format error")]
    [InlineData("3:OK x,", "!table TABLE lookup error: input format error")]
    [InlineData("41:", "!table TABLE lookup error: input exceeds size limit")]
    [InlineData("99999999999999999999:", "!table TABLE lookup error: input exceeds size limit")]
    public async Task Lookup_Reply_IsRead(string reply, string? expected)
    {
        await using var server = new ScriptedServer(ScriptedServer.Replying(Comma, reply));
        using LookupTable table = Open(server, limits: new TableLimits { SocketmapMaximumReply = 40 });
        LookupResult result = await table.LookupAsync("key", Token);
        Assert.Equal(
            expected?.Replace("TABLE", table.Name, StringComparison.Ordinal),
            result.Status switch { LookupStatus.Found => result.Value, LookupStatus.NotFound => null, _ => "!" + result.Value });
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("8:OK va")]
    [InlineData("8:OK value")]
    public async Task Lookup_Disconnect_IsATemporaryFailure(string sent)
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Comma);
            await peer.SendAsync(sent);
        });
        using LookupTable table = Open(server);
        Assert.Equal($"table {table.Name} lookup error: unexpected disconnect", (await table.LookupAsync("k", Token)).Value);
    }

    [Fact]
    public async Task Lookup_Query_IsANetstringOfNameAndKey()
    {
        string folder = Directory.CreateTempSubdirectory("hikyaku-socketmap").FullName;
        try
        {
            var asked = new TaskCompletionSource<string?>();
            await using var server = new ScriptedServer(
                async peer =>
                {
                    asked.TrySetResult(await peer.ReadToAsync(Comma));
                    foreach (byte b in "7:OK more,"u8.ToArray()) await peer.SendAsync([b]);
                    await peer.HangAsync();
                },
                Path.Combine(folder, "s"));
            using LookupTable table = SocketmapTable.Open(TableFixture.Request($"socketmap:unix:{server.Name}:postfix"));
            Assert.Equal("more", (await table.LookupAsync("User@Exämple", Token)).Value);
            Assert.Equal($"{Encoding.UTF8.GetByteCount("postfix User@Exämple")}:postfix User@Exämple,", await asked.Task);
            Assert.False(table.FoldsKeys || table.AllowsPartialKeys);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Lookup_KeyThatCannotBeAsked_IsNotFoundAndWarnedOf()
    {
        List<string> log = [];
        using var set = new TableSet(limits: new TableLimits { SocketmapMaximumQuery = 10 }) { Log = (severity, text) => log.Add($"{severity} {text}") };
        LookupTable table = set.Open(TableFixture.Word("socketmap:inet:localhost:1:m"));
        Assert.Equal(LookupResult.NotFound, await table.LookupAsync("12345678901", Token));
        Assert.Equal(LookupResult.NotFound, await table.LookupAsync("\uFFFD", Token));
        Assert.Equal(
            [
                $"{LogSeverity.Warning} table socketmap:inet:localhost:1:m query too large: '12345678901', returning 'not found'",
                $"{LogSeverity.Warning} socketmap:inet:localhost:1:m: non-UTF-8 key \"?\": malformed UTF-8 or invalid codepoint",
            ],
            log);
    }

    [Fact]
    public async Task Lookup_IdleAndOldConnections_AreNotUsed()
    {
        var clock = new FakeTimeProvider();
        await using var server = new ScriptedServer(ScriptedServer.Replying(Comma, "4:OK x,"));
        using LookupTable table = Open(server, clock);
        Assert.True((await table.LookupAsync("k", Token)).IsFound);
        Assert.True((await table.LookupAsync("k", Token)).IsFound);
        Assert.Equal(1, server.Connections);
        clock.Advance(TimeSpan.FromSeconds(20)); // longer than 10 s idle
        Assert.True((await table.LookupAsync("k", Token)).IsFound);
        Assert.Equal(2, server.Connections);
        for (int i = 0; i < 30; i++) // never idle, and in use for longer than 100 s
        {
            clock.Advance(TimeSpan.FromSeconds(4));
            Assert.True((await table.LookupAsync("k", Token)).IsFound);
        }
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Lookup_AnyBytes_GiveAnAnswerOrAFailure()
    {
        var random = new Random(3);
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadToAsync(Comma);
            byte[] bytes = new byte[random.Next(0, 40)];
            random.NextBytes(bytes);
            await peer.SendAsync([.. random.Next(2) == 0 ? Encoding.ASCII.GetBytes($"{bytes.Length}:") : [], .. bytes, Comma]);
        });
        using LookupTable table = Open(server);
        for (int i = 0; i < 200; i++) await table.LookupAsync("k", Token);
    }

    [Theory]
    [InlineData("socketmap:name", "socketmap requires server:socketmap argument")]
    [InlineData("socketmap:inet:name", "need service transport:endpoint instead of \"inet\"")]
    [InlineData("socketmap:tcp:localhost:25:name", "invalid transport name: tcp in service: tcp:localhost:25")]
    public void Open_BadServer_IsUnavailable(string table, string cause)
    {
        using var tables = new TableFixture();
        Assert.Equal($"{table} is unavailable. {cause}", tables.Find(table, "k").Value);
    }
}
