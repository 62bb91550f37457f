using Hikyaku.Policy;
using Hikyaku.Smtpd.Settings;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

public sealed class SessionDialogTests
{
    private readonly SmtpdFixture _fixture = new();

    [Fact]
    public async Task Message_NormalPath_IsQueuedWithOurReceived()
    {
        await Dialog.PlayAsync(_fixture, """
            S: 220 mail.example.com ESMTP Hikyaku
            C: EHLO client.example
            S: 250-mail.example.com
            S: 250-PIPELINING
            S: 250-SIZE 10240000
            S: 250-VRFY
            S: 250-ENHANCEDSTATUSCODES
            S: 250 8BITMIME
            C: MAIL FROM:<a@example.org> SIZE=100 BODY=8BITMIME
            C: RCPT TO:<b@example.net>
            C: DATA
            S: 250 2.1.0 Ok
            S: 250 2.1.5 Ok
            S: 354 End data with <CR><LF>.<CR><LF>
            C: Subject: x
            C:
            C: ..dot
            C: .
            C: QUIT
            S: 250 2.0.0 Ok: queued as 000001
            S: 221 2.0.0 Bye
            S: $
            """);
        RecordingIntake.Message message = Assert.Single(_fixture.Intake.Committed);
        Assert.Equal("""
            Received: from client.example (unknown [192.0.2.1])
            	by mail.example.com (Hikyaku) with ESMTP id 000001
            	for <b@example.net>; Thu,  5 Nov 2026 03:04:05 +0000 (UTC)
            Subject: x

            .dot

            """.ReplaceLineEndings("\r\n"), message.Content);
        Assert.Equal(("ESMTP", "client.example", "submission"), (message.Origin.Protocol, message.Origin.HeloName, message.Origin.Service));
        Assert.Equal(
        [
            "connect from unknown[192.0.2.1]",
            "000001: client=unknown[192.0.2.1]",
            "disconnect from unknown[192.0.2.1] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5",
        ], _fixture.Events.Lines);
    }

    [Fact]
    public Task Sequence_Wrong_Replies503() => Dialog.PlayAsync(_fixture, """
        S: 220 mail.example.com ESMTP Hikyaku
        C: RCPT TO:<b@c>
        S: 503 5.5.1 Error: need MAIL command
        C: DATA
        S: 503 5.5.1 Error: need RCPT command
        C: HELO
        S: 501 Syntax: HELO hostname
        C: HELO x
        S: 250 mail.example.com
        C: MAIL FROM:<a@b>
        S: 250 2.1.0 Ok
        C: MAIL FROM:<a@b>
        S: 503 5.5.1 Error: nested MAIL command
        C: DATA
        S: 554 5.5.1 Error: no valid recipients
        C: AUTH PLAIN
        S: 503 5.5.1 Error: authentication not enabled
        C: STARTTLS
        S: 502 5.5.1 Error: command not implemented
        C: RSET
        S: 250 2.0.0 Ok
        C: RCPT TO:<b@c>
        S: 503 5.5.1 Error: need MAIL command
        C: NOOP whatever
        S: 250 2.0.0 Ok
        C: VRFY b@c
        S: 252 2.0.0 b@c
        C: ETRN x
        S: 502 5.5.1 Error: command not implemented
        C: XYZZY
        S: 500 5.5.2 Error: command not recognized
        C:
        S: 500 5.5.2 Error: bad syntax
        C: HELP
        S: 214 2.0.0 Commands: AUTH DATA EHLO HELO HELP MAIL NOOP QUIT RCPT RSET STARTTLS VRFY
        C: BDAT 5 LAST
        S: 521 5.5.1 Error: command not implemented
        S: $
        """);

    [Fact]
    public async Task Envelope_BadWords_GetPostfixReplies()
    {
        _fixture.Settings = _fixture.Settings with { Dialog = new SmtpdDialogSettings { HeloRequired = true, DisableVrfy = true }, Limits = _fixture.Settings.Limits with { MessageSizeBytes = 1000, HardErrors = 99 } };
        await Dialog.PlayAsync(_fixture, """
            S: 220 mail.example.com ESMTP Hikyaku
            C: MAIL FROM:<a@b>
            S: 503 5.5.1 Error: send HELO/EHLO first
            C: EHLO x
            S: 250-mail.example.com
            S: 250-PIPELINING
            S: 250-SIZE 1000
            S: 250-ENHANCEDSTATUSCODES
            S: 250 8BITMIME
            C: MAIL <a@b>
            S: 501 5.5.4 Syntax: MAIL FROM:<address>
            C: MAIL FROM:<a b@c>
            S: 501 5.1.7 Bad sender address syntax
            C: MAIL FROM:<a@b> FOO=1
            S: 555 5.5.4 Unsupported option: FOO=1
            C: MAIL FROM:<a@b> SIZE=x
            S: 501 5.5.4 Bad message size syntax
            C: MAIL FROM:<a@b> SIZE=1001
            S: 552 5.3.4 Message size exceeds fixed limit
            C: MAIL FROM:<a@b> RET=FULL
            S: 501 5.7.1 DSN support is disabled
            C: MAIL FROM:<飛@b>
            S: 553 5.6.7 Must declare SMTPUTF8 to send unicode address
            C: VRFY x
            S: 502 5.5.1 VRFY command is disabled
            C: MAIL FROM:<>
            S: 250 2.1.0 Ok
            C: RCPT TO:<>
            S: 501 5.1.3 Bad recipient address syntax
            C: RCPT <a@b>
            S: 501 5.5.4 Syntax: RCPT TO:<address>
            C: RCPT TO:<"a..b."@docomo.example.jp>
            S: 250 2.1.5 Ok
            """);
        Assert.Contains("000001: lost connection after RCPT from unknown[192.0.2.1]", _fixture.Events.Lines);
        Assert.True(Assert.Single(_fixture.Intake.Begun).IsDisposed);
        Assert.Empty(_fixture.Intake.Committed);
    }

