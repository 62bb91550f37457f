using Hikyaku.Configuration;
using Hikyaku.Rewriting;
using Hikyaku.Smtpd;
using Hikyaku.Tables;
using Hikyaku.UnitTests.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>smtpd_discard_ehlo_keyword_address_maps and smtpd_command_filter.</summary>
public sealed class SmtpdTablesTests : IDisposable
{
    private readonly SmtpdFixture _fixture = new();
    private readonly TableFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public async Task Keywords_OfTheClientsAddress_AreNotAnnounced_InPlaceOfTheOthers()
    {
        Ask(new SmtpdTables { DiscardedKeywords = Open("inline:{ {192.0.2.1 = size, Pipelining} }") });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        Assert.Equal("250-mail.example.com\r\n250-VRFY\r\n250-ENHANCEDSTATUSCODES\r\n250 8BITMIME\r\n", client.Say("EHLO x\r\n"));
        Assert.Contains("discarding EHLO keywords: PIPELINING SIZE", _fixture.Events.Lines);
        await using var other = new LockstepClient(_fixture, "192.0.2.2");
        other.Heard();
        Assert.Contains("250-PIPELINING\r\n", other.Say("EHLO x\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keywords_ThatNoTableCanTell_EndTheSessionAtEhlo()
    {
        Ask(new SmtpdTables { DiscardedKeywords = Open("fail:x") });
        await using var client = new LockstepClient(_fixture);
        Assert.StartsWith("220 ", client.Heard(), StringComparison.Ordinal);
        Assert.Equal("421 4.3.0 mail.example.com Server local data error\r\n", client.Say("EHLO x\r\n"));
        Assert.Contains("warning: don't know what EHLO features to announce to unknown[192.0.2.1]", _fixture.Events.Lines);
        await client.Session;
    }

    [Fact]
    public async Task Command_InTheFilter_IsReplacedBeforeItIsRead()
    {
        Ask(new SmtpdTables { CommandFilter = Open("pcre:{{/^(RCPT\\s+TO:<.*>.*) NOTIFY=\\S+$/ $1} {/^X-HELLO (.*)/ EHLO $1}}") });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        Assert.Contains("250-PIPELINING\r\n", client.Say("X-HELLO x\r\n"), StringComparison.Ordinal);
        client.Say("MAIL FROM:<a@b>\r\n");
        Assert.Equal("250 2.1.5 Ok\r\n", client.Say("  RCPT TO:<c@d> NOTIFY=NEVER\r\n"));
        Assert.Contains("unknown[192.0.2.1]: replacing command \"RCPT TO:<c@d> NOTIFY=NEVER\" with \"RCPT TO:<c@d>\"", _fixture.Events.Lines);
    }

    [Fact]
    public async Task Command_ThatTheFilterCannotTell_EndsTheSession()
    {
        Ask(new SmtpdTables { CommandFilter = Open("fail:x") });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        Assert.Equal("421 4.3.0 mail.example.com Server local data error\r\n", client.Say("NOOP\r\n"));
        Assert.Contains("warning: fail:x lookup error for \"NOOP\"", _fixture.Events.Lines);
    }

    [Fact]
    public void Tables_OfAView_AreThoseOfTheParameters()
    {
        ParameterView view = ParameterView.Parse("smtpd_discard_ehlo_keyword_address_maps = static:dsn\nsmtpd_command_filter = static:NOOP\n");
        var none = LocalRewriteClients.Create(view, _tables.Set, MyNetworks.Create(view, _tables.Set), LocalAddresses.Create(view, HostFacts.System, []), []);
        var opened = SmtpdTables.Open(view, _tables.Set, none);
        Assert.Equal(("static:dsn", "static:NOOP"), (opened.DiscardedKeywords.Tables[0].Name, opened.CommandFilter.Tables[0].Name));
    }

    private LookupTableList Open(string table) => new([_tables.Open(table)]);

    private void Ask(SmtpdTables tables) => _fixture.Adjust = service => new()
    {
        Settings = service.Settings,
        Policy = service.Policy,
        Intake = service.Intake,
        Events = service.Events,
        Connections = service.Connections,
        Time = service.Time,
        Tables = tables,
    };
}
