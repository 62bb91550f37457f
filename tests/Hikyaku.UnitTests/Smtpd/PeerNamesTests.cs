using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;
using Hikyaku.Policy;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

public sealed class PeerNamesTests : IDnsResolver
{
    private readonly SmtpdFixture _fixture = new();
    private DnsAnswer<string> _names = new(DnsStatus.Found, ["client.example."]);
    private DnsAnswer<IPAddress> _addresses = new(DnsStatus.Found, [SmtpdFixture.Remote.Address]);

    [Fact]
    public async Task Client_WithConfirmedName_IsCalledByIt()
    {
        PolicyClient client = await IdentifyAsync();
        Assert.Equal(("client.example[192.0.2.1]", NameStatus.Verified), (client.Name.ToString(), client.NameStatus));
        Assert.StartsWith("connect from client.example[192.0.2.1]", _fixture.Events.Lines.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_WhoseNameLeadsElsewhere_IsUnknown()
    {
        _addresses = new DnsAnswer<IPAddress>(DnsStatus.Found, [IPAddress.Loopback]);
        PolicyClient client = await IdentifyAsync();
        Assert.Equal(("unknown[192.0.2.1]", NameStatus.NotFound, "client.example"), (client.Name.ToString(), client.NameStatus, client.ReverseName));
        Assert.Equal("warning: hostname client.example does not resolve to address 192.0.2.1", _fixture.Events.Lines.First());
    }

    [Fact]
    public async Task Client_WhoseNameCannotBeAsked_IsUnknownForNow()
    {
        _names = new DnsAnswer<string>(DnsStatus.TemporaryFailure, []);
        Assert.Equal(NameStatus.TemporaryFailure, (await IdentifyAsync()).NameStatus);
        _names = new DnsAnswer<string>(DnsStatus.Found, ["client.example"]);
        _addresses = new DnsAnswer<IPAddress>(DnsStatus.TemporaryFailure, [], Cause: "Name or service not known");
        Assert.Equal(NameStatus.TemporaryFailure, (await IdentifyAsync()).NameStatus);
        Assert.Contains("warning: hostname client.example does not resolve to address 192.0.2.1: Name or service not known", _fixture.Events.Lines);
    }

    [Fact]
    public async Task Client_WithAMalformedName_IsUnknown()
    {
        _names = new DnsAnswer<string>(DnsStatus.Found, ["bad name\u0007"]);
        Assert.Equal("unknown[192.0.2.1]", (await IdentifyAsync()).Name.ToString());
    }

    ValueTask<DnsAnswer<MxRecord>> IDnsResolver.ResolveMxAsync(string domain, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<DnsAnswer<IPAddress>> IDnsResolver.ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken) => ValueTask.FromResult(_addresses);

    ValueTask<DnsAnswer<string>> IDnsResolver.ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken) => ValueTask.FromResult(_names);

    ValueTask<DnsAnswer<string>> IDnsResolver.ResolveNameServersAsync(string domain, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<DnsAnswer<string>> IDnsResolver.ResolveTextsAsync(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    private async Task<PolicyClient> IdentifyAsync()
    {
        PolicyClient? seen = null;
        _fixture.Refusal = (_, request) =>
        {
            seen ??= request.Client;
            return null;
        };
        _fixture.Adjust = service => new()
        {
            Settings = service.Settings,
            Policy = service.Policy,
            Intake = service.Intake,
            Events = service.Events,
            Connections = service.Connections,
            Time = service.Time,
            Dns = this,
        };
        await using (var client = new LockstepClient(_fixture)) client.Say("QUIT\r\n");
        return seen!;
    }
}
