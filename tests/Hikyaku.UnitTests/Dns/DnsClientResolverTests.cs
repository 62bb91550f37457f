using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Dns;

public sealed class DnsClientResolverTests : IAsyncDisposable
{
    private readonly LoopbackDnsServer _server = new();
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private DnsClientResolver Resolver(TimeSpan? timeout = null)
        => new(new DnsSettings { Servers = [_server.EndPoint], Timeout = timeout ?? TimeSpan.FromSeconds(30), Retries = 0 }, _time);

    [Fact]
    public async Task Mx_Records_ComeByPreferenceAndShuffleWithinIt()
    {
        _server.Records("example.test", LoopbackDnsServer.Mx,
            LoopbackDnsServer.MxData(20, "last.example.test"), LoopbackDnsServer.MxData(10, "A.example.test"), LoopbackDnsServer.MxData(10, "b.example.test"));
        DnsClientResolver resolver = Resolver();
        var first = new HashSet<string>();
        for (int i = 0; i < 100; i++)
        {
            DnsAnswer<MxRecord> answer = await resolver.ResolveMxAsync("Example.TEST.", Token);
            Assert.Equal([10, 10, 20], answer.Records.Select(r => r.Preference));
            Assert.Equal("last.example.test", answer.Records[2].Exchange);
            first.Add(answer.Records[0].Exchange);
        }
        Assert.Equal(["a.example.test", "b.example.test"], first.Order(StringComparer.Ordinal));
        Assert.Equal(1, _server.Questions);
    }

    [Fact]
    public async Task Mx_Null_HasAnEmptyExchange()
    {
        _server.Records("null.test", LoopbackDnsServer.Mx, LoopbackDnsServer.MxData(0, ""));
        Assert.Equal([new MxRecord(0, "")], (await Resolver().ResolveMxAsync("null.test", Token)).Records);
    }

    [Theory]
    [InlineData(3, DnsStatus.NoSuchDomain, "Host not found")]
    [InlineData(0, DnsStatus.NoData, "Host found but no data record of requested type")]
    [InlineData(2, DnsStatus.TemporaryFailure, "Host not found, try again")]
    [InlineData(5, DnsStatus.TemporaryFailure, "Host not found, try again")]
    public async Task Answer_WithoutRecords_HasPostfixsWords(int code, DnsStatus status, string cause)
    {
        _server.Answer("x.test", LoopbackDnsServer.Mx, new ScriptedAnswer { Code = code });
        DnsAnswer<MxRecord> answer = await Resolver().ResolveMxAsync("x.test", Token);
        Assert.Equal((status, cause), (answer.Status, answer.Cause));
    }

    [Fact]
    public async Task Silence_IsATemporaryFailure()
    {
        _server.Answer("x.test", LoopbackDnsServer.A, new ScriptedAnswer { IsSilent = true });
        DnsAnswer<IPAddress> answer = await Resolver(TimeSpan.FromMilliseconds(50)).ResolveAddressesAsync("x.test", AddressFamily.InterNetwork, Token);
        Assert.Equal((DnsStatus.TemporaryFailure, "Host not found, try again"), (answer.Status, answer.Cause));
    }

    [Fact]
    public async Task Garbage_IsAnAnswerAndNoException()
    {
        _server.Answer("x.test", LoopbackDnsServer.A, new ScriptedAnswer { IsGarbage = true });
        DnsAnswer<IPAddress> answer = await Resolver(TimeSpan.FromSeconds(1)).ResolveAddressesAsync("x.test", AddressFamily.InterNetwork, Token);
        Assert.Contains(answer.Status, new[] { DnsStatus.Malformed, DnsStatus.TemporaryFailure });
    }

    [Fact]
    public async Task NoServer_IsATemporaryFailure()
    {
        var resolver = new DnsClientResolver(new DnsSettings { Servers = [new IPEndPoint(IPAddress.Loopback, 9)], Timeout = TimeSpan.FromMilliseconds(200), Retries = 0 });
        Assert.Equal(DnsStatus.TemporaryFailure, (await resolver.ResolveMxAsync("x.test", Token)).Status);
    }

