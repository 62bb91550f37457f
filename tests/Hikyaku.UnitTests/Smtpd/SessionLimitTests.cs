using Hikyaku.Mail.Contracts;
using Hikyaku.Smtpd.Settings;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

public sealed class SessionLimitTests
{
    private readonly SmtpdFixture _fixture = new();

    [Fact]
    public async Task Errors_AtTheHardLimit_EndTheSession()
    {
        Limit(l => l with { HardErrors = 3 });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("X\r\n");
        client.Say("RCPT TO:<a@b>\r\n");
        Assert.Equal("500 5.5.2 Error: command not recognized\r\n421 4.7.0 mail.example.com Error: too many errors\r\n", client.Say("X\r\n"));
        await client.Session;
        Assert.Contains("NOQUEUE: too many errors after UNKNOWN from unknown[192.0.2.1]", _fixture.Events.Lines);
        Assert.Contains("disconnect from unknown[192.0.2.1] rcpt=0/1 unknown=0/2 commands=0/3", _fixture.Events.Lines);
    }

    [Fact]
    public async Task Errors_AtTheSoftLimit_SlowEachCommandDown()
    {
        Limit(l => l with { SoftErrors = 1, ErrorSleepTime = TimeSpan.FromSeconds(1) });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        Assert.NotEqual("", client.Say("X\r\n"));
        Assert.Equal("", client.Say("NOOP\r\n"));
        _fixture.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("250 2.0.0 Ok\r\n", client.Heard());
        Assert.Equal("", client.Say("NOOP\r\n"));
        _fixture.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("250 2.0.0 Ok\r\n", client.Heard());
    }

