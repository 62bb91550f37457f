using System.IO.Pipelines;
using System.Net.Security;
using System.Text;
using Hikyaku.Smtpd.Network;
using Hikyaku.Smtpd.Settings;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

public sealed class StartTlsTests
{
    private readonly SmtpdFixture _fixture = new();

    public StartTlsTests()
    {
        _fixture.Settings = _fixture.Settings with { Tls = new SmtpdTlsSettings { Level = TlsSecurityLevel.May, LogLevel = 1, ReceivedHeader = true } };
        _fixture.Adjust = service => new()
        {
            Settings = service.Settings,
            Policy = service.Policy,
            Intake = service.Intake,
            Events = service.Events,
            Connections = service.Connections,
            Time = TimeProvider.System,
            Tls = TestCertificate.Tls(),
        };
    }

    [Fact]
    public async Task StartTls_ThenAMessage_IsEsmtps()
    {
        string said = await TalkAsync("EHLO x\r\n", "STARTTLS\r\n", "EHLO y\r\n", "MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n", "x\r\n.\r\n", "STARTTLS\r\n", "QUIT\r\n");
        Assert.DoesNotContain("STARTTLS", said, StringComparison.Ordinal);
        Assert.Contains("554 5.5.1 Error: TLS already active\r\n221 2.0.0 Bye\r\n", said, StringComparison.Ordinal);
        RecordingIntake.Message message = Assert.Single(_fixture.Intake.Committed);
        Assert.Equal(("ESMTPS", "y"), (message.Origin.Protocol, message.Origin.HeloName));
        Assert.Matches(@"^Received: from y \(unknown \[192\.0\.2\.1\]\)\r\n\t\(using TLSv1\.[23] with cipher \S+ \((128/128|256/256) bits\)\)\r\n\t\(No client certificate requested\)\r\n\tby ", message.Content);
        Assert.Contains(_fixture.Events.Lines, l => l.StartsWith("Anonymous TLS connection established from unknown[192.0.2.1]: TLSv1.", StringComparison.Ordinal));
        Assert.Contains("disconnect from unknown[192.0.2.1] ehlo=2 starttls=1/2 mail=1 rcpt=1 data=1 quit=1 commands=7/8", _fixture.Events.Lines);
    }

    [Theory] // CVE-2011-0411 and its descendants
    [InlineData("STARTTLS\r\nEHLO inj\r\nMAIL FROM:<i@i>\r\n", "RCPT TO:<c@d>\r\n", "503 5.5.1 Error: need MAIL command\r\n")]
    [InlineData("STARTTLS\r\nMA", "IL FROM:<a@b>\r\n", "500 5.5.2 Error: command not recognized\r\n")]
    [InlineData("starttls \r\nNOOP\r\nNOOP\r\n", "QUIT\r\n", "221 2.0.0 Bye\r\n")]
    [InlineData("STARTTLS\nNOOP\r\n", "QUIT\r\n", "221 2.0.0 Bye\r\n")]
    public async Task StartTls_WithPipelinedPlaintext_AnswersNothingOfIt(string injected, string inside, string reply)
        => Assert.Equal(reply, await TalkAsync("EHLO x\r\n", injected, inside));

    [Fact]
    public async Task StartTls_ForgetsWhatWasLearntBefore()
    {
        _fixture.Settings = _fixture.Settings with { Dialog = new SmtpdDialogSettings { HeloRequired = true } };
        string said = await TalkAsync("EHLO x\r\n", "STARTTLS\r\n", "MAIL FROM:<a@b>\r\n");
        Assert.Equal("503 5.5.1 Error: send HELO/EHLO first\r\n", said);
    }

    [Fact]
    public async Task LevelEncrypt_BeforeStartTls_Replies530()
    {
        _fixture.Settings = _fixture.Settings with { Tls = new SmtpdTlsSettings { Level = TlsSecurityLevel.Encrypt } };
        await using var client = new LockstepClient(_fixture);
        client.Heard();
        Assert.Contains("250-STARTTLS\r\n", client.Say("EHLO x\r\n"), StringComparison.Ordinal);
        Assert.Equal("530 5.7.0 Must issue a STARTTLS command first\r\n", client.Say("MAIL FROM:<a@b>\r\n"));
        Assert.Equal("250 2.0.0 Ok\r\n", client.Say("NOOP\r\n"));
    }