    [Fact]
    public async Task Truncated_IsAskedAgainOverTcp()
    {
        _server.Answer("big.test", LoopbackDnsServer.A, new ScriptedAnswer { IsOverUdpTruncated = true, Records = [(LoopbackDnsServer.A, [192, 0, 2, 1])] });
        Assert.Equal([IPAddress.Parse("192.0.2.1".AsSpan())], (await Resolver().ResolveAddressesAsync("big.test", AddressFamily.InterNetwork, Token)).Records);
        Assert.Equal(2, _server.Questions);
    }

    [Fact]
    public async Task Addresses_OfBothFamilies_AreOneAnswer()
    {
        _server.Records("host.test", LoopbackDnsServer.A, [192, 0, 2, 1]);
        _server.Records("host.test", LoopbackDnsServer.Aaaa, IPAddress.IPv6Loopback.GetAddressBytes());
        _server.Answer("four.test", LoopbackDnsServer.Aaaa, new ScriptedAnswer { Code = 2 }).Records("four.test", LoopbackDnsServer.A, [192, 0, 2, 4]);
        DnsClientResolver resolver = Resolver();
        Assert.Equal(["192.0.2.1", "::1"], (await resolver.ResolveAddressesAsync("host.test", AddressFamily.Unspecified, Token)).Records.Select(a => a.ToString()));
        Assert.True((await resolver.ResolveAddressesAsync("four.test", AddressFamily.Unspecified, Token)).IsFound);
    }

    [Fact]
    public async Task NameServers_AreThoseOfTheNameItself()
    {
        _server.Records("zone.test", LoopbackDnsServer.Ns, LoopbackDnsServer.NameData("NS1.zone.test"), LoopbackDnsServer.NameData("ns2.zone.test"));
        DnsClientResolver resolver = Resolver();
        Assert.Equal(["ns1.zone.test", "ns2.zone.test"], (await resolver.ResolveNameServersAsync("zone.test", Token)).Records);
        Assert.True((await resolver.ResolveNameServersAsync("host.zone.test", Token)).IsAbsent);
    }

    [Fact]
    public async Task Texts_AreJoinedByRecord_AndPrintable()
    {
        _server.Records("txt.test", LoopbackDnsServer.Txt, [3, .. "one"u8, 4, .. " two"u8], [5, .. "a\tb"u8, 0, (byte)'\r'], [0]);
        Assert.Equal(["one two", "a b  ", ""], (await Resolver().ResolveTextsAsync("txt.test", Token)).Records);
    }

    [Fact]
    public async Task Records_MoreThanAHundred_AreLeftOut()
    {
        _server.Answer("many.test", LoopbackDnsServer.A, new ScriptedAnswer { IsOverUdpTruncated = true, Records = [.. Enumerable.Range(0, 250).Select(i => (LoopbackDnsServer.A, (byte[])[192, 0, 2, (byte)i]))] });
        Assert.Equal(100, (await Resolver().ResolveAddressesAsync("many.test", AddressFamily.InterNetwork, Token)).Records.Count);
    }

    [Theory]
    [InlineData("192.0.2.1", "1.2.0.192.list.test")]
    [InlineData("2001:db8::a5", "5.a.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.list.test")]
    public void ReversedAddress_StandsUnderTheZone(string address, string expected) => Assert.Equal(expected, ReversedAddress.Under(IPAddress.Parse(address.AsSpan()), "list.test"));

    [Fact]
    public async Task Cname_InFrontOfAddresses_IsFollowed()
    {
        _server.Answer("www.test", LoopbackDnsServer.A, new ScriptedAnswer
        {
            Records = [(LoopbackDnsServer.Cname, LoopbackDnsServer.NameData("host.test")), (LoopbackDnsServer.A, [192, 0, 2, 9])],
        });
        _server.Answer("loop.test", LoopbackDnsServer.A, new ScriptedAnswer { Records = [(LoopbackDnsServer.Cname, LoopbackDnsServer.NameData("loop.test"))] });
        DnsClientResolver resolver = Resolver();
        Assert.Equal(["192.0.2.9"], (await resolver.ResolveAddressesAsync("www.test", AddressFamily.InterNetwork, Token)).Records.Select(a => a.ToString()));
        Assert.Equal(DnsStatus.NoData, (await resolver.ResolveAddressesAsync("loop.test", AddressFamily.InterNetwork, Token)).Status);
    }

    [Fact]
    public async Task Authenticated_IsTheAdBit()
    {
        _server.Answer("signed.test", LoopbackDnsServer.A, new ScriptedAnswer { IsAuthenticated = true, Records = [(LoopbackDnsServer.A, [192, 0, 2, 1])] });
        Assert.True((await Resolver().ResolveAddressesAsync("signed.test", AddressFamily.InterNetwork, Token)).IsAuthenticated);
    }

