using Hikyaku.Sasl.Server;
using Hikyaku.Smtpd.Settings;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

public sealed class AuthDialogTests
{
    private readonly SmtpdFixture _fixture = new();

    public AuthDialogTests()
    {
        _fixture.Settings = _fixture.Settings with { Sasl = new SmtpdSaslSettings { IsEnabled = true, AuthenticatedHeader = true } };
        _fixture.Adjust = service => new()
        {
            Settings = service.Settings,
            Policy = service.Policy,
            Intake = service.Intake,
            Events = service.Events,
            Connections = service.Connections,
            Time = service.Time,
            Sasl = new SaslServer(new SaslServerSettings(), new TestCredentials()),
        };
    }

    [Fact]
    public async Task Plain_WithInitialResponse_NamesTheUserInMessageAndHeader()
    {
        await Dialog.PlayAsync(_fixture, """
            S: 220 mail.example.com ESMTP Hikyaku
            C: EHLO x
            S: 250-mail.example.com
            S: 250-PIPELINING
            S: 250-SIZE 10240000
            S: 250-VRFY
            S: 250-AUTH PLAIN LOGIN
            S: 250-ENHANCEDSTATUSCODES
            S: 250 8BITMIME
            C: AUTH PLAIN AGFsaWNlAHNlY3JldA==
            S: 235 2.7.0 Authentication successful
            C: AUTH PLAIN AGFsaWNlAHNlY3JldA==
            S: 503 5.5.1 Error: already authenticated
            C: MAIL FROM:<a@b> AUTH=<>
            S: 250 2.1.0 Ok
            C: RCPT TO:<c@d>
            S: 250 2.1.5 Ok
            C: DATA
            S: 354 End data with <CR><LF>.<CR><LF>
            C: .
            S: 250 2.0.0 Ok: queued as 000001
            """);
        RecordingIntake.Message message = Assert.Single(_fixture.Intake.Committed);
        Assert.Equal(("ESMTPA", "PLAIN", "alice"), (message.Origin.Protocol, message.Origin.SaslMethod, message.Origin.SaslUsername));
        Assert.Contains("\r\n\t(Authenticated sender: alice)\r\n\tby mail.example.com (Hikyaku) with ESMTPA id 000001\r\n", message.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_AreAnsweredAndLogged()
    {
        _fixture.Settings = _fixture.Settings with { Limits = _fixture.Settings.Limits with { HardErrors = 99 } };
        await Dialog.PlayAsync(_fixture, """
            S: 220 mail.example.com ESMTP Hikyaku
            C: AUTH
            S: 501 5.5.4 Syntax: AUTH mechanism
            C: AUTH NTLM
            S: 504 5.5.4 Unrecognized authentication type
            C: AUTH LOGIN
            S: 334 VXNlcm5hbWU6
            C: YWxpY2U=
            S: 334 UGFzc3dvcmQ6
            C: d3Jvbmc=
            S: 535 5.7.8 Error: authentication failed: authentication failure
            C: AUTH PLAIN
            S: 334 
            C: *
            S: 501 5.7.0 Authentication aborted
            C: AUTH PLAIN AGFsaWNlAHNlY3JldA=
            S: 501 5.5.2 Error: malformed authentication response
            C: AUTH PLAIN Ym9iAGFsaWNlAHNlY3JldA==
            S: 535 5.7.8 Error: authentication failed: authentication failure
            C: AUTH PLAIN AGJyb2tlbgBzZWNyZXQ=
            S: 454 4.7.0 Temporary authentication failure
            C: NOOP
            S: 250 2.0.0 Ok
            C: AUTH login YWxpY2U=
            S: 334 UGFzc3dvcmQ6
            C: c2VjcmV0
            S: 235 2.7.0 Authentication successful
            """);
        Assert.Contains("warning: unknown[192.0.2.1]: SASL LOGIN authentication failed: no, sasl_username=alice", _fixture.Events.Lines);
        Assert.Contains("warning: unknown[192.0.2.1]: SASL PLAIN authentication aborted", _fixture.Events.Lines);
        Assert.Contains("disconnect from unknown[192.0.2.1] auth=1/8 noop=1 commands=2/9", _fixture.Events.Lines);
    }

    [Fact]
    public async Task AuthOnly_InTheClear_IsNotOfferedAndRefused()
    {
        _fixture.Settings = _fixture.Settings with { Tls = new SmtpdTlsSettings { AuthOnly = true } };
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        Assert.DoesNotContain("AUTH", client.Say("EHLO x\r\n"), StringComparison.Ordinal);
        Assert.Equal("504 5.5.4 Encryption required for requested authentication mechanism\r\n", client.Say("AUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n"));
    }

    [Fact]
    public async Task Response_OverItsLimit_EndsTheExchangeOnly()
    {
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        client.Say("AUTH PLAIN\r\n");
        Assert.Equal("", client.Say(new string('A', 30_000)));
        Assert.Equal("500 5.5.6 SASL response limit exceeded\r\n", client.Say("AAAA\r\n"));
        Assert.Equal("250 2.0.0 Ok\r\n", client.Say("NOOP\r\n"));
    }
}