    [Fact]
    public async Task Rcpt_RefusedByPolicy_IsAnsweredLoggedAndTheTransactionGoesOn()
    {
        _fixture.Refusal = (stage, request) => stage == PolicyStage.Recipient && request.Recipient!.Value.Domain != "ours.example"
            ? SmtpdFixture.Refuse(554, "5.7.1", $"<{request.Recipient}>: Relay access denied") : null;
        await Dialog.PlayAsync(_fixture, """
            S: 220 mail.example.com ESMTP Hikyaku
            C: HELO x
            S: 250 mail.example.com
            C: MAIL FROM:<a@b>
            S: 250 2.1.0 Ok
            C: RCPT TO:<x@elsewhere.example>
            S: 554 5.7.1 <x@elsewhere.example>: Relay access denied
            C: RCPT TO:<x@ours.example>
            S: 250 2.1.5 Ok
            C: DATA
            S: 354 End data with <CR><LF>.<CR><LF>
            C: .
            S: 250 2.0.0 Ok: queued as 000001
            """);
        Assert.Contains("NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 <x@elsewhere.example>: Relay access denied", _fixture.Events.Lines);
        Assert.DoesNotContain(_fixture.Events.Lines, l => l.Contains("lost connection", StringComparison.Ordinal));
        Assert.Contains("disconnect from unknown[192.0.2.1] helo=1 mail=1 rcpt=1/2 data=1 commands=4/5", _fixture.Events.Lines);
    }

    [Fact]
    public async Task Connect_RefusedByPolicy_LeavesOnlyQuit()
    {
        _fixture.Refusal = (stage, _) => stage == PolicyStage.Connect ? SmtpdFixture.Refuse(554, "5.7.1", "<unknown[192.0.2.1]>: Client host rejected: Access denied") : null;
        await Dialog.PlayAsync(_fixture, """
            S: 554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied
            C: EHLO x
            S: 503 5.7.0 Error: access denied for unknown[192.0.2.1]
            C: QUIT
            S: 221 2.0.0 Bye
            S: $
            """);
        Assert.Contains("disconnect from unknown[192.0.2.1] ehlo=0/1 quit=1 commands=1/2", _fixture.Events.Lines);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1")]
    [InlineData("CONNECT x:25")]
    [InlineData("Host: example.com")]
    [InlineData("\u0016\u0003\u0001")]
    public async Task Command_OfAnotherProtocol_EndsTheSession(string line)
    {
        await Dialog.PlayAsync(_fixture, $"""
            S: 220 mail.example.com ESMTP Hikyaku
            C: {line}
            S: 221 2.7.0 Error: I can break rules, too. Goodbye.
            S: $
            """);
        Assert.Contains(_fixture.Events.Lines, l => l.StartsWith("warning: non-SMTP command from unknown[192.0.2.1]: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EHLO x\r\nMAIL FROM:<a@b>\r\n", "improper command pipelining after EHLO from unknown[192.0.2.1]: MAIL FROM:<a@b>\\r\\n")]
    [InlineData("HELO x\r\nQUIT\r\n", "improper command pipelining after HELO from unknown[192.0.2.1]: QUIT\\r\\n")]
    [InlineData("MAIL FROM:<a@b>\r\nRCPT TO:<b@c>\r\n", "improper command pipelining after MAIL from unknown[192.0.2.1]: RCPT TO:<b@c>\\r\\n")]
    public async Task Pipelining_WhereItIsNotAllowed_EndsTheSession(string wire, string log)
    {
        var (client, server) = SessionPipes.Create(scheduleInline: true);
        Task session = _fixture.Service.RunAsync(server, SmtpdFixture.Local, SmtpdFixture.Remote, default, default);
        await client.Output.WriteAsync(System.Text.Encoding.ASCII.GetBytes(wire));
        await session;
        Assert.Equal("220 mail.example.com ESMTP Hikyaku\r\n554 5.5.0 Error: SMTP protocol synchronization\r\n", await SessionPipes.ReadToEndAsync(client.Input));
        Assert.Contains(log, _fixture.Events.Lines);
    }

    [Fact]
    public async Task EarlyTalker_BeforeTheGreeting_IsRefused()
    {
        var (client, server) = SessionPipes.Create();
        await client.Output.WriteAsync("EHLO x\r\n"u8.ToArray());
        await _fixture.Service.RunAsync(server, SmtpdFixture.Local, SmtpdFixture.Remote, default, default);
        Assert.Equal("554 5.5.0 Error: SMTP protocol synchronization\r\n", await SessionPipes.ReadToEndAsync(client.Input));
        Assert.Contains("improper command pipelining after CONNECT from unknown[192.0.2.1]: EHLO x\\r\\n", _fixture.Events.Lines);
    }
}