    [Fact]
    public async Task Cache_KeepsForTheTtl_AndNegativesForAMinute()
    {
        _server.Answer("t.test", LoopbackDnsServer.A, new ScriptedAnswer { Ttl = 100, Records = [(LoopbackDnsServer.A, [192, 0, 2, 1])] });
        DnsClientResolver resolver = Resolver();
        async Task<int> Ask(string name)
        {
            int before = _server.Questions;
            await resolver.ResolveAddressesAsync(name, AddressFamily.InterNetwork, Token);
            return _server.Questions - before;
        }
        Assert.Equal(1, await Ask("t.test"));
        Assert.Equal(0, await Ask("T.test"));
        Assert.Equal(1, await Ask("gone.test"));
        Assert.Equal(0, await Ask("gone.test"));
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(0, await Ask("t.test"));
        Assert.Equal(1, await Ask("gone.test"));
        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(1, await Ask("t.test"));
    }

    [Theory]
    [InlineData("a..b")]
    [InlineData("")]
    [InlineData("-a.test")]
    [InlineData("a b.test")]
    [InlineData("a\0.test")]
    public async Task Name_ThatIsNone_IsNotAsked(string name)
    {
        Assert.Equal(DnsStatus.Malformed, (await Resolver().ResolveMxAsync(name, Token)).Status);
        Assert.Equal(0, _server.Questions);
    }

    [Fact]
    public async Task Names_OfAnAddress_AreThePtrRecords()
    {
        _server.Records("1.2.0.192.in-addr.arpa", LoopbackDnsServer.Ptr, LoopbackDnsServer.NameData("Host.test"));
        Assert.Equal(["host.test"], (await Resolver().ResolveNamesAsync(IPAddress.Parse("::ffff:192.0.2.1".AsSpan()), Token)).Records);
        Assert.Equal(DnsStatus.NoSuchDomain, (await Resolver().ResolveNamesAsync(IPAddress.IPv6Loopback, Token)).Status);
    }

    [Theory]
    [InlineData("[192.0.2.7]", "192.0.2.7")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("[IPv6:2001:db8::1]", "2001:db8::1")]
    [InlineData("localhost", "127.0.0.1 ::1")]
    public async Task Literal_NeedsNoQuestion(string host, string addresses)
    {
        DnsAnswer<IPAddress> answer = await Resolver().ResolveAddressesAsync(host, AddressFamily.Unspecified, Token);
        Assert.Equal(addresses, string.Join(' ', answer.Records));
        Assert.Equal(0, _server.Questions);
    }

    [Fact]
    public async Task HostsFile_ComesFirst()
    {
        string hosts = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(hosts, "# c\n192.0.2.50 relay.isp relay # x\n", Token);
            _server.Records("other.test", LoopbackDnsServer.A, [192, 0, 2, 1]);
            var resolver = new HostsFileResolver(Resolver(), hosts);
            Assert.Equal("192.0.2.50", (await resolver.ResolveAddressesAsync("RELAY", AddressFamily.Unspecified, Token)).Records[0].ToString());
            Assert.Equal(["relay.isp"], (await resolver.ResolveNamesAsync(IPAddress.Parse("192.0.2.50".AsSpan()), Token)).Records);
            Assert.Equal("192.0.2.1", (await resolver.ResolveAddressesAsync("other.test", AddressFamily.InterNetwork, Token)).Records[0].ToString());
        }
        finally
        {
            File.Delete(hosts);
        }
    }

    [Theory]
    [InlineData("127.0.0.1:5353 [::1]:54, 192.0.2.1", "127.0.0.1:5353 [::1]:54 192.0.2.1:53")]
    [InlineData("127.1", null)]
    [InlineData("127.0.0.1:0", null)]
    [InlineData("[::1]x", null)]
    public void Servers_Text_IsParsed(string text, string? servers)
    {
        Assert.Equal(servers is not null, DnsSettings.TryParseServers(text, out IReadOnlyList<IPEndPoint> parsed, out string fault));
        if (servers is null) Assert.StartsWith("bad name server address", fault, StringComparison.Ordinal);
        else Assert.Equal(servers, string.Join(' ', parsed));
    }
}
