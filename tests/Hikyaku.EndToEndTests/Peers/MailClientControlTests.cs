using Hikyaku.EndToEndTests.Clients;
using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Postfix;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Peers;

/// <summary>
/// The control of the submission scenarios: each mail client submits straight to Postfix, without us. What arrives must be the same bytes,
/// or a difference in the scenarios would not be ours.
/// </summary>
public sealed class MailClientControlTests : Scenario
{
    [Fact]
    public async Task EveryClient_StraightToPostfix_ArrivesUnchanged()
    {
        PostfixPeer postfix = Own(await PostfixPeer.StartAsync(Folder, Authority));
        foreach (MailClient client in MailClients.All)
        {
            if (client.Program is not null) Requires.Program(client.Program);
            Log(await client.VersionAsync());
            string mark = $"control-{client.Name}";
            byte[] message = Submission.OddMessage(mark, "taro@example.jp", "hanako@example.net");
            ProgramResult sent = await client.SendAsync(new Submission(
                postfix.Port, TlsMode.StartTls, PostfixPeer.User, PostfixPeer.Password,
                "taro@example.jp", "hanako@example.net", message, Authority.CertificatePath, Folder.Path));
            sent.MustSucceed();

            ReceivedMessage received = await postfix.Mail.WaitForAsync($"X-Mark: {mark}\n");
            Assert.True(ReceivedMessage.HashOf(message) == received.HashBelowAddedHeaders(message), $"{client.Name} changed the message:\n{received.Text}");
            Assert.Equal(["Return-Path", "X-Original-To", "Delivered-To", "Received"], received.HeadersAddedAbove(message));
        }
    }

    [Fact]
    public async Task WrongPassword_AtPostfix_Reports535InEveryClient()
    {
        PostfixPeer postfix = Own(await PostfixPeer.StartAsync(Folder, Authority));
        foreach (MailClient client in MailClients.All)
        {
            if (client.Program is not null) Requires.Program(client.Program);
            ProgramResult sent = await client.SendAsync(new Submission(
                postfix.Port, TlsMode.StartTls, PostfixPeer.User, "wrong",
                "taro@example.jp", "hanako@example.net", Submission.OddMessage("refused", "taro@example.jp", "hanako@example.net"),
                Authority.CertificatePath, Folder.Path));
            Assert.NotEqual(0, sent.ExitCode);
            Assert.True(sent.Text.Contains("535", StringComparison.Ordinal), $"{sent}");
        }
        Assert.Empty(postfix.Mail.Files);
    }
}
