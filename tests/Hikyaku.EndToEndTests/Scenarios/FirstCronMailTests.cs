using System.Text;
using Hikyaku.EndToEndTests.Mailboxes;
using Hikyaku.EndToEndTests.Postfix;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>
/// The first mail that a machine sends: cron's, as root@host.localdomain, to a telephone whose address breaks the rules, through a provider
/// that lets nobody else's senders pass.
/// </summary>
public sealed class FirstCronMailTests : Scenario
{
    private const string Phone = "a..b.@docomo.example.jp";

    [Fact]
    public async Task CronMail_WrittenWhileTheServerIsDown_LeavesWithAGoodSender()
    {
        PostfixPeer postfix = Own(await PostfixPeer.StartAsync(Folder, Authority, senderAccess: "site@provider.example OK\n"));
        ServerFiles files = NewServerFiles();
        files.Main["myhostname"] = "host.localdomain";
        files.Main["mydomain"] = "localdomain";
        files.Main["myorigin"] = "$myhostname";
        files.Main["mydestination"] = "$myhostname, localhost";
        files.Main["relayhost"] = $"[localhost]:{postfix.Port}";
        files.Main["smtp_tls_security_level"] = "encrypt";
        files.Main["smtp_sasl_auth_enable"] = "yes";
        files.Main["smtp_sasl_security_options"] = "noanonymous";
        files.Main["smtp_sasl_password_maps"] = "texthash:" + files.AddFile("sasl_passwd", $"[localhost]:{postfix.Port} {PostfixPeer.User}:{PostfixPeer.Password}\n");
        files.Main["smtp_generic_maps"] = "texthash:" + files.AddFile("generic", "root@host.localdomain site@provider.example\n");
        files.Write();

        ProgramCommand sendmail = new(HikyakuProgram.Sendmail, "-C", files.ConfigDirectory, "-i", "-f", "root", Phone)
        {
            Input = Encoding.ASCII.GetBytes($"From: root (Cron Daemon)\nTo: {Phone}\nSubject: Cron <root@host> backup\n\nX-Mark: cron\nall is well\n"),
            Environment = new Dictionary<string, string> { ["MAIL_CONFIG"] = files.ConfigDirectory },
        };
        (await ProgramRunner.RunAsync(Unprivileged.Run(sendmail))).MustSucceed();

        HikyakuServer server = await StartAsync(files);
        ReceivedMessage received = await postfix.Mail.WaitForAsync("all is well\n");
        Assert.NotNull(received.Header("Date"));
        Assert.NotNull(received.Header("Message-ID"));
        Assert.Equal("<site@provider.example>", received.Header("Return-Path"));
        Assert.Contains("site@provider.example", received.Header("From"), StringComparison.Ordinal);
        Assert.Contains(postfix.Log.Lines, l => l.Contains("from=<site@provider.example>", StringComparison.Ordinal));
        // The mailbox is written before the line that says so.
        Assert.True(await Poll.UntilAsync(
            () => postfix.Log.Lines.Any(static l => l.Contains("to=<\"a..b.\"@docomo.example.jp>", StringComparison.Ordinal)), TimeSpan.FromSeconds(30)));
        await server.StopAsync();
    }
}
