using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Hikyaku.EndToEndTests.Network;
using Hikyaku.EndToEndTests.Tables.Databases;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Memcache;

/// <summary><c>memcache:</c> against memcached itself: what is stored there is found, what the backup answers is stored, and an end of the server is no end of the mail.</summary>
public sealed class MemcachedTests : TableScenario
{
    private readonly int _port = TestPort.Next();

    [Fact]
    public async Task Lookup_AtMemcached_FindsWhatIsStoredAndStoresWhatTheBackupKnows()
    {
        await using var server = await MemcachedServer.StartAsync(_port);
        Assert.Equal("STORED", await AskAsync("set aliases:alice@example.com 0 0 6\r\na\u00e4 b!\r\n"));
        LookupTable table = Open("memcache", $"memcache = inet:127.0.0.1:{_port}\nkey_format = aliases:%s\nbackup = inline:{{bob@example.com=bob@here.example}}\n");

        Assert.Equal("aä b!", (await FindAsync(table, "Alice@Example.com")).Value);
        Assert.Equal(LookupStatus.NotFound, (await FindAsync(table, "carol@example.com")).Status);
        Assert.Equal(LookupStatus.NotFound, (await FindAsync(table, "two words@example.com")).Status);
        Assert.Equal("END", await AskAsync("get aliases:bob@example.com\r\n"));
        Assert.Equal("bob@here.example", (await FindAsync(table, "bob@example.com")).Value);
        Assert.Equal("VALUE aliases:bob@example.com 0 16", await AskAsync("get aliases:bob@example.com\r\n"));

        string large = new('x', 10241);
        Assert.Equal("STORED", await AskAsync($"set aliases:large 0 0 {large.Length}\r\n{large}\r\n"));
        Assert.Equal(LookupStatus.NotFound, (await FindAsync(table, "large")).Status); // over data_size_limit: the backup decides, and knows nothing
        Assert.Equal(LookupStatus.NotFound, (await FindAsync(table, new string('k', 300))).Status); // a longer key than memcached takes
    }

    [Fact]
    public async Task Lookup_ServerEndsAndComesBack_IsSeenByTheNextLookup()
    {
        LookupTable table = Open("memcache", $"memcache = inet:127.0.0.1:{_port}\n"), backed = Open("memcache", $"memcache = inet:127.0.0.1:{_port}\nbackup = inline:{{k=kept}}\n");
        Assert.Equal($"connect to 127.0.0.1:{_port}: Connection refused", (await FindAsync(table, "k")).Value);
        await using (await MemcachedServer.StartAsync(_port))
        {
            Assert.Equal("STORED", await AskAsync("set k 0 0 3\r\none\r\n"));
            Assert.Equal("one", (await FindAsync(table, "k")).Value);
            Assert.Equal("one", (await FindAsync(backed, "k")).Value);
        }
        Assert.Equal(LookupStatus.Error, (await FindAsync(table, "k")).Status);
        Assert.Equal("kept", (await FindAsync(backed, "k")).Value);
        await using var again = await MemcachedServer.StartAsync(_port);
        Assert.Equal(LookupStatus.NotFound, (await FindAsync(table, "k")).Status);
        Assert.Equal("kept", (await FindAsync(backed, "k")).Value);
        Assert.Equal("kept", (await FindAsync(table, "k")).Value);
    }

    [Fact]
    public async Task Lookups_ManyAtOnce_EachGetTheirOwnAnswer()
    {
        await using var server = await MemcachedServer.StartAsync(_port);
        for (int i = 0; i < 50; i++) await AskAsync(string.Create(CultureInfo.InvariantCulture, $"set key{i} 0 0 2\r\n{i:00}\r\n"));
        LookupTable table = Open("memcache", $"memcache = inet:127.0.0.1:{_port}\n");
        LookupResult[] results = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => FindAsync(table, $"key{i % 50}")));
        for (int i = 0; i < results.Length; i++) Assert.Equal((i % 50).ToString("00", CultureInfo.InvariantCulture), results[i].Value);
    }

    // A client of its own, one connection for each command: the first line of the answer.
    private async Task<string> AskAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }
}
