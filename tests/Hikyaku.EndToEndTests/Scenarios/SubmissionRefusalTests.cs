using Hikyaku.EndToEndTests.Clients;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>What must not be accepted is refused with Postfix's words, and one line of the maillog names the cause.</summary>
public sealed class SubmissionRefusalTests(SubmissionFixture fixture) : Scenario, IClassFixture<SubmissionFixture>
{
    public static TheoryData<string> Clients => [.. MailClients.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task WrongPassword_ByAnyClient_Is535AndLogged(string clientName)
    {
        MailClient client = MailClients.Named(clientName);
        if (client.Program is not null) Requires.Program(client.Program);
        int from = fixture.Server.Maillog.Count;
        ProgramResult sent = await client.SendAsync(Submit(TlsMode.StartTls, SubmissionFixture.User, "wrong"));
        Assert.NotEqual(0, sent.ExitCode);
        Assert.Contains("535", sent.Text, StringComparison.Ordinal);
        string line = await fixture.Server.WaitForLogAsync("authentication failed", from);
        Assert.Matches(@"postfix/submission/smtpd\[\d+\]: warning: \S*\[127\.0\.0\.1\]: SASL (PLAIN|LOGIN) authentication failed: ", line);
        Assert.Contains($"sasl_username={SubmissionFixture.User}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoTls_AtSubmission_Is530()
    {
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(fixture.Files.Port("submission"));
        await client.CommandAsync("EHLO client.example", 250);
        SmtpReply mail = await client.CommandAsync("MAIL FROM:<taro@example.jp>");
        Assert.Equal("530 5.7.0 Must issue a STARTTLS command first", mail.ToString());
        SmtpReply auth = await client.AuthPlainAsync(SubmissionFixture.User, SubmissionFixture.Password);
        Assert.Equal(530, auth.Code);
    }

    [Fact]
    public async Task NoAuth_AtSubmission_Is554AndLogged()
    {
        int from = fixture.Server.Maillog.Count;
        await using RawSmtpClient client = await RawSmtpClient.ConnectTlsAsync(fixture.Files.Port("submissions"));
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync("MAIL FROM:<taro@example.jp>", 250);
        SmtpReply refused = await client.CommandAsync("RCPT TO:<taro@example.jp>");
        Assert.Equal("554 5.7.1 <taro@example.jp>: Recipient address rejected: Access denied", refused.ToString());
        string line = await fixture.Server.WaitForLogAsync("reject: RCPT from", from);
        Assert.EndsWith("from=<taro@example.jp> to=<taro@example.jp> proto=ESMTP helo=<client.example>", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForeignRecipient_AtPort25_IsRelayAccessDenied()
    {
        int from = fixture.Server.Maillog.Count;
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(fixture.Files.Port("smtp"));
        await client.CommandAsync("EHLO client.example", 250);
        await client.CommandAsync("MAIL FROM:<stranger@example.org>", 250);
        SmtpReply refused = await client.CommandAsync("RCPT TO:<hanako@example.net>");
        Assert.Equal("554 5.7.1 <hanako@example.net>: Relay access denied", refused.ToString());
        string line = await fixture.Server.WaitForLogAsync("Relay access denied", from);
        Assert.Contains("NOQUEUE: reject: RCPT from ", line, StringComparison.Ordinal);
    }

    private Submission Submit(TlsMode tls, string user, string password) => new(
        fixture.Files.Port("submission"), tls, user, password, "taro@example.jp", "hanako@example.net",
        Submission.OddMessage("refused", "taro@example.jp", "hanako@example.net"), fixture.CertificateAuthority, Folder.Path);
}