    [Fact]
    public async Task JunkCommands_OverTheirLimit_AreErrors()
    {
        Limit(l => l with { JunkCommands = 2, HardErrors = 2 });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        for (int i = 0; i < 4; i++) Assert.Equal("250 2.0.0 Ok\r\n", client.Say("NOOP\r\n"));
        Assert.EndsWith("421 4.7.0 mail.example.com Error: too many errors\r\n", client.Say("NOOP\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recipients_OverTheirLimit_Get452AndTheRestGoesOn()
    {
        Limit(l => l with { RecipientCount = 2, RecipientOvershoot = 1, HardErrors = 2 });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        client.Say("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nRCPT TO:<e@f>\r\n");
        Assert.Equal("452 4.5.3 Error: too many recipients\r\n", client.Say("RCPT TO:<g@h>\r\n"));
        Assert.Equal("452 4.5.3 Error: too many recipients\r\n", client.Say("RCPT TO:<g@h>\r\n"));
        client.Say("DATA\r\n");
        Assert.StartsWith("250 2.0.0 Ok: queued as", client.Say(".\r\n"), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(_fixture.Intake.Committed).Envelope!.Recipients.Count);
    }

    [Fact]
    public async Task Message_OverItsLimit_IsReadToItsEndAndRefused()
    {
        Limit(l => l with { MessageSizeBytes = 100 });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        client.Say("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n");
        Assert.Equal("", client.Say(new string('x', 5000) + "\r\nMAIL FROM:<a@b>\r\n"));
        Assert.Equal("552 5.3.4 Error: message file too big\r\n", client.Say(".\r\n"));
        Assert.Empty(_fixture.Intake.Committed);
        Assert.True(_fixture.Intake.Begun[0].IsDisposed && _fixture.Intake.Begun[0].Content.Length < 500);
        Assert.Equal("250 2.1.0 Ok\r\n", client.Say("MAIL FROM:<a@b>\r\n"));
    }

    [Theory]
    [InlineData(IntakeStatus.WriteError, "451 4.3.0 Error: queue file write error\r\n")]
    [InlineData(IntakeStatus.InsufficientStorage, "452 4.3.1 Insufficient system storage\r\n")]
    [InlineData(IntakeStatus.TooManyHops, "554 5.4.0 Error: too many hops\r\n")]
    [InlineData(IntakeStatus.ContentRejected, "550 5.7.1 Error: message content rejected\r\n")]
    [InlineData(IntakeStatus.ShuttingDown, "451 4.7.1 Error: service unavailable\r\n")]
    public async Task Message_NotTaken_GetsTheReasonsReply(IntakeStatus status, string reply)
    {
        _fixture.Intake.Answer = new IntakeResult(status, "Input/output error");
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        client.Say("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n");
        Assert.Equal(reply, client.Say("x\r\n.\r\n"));
    }

    [Fact]
    public async Task CommandLine_OverItsLimit_IsOneErrorAndNoCommand()
    {
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        Assert.Equal("", client.Say("NOOP " + new string('x', 70_000)));
        Assert.Equal("500 5.5.2 mail.example.com Error: command too long\r\n", client.Say("QUIT\r\n"));
        Assert.Equal("250 2.0.0 Ok\r\n", client.Say("NOOP\r\n"));
    }

    [Fact]
    public async Task Silence_UpToTheTimeout_Gets421()
    {
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        client.Say("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n");
        client.Say("12345\r\n");
        _fixture.Time.Advance(TimeSpan.FromSeconds(299));
        Assert.False(client.Session.IsCompleted);
        _fixture.Time.Advance(TimeSpan.FromSeconds(1));
        await client.Session;
        Assert.Equal("421 4.4.2 mail.example.com Error: timeout exceeded\r\n", client.Heard());
        Assert.Contains("000001: timeout after DATA (7 bytes) from unknown[192.0.2.1]", _fixture.Events.Lines);
    }

    [Fact]
    public async Task SlowCommand_WithARequestDeadline_Gets421WhenItsTimeIsUp()
    {
        Limit(l => l with { HasRequestDeadline = true });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        _fixture.Time.Advance(TimeSpan.FromSeconds(150));
        Assert.Equal("", client.Say("NO"));
        _fixture.Time.Advance(TimeSpan.FromSeconds(149));
        Assert.False(client.Session.IsCompleted);
        Assert.Equal("", client.Say("O"));
        _fixture.Time.Advance(TimeSpan.FromSeconds(1));
        await client.Session;
        Assert.Equal("421 4.4.2 mail.example.com Error: timeout exceeded\r\n", client.Heard());
    }

    [Fact]
    public async Task Content_AtTheMinimumRate_KeepsItsTime()
    {
        Limit(l => l with { HasRequestDeadline = true, MinDataRate = 1 });
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        client.Say("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n");
        string line = new string('x', 198) + "\r\n";
        for (int i = 0; i < 5; i++)
        {
            _fixture.Time.Advance(TimeSpan.FromSeconds(200));
            Assert.Equal("", client.Say(line));
        }
        Assert.StartsWith("250 2.0.0 Ok: queued", client.Say(".\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_OverTheirConnectionLimit_Get421()
    {
        Limit(l => l with { ConnectionsPerClient = 1 });
        await using (var first = new LockstepClient(_fixture))
        {
            Assert.StartsWith("220 ", first.Heard(), StringComparison.Ordinal);
            await using var second = new LockstepClient(_fixture);
            Assert.Equal("421 4.7.0 mail.example.com Error: too many connections from 192.0.2.1\r\n", second.Heard());
            Assert.Contains("warning: Connection concurrency limit exceeded: 2 from unknown[192.0.2.1] for service submission", _fixture.Events.Lines);
        }
        await using var third = new LockstepClient(_fixture);
        Assert.StartsWith("220 ", third.Heard(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_OverItsProcessLimit_Gets421()
    {
        _fixture.Settings = _fixture.Settings with { ProcessLimit = 1 };
        await using var first = new LockstepClient(_fixture);
        await using var second = new LockstepClient(_fixture);
        Assert.Equal("421 4.3.2 All server ports are busy\r\n", second.Heard());
        Assert.Equal(1, _fixture.Connections.CountOf("submission"));
    }

    [Fact]
    public async Task SoftStop_BetweenTransactions_Gets421AtOnce()
    {
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        Assert.Equal("421 4.3.2 mail.example.com Service shutting down\r\n", client.StopSoftly());
        await client.Session;
    }

    [Fact]
    public async Task SoftStop_WithinATransaction_LetsItEnd()
    {
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("EHLO x\r\n");
        client.Say("MAIL FROM:<a@b>\r\n");
        Assert.Equal("", client.StopSoftly());
        client.Say("RCPT TO:<c@d>\r\nDATA\r\n");
        Assert.Equal("250 2.0.0 Ok: queued as 000001\r\n421 4.3.2 mail.example.com Service shutting down\r\n", client.Say("x\r\n.\r\n"));
        await client.Session;
    }

    private void Limit(Func<SmtpdLimits, SmtpdLimits> change) => _fixture.Settings = _fixture.Settings with { Limits = change(_fixture.Settings.Limits) };
}
