using Hikyaku.EndToEndTests.Clients;
using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Real mail clients submit; the message arrives through the smarthost, and in a local mailbox, the same to the byte.</summary>
public sealed class SubmissionByMailClientsTests(SubmissionFixture fixture) : Scenario, IClassFixture<SubmissionFixture>
{
    /// <summary>What stands above the message in a local Maildir, and what of it is in the smarthost's.</summary>
    private static readonly string[] AddedLocally = ["Return-Path", "X-Original-To", "Delivered-To", "Received"];

    private static readonly string[] AddedByTheSmarthost = ["Return-Path", "X-Original-To", "Delivered-To", "Received"];

    public static TheoryData<string, TlsMode> Clients
    {
        get
        {
            TheoryData<string, TlsMode> rows = [];
            foreach (MailClient client in MailClients.All)
            {
                rows.Add(client.Name, TlsMode.StartTls);
                rows.Add(client.Name, TlsMode.Wrapper);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Submission_ToAStranger_ArrivesAtTheSmarthostUnchanged(string clientName, TlsMode tls)
    {
        string mark = $"away-{clientName}-{tls}";
        byte[] message = await SubmitAsync(clientName, tls, mark, "hanako@example.net");
        ReceivedMessage received = await fixture.Postfix.Mail.WaitForAsync($"X-Mark: {mark}\n");
        Assert.Equal(ReceivedMessage.HashOf(message), received.HashBelowAddedHeaders(message));
        Assert.Equal([.. AddedByTheSmarthost, "Received"], received.HeadersAddedAbove(message));
        // Ours is the lower one; it tells how the client came, and not the user's name (postconf(5) smtpd_sasl_authenticated_header).
        string ours = received.Headers("Received").Last();
        Assert.Contains("by mail.example.jp (Hikyaku) with ESMTPSA id ", ours, StringComparison.Ordinal);
        Assert.DoesNotContain(SubmissionFixture.User, ours.Replace("taro@", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Submission_ToOurselves_ArrivesInTheMaildirUnchanged(string clientName, TlsMode tls)
    {
        string mark = $"here-{clientName}-{tls}";
        byte[] message = await SubmitAsync(clientName, tls, mark, "taro@example.jp");
        ReceivedMessage received = await fixture.Local.WaitForAsync($"X-Mark: {mark}\n");
        Assert.Equal(ReceivedMessage.HashOf(message), received.HashBelowAddedHeaders(message));
        Assert.Equal(AddedLocally, received.HeadersAddedAbove(message));
    }

    private async Task<byte[]> SubmitAsync(string clientName, TlsMode tls, string mark, string recipient)
    {
        MailClient client = MailClients.Named(clientName);
        if (client.Program is not null) Requires.Program(client.Program);
        Log(await client.VersionAsync());
        byte[] message = Submission.OddMessage(mark, "taro@example.jp", recipient);
        int port = fixture.Files.Port(tls == TlsMode.Wrapper ? "submissions" : "submission");
        ProgramResult sent = await client.SendAsync(new Submission(
            port, tls, SubmissionFixture.User, SubmissionFixture.Password, "taro@example.jp", recipient, message, fixture.CertificateAuthority, Folder.Path));
        sent.MustSucceed();
        return message;
    }
}
