using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Mail.Delivery;
using Hikyaku.Sasl;
using Hikyaku.Sasl.Client;
using Hikyaku.Tables;
using Hikyaku.Tls.Client;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

/// <summary>STARTTLS and AUTH, and what hostile servers try at them (T2, T4, T14 of the attack catalogue).</summary>
public sealed class ClientSecurityTests
{
    private const string Offer = """
        S: 220 mx.example ESMTP
        C: EHLO client.example
        S: 250-mx.example
        S: 250 STARTTLS
        C: STARTTLS

        """;

    private const string Message = """
        C: MAIL FROM:<sender@example.org>
        S: 250 Ok
        C: RCPT TO:<user@example.net>
        S: 250 Ok
        C: DATA
        S: 354 go on
        DATA
        S: 250 2.0.0 taken
        """;

    private static readonly string Password = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0user\0secret"));

    [Theory]
    [InlineData(ClientTlsLevel.May)]
    [InlineData(ClientTlsLevel.Encrypt)]
    public async Task Deliver_StartTlsOffered_EncryptsGreetsAgainAndLogsIn(ClientTlsLevel level)
    {
        using var certificate = TestCertificate.Create();
        await using var server = new ScriptedServer(certificate, Offer + $"""
            S: 220 go
            TLS
            C: EHLO client.example
            S: 250-mx.example
            S: 250 AUTH LOGIN PLAIN
            C: AUTH PLAIN {Password}
            S: 235 2.7.0 ok

            """ + Message);
        await using ClientScene scene = Scene(level, server.Nexthop);
        RecipientResult result = (await scene.DeliverAsync(server.Nexthop, "user@example.net")).Recipients[0];
        Assert.Null(server.Surprise);
        Assert.Equal((DeliveryOutcome.Sent, "250 2.0.0 taken"), (result.Outcome, result.Text));
    }

