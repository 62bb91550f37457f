using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Smtpd;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Settings;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>postconf(5) smtpd_client_*_rate_limit, and what is one client.</summary>
public sealed class ClientRateTests
{
    private readonly SmtpdFixture _fixture = new();

    [Theory]
    [InlineData(ClientEvent.Message, "MAIL FROM:<a@b>\r\nRSET\r\n", "250 2.1.0 Ok", "450 4.7.1 Error: too much mail from 192.0.2.1", "Message delivery request")]
    [InlineData(ClientEvent.Recipient, "MAIL FROM:<a@b>\r\nRCPT TO:<a@b>\r\nRSET\r\n", "250 2.1.5 Ok", "450 4.7.1 Error: too many recipients from 192.0.2.1", "Recipient address")]
    [InlineData(ClientEvent.Auth, "AUTH X\r\n", "503 5.5.1 Error: authentication not enabled", "450 4.7.1 Error: too many AUTH commands from 192.0.2.1", "AUTH command")]
    public async Task Commands_OverTheirRate_AreRefusedUntilTheTimeUnitIsOver(ClientEvent what, string command, string usual, string refusal, string warning)
    {
        Limit(l => what switch
        {
            ClientEvent.Message => l with { MessageRate = 2 },
            ClientEvent.Recipient => l with { RecipientRate = 2 },
            _ => l with { AuthRate = 2 },
        });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        for (int i = 0; i < 2; i++) Assert.Contains(usual, client.Say(command), StringComparison.Ordinal);
        Assert.Contains(refusal, client.Say(command), StringComparison.Ordinal);
        Assert.Contains($"warning: {warning} rate limit exceeded: 3 from unknown[192.0.2.1] for service submission", _fixture.Events.Lines);
        _fixture.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Contains(refusal, client.Say(command), StringComparison.Ordinal);
        _fixture.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(usual, client.Say(command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_ThatIsNoMailCommand_IsNotCounted()
    {
        Limit(l => l with { MessageRate = 1 });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        Assert.StartsWith("501 5.5.4 Syntax", client.Say("MAIL a@b\r\n"), StringComparison.Ordinal);
        Assert.Equal("250 2.1.0 Ok\r\n", client.Say("MAIL FROM:<a@b>\r\n"));
    }

    [Fact]
    public async Task Connections_OverTheirRate_Get421_AndOtherClientsDont()
    {
        Limit(l => l with { ConnectionRate = 1 });
        Assert.StartsWith("220 ", await ConnectAsync("192.0.2.1"), StringComparison.Ordinal);
        Assert.Equal("421 4.7.0 mail.example.com Error: too many connections from 192.0.2.1\r\n", await ConnectAsync("192.0.2.1"));
        Assert.Contains("warning: Connection rate limit exceeded: 2 from unknown[192.0.2.1] for service submission", _fixture.Events.Lines);
        Assert.StartsWith("220 ", await ConnectAsync("192.0.2.2"), StringComparison.Ordinal);
        _fixture.Settings = _fixture.Settings with { ServiceName = "smtp" };
        Assert.StartsWith("220 ", await ConnectAsync("192.0.2.1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.254", true)]
    [InlineData("192.0.2.1", "192.0.3.1", false)]
    [InlineData("2001:db8:0:ff::1", "2001:db8:0:80::2", true)]
    [InlineData("2001:db8:0:ff::1", "2001:db8:0:7f::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.9", true)]
    public async Task Clients_InOneBlock_AreOne(string first, string second, bool isOne)
    {
        Limit(l => l with { ConnectionRate = 1, Ipv4PrefixLength = 24, Ipv6PrefixLength = 57 });
        await ConnectAsync(first);
        Assert.StartsWith(isOne ? "421 " : "220 ", await ConnectAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_InTheExceptions_IsNotCounted()
    {
        Limit(l => l with { ConnectionRate = 1 });
        using var tables = new TableSet();
        ParameterView view = ParameterView.Parse("mynetworks = 192.0.2.1\n");
        var exceptions = new NetworkMatchList(view.Get(SmtpdParameters.ClientEventLimitExceptions), tables, "smtpd_client_event_limit_exceptions", false);
        _fixture.Adjust = service => new()
        {
            Settings = service.Settings,
            Policy = service.Policy,
            Intake = service.Intake,
            Events = service.Events,
            Connections = service.Connections,
            Time = service.Time,
            Tables = new SmtpdTables { EventLimitExceptions = exceptions },
        };
        Assert.Equal("192.0.2.1", string.Join('|', view.Get(SmtpdParameters.ClientEventLimitExceptions)));
        for (int i = 0; i < 3; i++) Assert.StartsWith("220 ", await ConnectAsync("192.0.2.1"), StringComparison.Ordinal);
        Assert.Equal(0, _fixture.Connections.ClientCount);
    }

    [Fact]
    public async Task Clients_WhoseTimeUnitIsOver_AreForgotten()
    {
        for (int i = 1; i <= 100; i++) await ConnectAsync($"192.0.2.{i}");
        await using var stays = new LockstepClient(_fixture, "192.0.2.101");
        Assert.Equal(101, _fixture.Connections.ClientCount);
        _fixture.Time.Advance(TimeSpan.FromSeconds(61));
        await ConnectAsync("192.0.2.1");
        Assert.Equal(2, _fixture.Connections.ClientCount);
    }

    [Fact]
    public void Settings_OfAView_AreThoseOfTheParameters()
    {
        SmtpdLimits limits = SmtpdLimits.From(ParameterView.Parse("""
            smtpd_client_connection_rate_limit = 1
            smtpd_client_message_rate_limit = 2
            smtpd_client_recipient_rate_limit = 3
            smtpd_client_new_tls_session_rate_limit = 4
            smtpd_client_auth_rate_limit = 5
            anvil_rate_time_unit = 2m
            smtpd_client_ipv4_prefix_length = 24
            """));
        Assert.Equal([1, 2, 3, 4, 5], Enum.GetValues<ClientEvent>().Select(limits.RateOf));
        Assert.Equal((TimeSpan.FromMinutes(2), 24, 84), (limits.RateTimeUnit, limits.Ipv4PrefixLength, limits.Ipv6PrefixLength));
    }

    private async Task<string> ConnectAsync(string address)
    {
        await using var client = new LockstepClient(_fixture, address);
        return client.Heard();
    }

    private void Limit(Func<SmtpdLimits, SmtpdLimits> change) => _fixture.Settings = _fixture.Settings with { Limits = change(_fixture.Settings.Limits) };
}