    [Fact]
    public async Task WrapperMode_GreetsInsideTls()
    {
        _fixture.Settings = _fixture.Settings with { Tls = new SmtpdTlsSettings { Level = TlsSecurityLevel.Encrypt, IsWrapperMode = true } };
        var (client, server) = SessionPipes.Create();
        Task session = _fixture.Service.RunAsync(server, SmtpdFixture.Local, SmtpdFixture.Remote, default, default);
        string said = await TalkTlsAsync(client, ["EHLO x\r\n", "QUIT\r\n"], greets: true);
        await session;
        Assert.StartsWith("220 mail.example.com ESMTP Hikyaku\r\n250-mail.example.com\r\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("STARTTLS", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrapperMode_PlaintextClient_HearsNoSmtp()
    {
        _fixture.Settings = _fixture.Settings with { Tls = new SmtpdTlsSettings { Level = TlsSecurityLevel.Encrypt, IsWrapperMode = true } };
        var (client, server) = SessionPipes.Create();
        await client.Output.WriteAsync("EHLO x\r\n"u8.ToArray());
        await _fixture.Service.RunAsync(server, SmtpdFixture.Local, SmtpdFixture.Remote, default, default);
        Assert.DoesNotContain("220", await SessionPipes.ReadToEndAsync(client.Input), StringComparison.Ordinal);
        Assert.Contains(_fixture.Events.Lines, l => l.StartsWith("SSL_accept error from unknown[192.0.2.1]: ", StringComparison.Ordinal));
        Assert.Contains("NOQUEUE: lost connection after CONNECT from unknown[192.0.2.1]", _fixture.Events.Lines);
    }

    [Fact]
    public async Task NewSessions_OverTheirRate_AreToldSo_AndTheNextOnesAreNotBegun()
    {
        _fixture.Settings = _fixture.Settings with { Limits = _fixture.Settings.Limits with { NewTlsSessionRate = 1 } };
        await TalkAsync("EHLO x\r\n", "STARTTLS\r\n", "QUIT\r\n");

        var (second, server) = SessionPipes.Create();
        Task session = _fixture.Service.RunAsync(server, SmtpdFixture.Local, SmtpdFixture.Remote, default, default);
        await ReadReplyAsync(second.Input);
        await second.Output.WriteAsync("STARTTLS\r\n"u8.ToArray());
        await ReadReplyAsync(second.Input);
        Assert.Equal("421 4.7.0 mail.example.com Error: too many new TLS sessions from unknown[192.0.2.1]\r\n", await TalkTlsAsync(second, [], greets: true));
        await session;
        Assert.Contains("warning: New TLS session rate limit exceeded: 2 from unknown[192.0.2.1] for service submission", _fixture.Events.Lines);

        await using var third = new LockstepClient(_fixture);
        third.Heard();
        Assert.Equal("454 4.7.0 Error: too many new TLS sessions from unknown[192.0.2.1]\r\n", third.Say("STARTTLS\r\n"));
        Assert.Contains("warning: Refusing STARTTLS request from unknown[192.0.2.1] for service submission", _fixture.Events.Lines);

        _fixture.Settings = _fixture.Settings with { Tls = new SmtpdTlsSettings { Level = TlsSecurityLevel.Encrypt, IsWrapperMode = true } };
        await using var fourth = new LockstepClient(_fixture);
        await fourth.Session;
        Assert.Equal("", fourth.Heard());
        Assert.Contains("warning: Refusing TLS service request from unknown[192.0.2.1] for service submission", _fixture.Events.Lines);
    }

    // The first two in the clear, each after the answer to the former; the rest inside. Returns what was said inside.
    private async Task<string> TalkAsync(params string[] pieces)
    {
        var (client, server) = SessionPipes.Create();
        Task session = _fixture.Service.RunAsync(server, SmtpdFixture.Local, SmtpdFixture.Remote, default, default);
        await ReadReplyAsync(client.Input);
        await client.Output.WriteAsync(Encoding.ASCII.GetBytes(pieces[0]));
        await ReadReplyAsync(client.Input);
        await client.Output.WriteAsync(Encoding.ASCII.GetBytes(pieces[1]));
        Assert.Equal("220 2.0.0 Ready to start TLS\r\n", await ReadReplyAsync(client.Input));
        string said = await TalkTlsAsync(client, pieces[2..], greets: false);
        await session;
        return said;
    }

    private static async Task<string> TalkTlsAsync(IDuplexPipe pipe, string[] pieces, bool greets)
    {
        await using var tls = new SslStream(new DuplexPipeStream(pipe));
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "mail.example.com", RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate?.Subject == "CN=mail.example.com" });
        PipeReader reader = PipeReader.Create(tls);
        var said = new StringBuilder(greets ? await ReadReplyAsync(reader) : "");
        foreach (string piece in pieces)
        {
            await tls.WriteAsync(Encoding.ASCII.GetBytes(piece));
            int replies = piece.Contains("DATA\r\n", StringComparison.Ordinal) ? piece.Split("\r\n").Length - 1 : 1;
            for (int i = 0; i < replies; i++) said.Append(await ReadReplyAsync(reader));
        }
        await tls.ShutdownAsync();
        await pipe.Output.CompleteAsync();
        return said.ToString();
    }

    private static async Task<string> ReadReplyAsync(PipeReader reader)
    {
        var said = new StringBuilder();
        while (true)
        {
            string line = await ReadLineAsync(reader);
            said.Append(line);
            if (line.Length < 4 || line[3] != '-') return said.ToString();
        }
    }

    private static async Task<string> ReadLineAsync(PipeReader reader)
    {
        var line = new StringBuilder();
        while (true)
        {
            ReadResult result = await reader.ReadAsync();
            foreach (ReadOnlyMemory<byte> part in result.Buffer)
            {
                foreach (byte b in part.Span)
                {
                    line.Append((char)b);
                    if (b != '\n') continue;
                    reader.AdvanceTo(result.Buffer.GetPosition(line.Length));
                    return line.ToString();
                }
            }
            if (result.IsCompleted) return line.ToString();
            line.Clear();
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