    [Theory]
    [InlineData("S- 220 go\\r\\n250-mx\\r\\n250 AUTH PLAIN\\r\\n")]
    [InlineData("S- 220 go\\r\\n250-AUTH")]
    public async Task StartTls_ReplyWithMoreBehindIt_EndsTheSession(string injection)
    {
        await using var server = new ScriptedServer(Offer + injection);
        await using ClientScene scene = Scene(ClientTlsLevel.May, server.Nexthop);
        RecipientResult result = (await scene.DeliverAsync(server.Nexthop, "user@example.net")).Recipients[0];
        Assert.Equal((DeliveryOutcome.Deferred, "4.7.5"), (result.Outcome, result.Status.ToString()));
        Assert.DoesNotContain(server.Received, static line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("S: 220 mx\nC: EHLO\nS: 250 mx\n", "4.7.4", "TLS is required, but was not offered by host 127.0.0.1[127.0.0.1]")]
    [InlineData(Offer + "S: 454 4.7.0 not now\n", "4.7.5", "TLS is required, but host 127.0.0.1[127.0.0.1] refused to start TLS: 454 4.7.0 not now")]
    [InlineData(Offer + "S: 502 no\n", "4.7.5", "TLS is required, but host 127.0.0.1[127.0.0.1] refused to start TLS: 502 no")]
    [InlineData(Offer + "S: 220 go\nBYTES\nS: this is no handshake\nCLOSE", "4.7.5", "Cannot start TLS: handshake failure")]
    public async Task Encrypt_NoTls_NothingLeavesInClear(string script, string status, string text)
    {
        await using var server = new ScriptedServer(script);
        await using ClientScene scene = Scene(ClientTlsLevel.Encrypt, server.Nexthop);
        RecipientResult result = (await scene.DeliverAsync(server.Nexthop, "user@example.net")).Recipients[0];
        Assert.Equal((DeliveryOutcome.Deferred, status, text), (result.Outcome, result.Status.ToString(), result.Text));
        Assert.DoesNotContain(server.Received, static line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_UnknownAuthority_Defers()
    {
        using var certificate = TestCertificate.Create();
        await using var server = new ScriptedServer(certificate, Offer + "S: 220 go\nTLS\nWAIT");
        await using ClientScene scene = Scene(ClientTlsLevel.Verify, server.Nexthop);
        RecipientResult result = (await scene.DeliverAsync(server.Nexthop, "user@example.net")).Recipients[0];
        Assert.Equal((DeliveryOutcome.Deferred, "4.7.5", "Server certificate not trusted"), (result.Outcome, result.Status.ToString(), result.Text));
    }

    [Fact]
    public async Task May_HandshakeFailsForOldMailWithoutPassword_IsSentInClear()
    {
        await using var server = new ScriptedServer(Offer + "S: 220 go\nBYTES\nS: this is no handshake\nCLOSE", "S: 220 mx\nC: EHLO\nS: 250 mx\n" + Message);
        await using ClientScene scene = Scene(ClientTlsLevel.May, "elsewhere");
        DeliveryRequest request = ClientScene.Request(server.Nexthop, "x\r\n", ClientScene.Envelope("sender@example.org", "user@example.net"));
        request = request with { Facts = request.Facts with { ArrivalTime = request.Facts.ArrivalTime - TimeSpan.FromMinutes(6) } };
        DeliveryResult result = await scene.Transport.DeliverAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryOutcome.Sent, result.Recipients[0].Outcome);
    }

    [Fact]
    public async Task WrapperMode_HandshakeComesBeforeTheGreeting()
    {
        using var certificate = TestCertificate.Create();
        await using var server = new ScriptedServer(certificate, "TLS\nS: 220 mx\nC: EHLO\nS: 250 mx\n" + Message);
        await using ClientScene scene = Scene(ClientTlsLevel.Encrypt, "elsewhere");
        scene.Settings = scene.Settings with { IsWrapperMode = true };
        DeliveryResult result = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        Assert.Null(server.Surprise);
        Assert.Equal(DeliveryOutcome.Sent, result.Recipients[0].Outcome);
    }

    [Fact]
    public async Task Auth_Refused_DefersWithTheServersWords()
    {
        await using var server = new ScriptedServer("S: 220 mx\nC: EHLO\nS: 250-mx\nS: 250 AUTH PLAIN\nC: AUTH PLAIN\nS: 535 5.7.8 wrong\n");
        await using ClientScene scene = Scene(ClientTlsLevel.None, server.Nexthop);
        RecipientResult result = (await scene.DeliverAsync(server.Nexthop, "user@example.net")).Recipients[0];
        Assert.Equal(
            (DeliveryOutcome.Deferred, "4.7.8", "SASL authentication failed; server 127.0.0.1[127.0.0.1] said: 535 5.7.8 wrong"),
            (result.Outcome, result.Status.ToString(), result.Text));
    }

    [Fact]
    public async Task Auth_LoginOnly_AnswersTwoQuestions()
    {
        await using var server = new ScriptedServer("S: 220 mx\nC: EHLO\nS: 250-mx\nS: 250 AUTH=LOGIN\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dXNlcg==\nS: 334 UGFzc3dvcmQ6\nC: c2VjcmV0\nS: 235 ok\n" + Message);
        await using ClientScene scene = Scene(ClientTlsLevel.None, server.Nexthop);
        DeliveryResult result = await scene.DeliverAsync(server.Nexthop, "user@example.net");
        Assert.Null(server.Surprise);
        Assert.Equal(DeliveryOutcome.Sent, result.Recipients[0].Outcome);
    }

    private static ClientScene Scene(ClientTlsLevel level, string nexthop)
    {
        var tables = new TableSet();
        var scene = new ClientScene();
        scene.Settings = scene.Settings with
        {
            Tls = new ClientTls(new ClientTlsSettings { Default = new ClientTlsPolicy { Level = level, Match = ["hostname"] } }),
            Sasl = new SaslClient(new SaslClientSettings
            {
                PasswordMaps = tables.OpenList([new ListWord($"inline:{{{{ {nexthop} = user:secret }}}}", default)]),
                SecurityOptions = SaslSecurityOptions.NoAnonymous,
                TlsSecurityOptions = SaslSecurityOptions.NoAnonymous,
                VerifiedSecurityOptions = SaslSecurityOptions.NoAnonymous,
            }),
        };
        return scene;
    }
}
