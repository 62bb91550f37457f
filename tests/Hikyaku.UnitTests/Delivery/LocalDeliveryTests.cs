using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Xunit;

namespace Hikyaku.UnitTests.Delivery;

public sealed class LocalDeliveryTests
{
    [Fact]
    public async Task Deliver_KnownUser_WritesTraceHeadersAndLineFeeds()
    {
        using var scene = new LocalScene();
        RecipientResult result = await scene.DeliverAsync("Alice+lists@example.org", "Subject: x\r\n\r\nline\r\n.dot\r\n");
        Assert.Equal((DeliveryOutcome.Sent, "local", "delivered to maildir"), (result.Outcome, result.Relay, result.Text));
        Assert.Equal(
            "Return-Path: <sender@example.net>\nX-Original-To: Alice+lists@example.org\nDelivered-To: Alice+lists@example.org\nSubject: x\n\nline\n.dot\n",
            Assert.Single(scene.MailOf("alice")));
        Assert.Empty(Directory.GetFiles($"{scene.Folder}/mail/alice/tmp"));
        string file = Directory.GetFiles($"{scene.Folder}/mail/alice/new")[0];
        Assert.StartsWith("1795581300.M", Path.GetFileName(file), StringComparison.Ordinal);
        Assert.EndsWith(".host.example", file, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("nobody@example.org", "unknown user: \"nobody\"")]
    [InlineData("../alice@example.org", "unknown user: \"../alice\"")]
    [InlineData(".@example.org", "unknown user: \".\"")]
    public async Task Deliver_UnknownUser_Bounces(string recipient, string text)
    {
        using var scene = new LocalScene();
        RecipientResult result = await scene.DeliverAsync(recipient);
        Assert.Equal((DeliveryOutcome.Bounced, "5.1.1", text), (result.Outcome, result.Status.ToString(), result.Text));
    }

    [Fact]
    public async Task Deliver_AliasToUserAndStrangers_DeliversOnceAndForwardsOnce()
    {
        using var scene = new LocalScene("team: alice, bob, team@elsewhere.example, other@elsewhere.example\nbob: bob@example.org, keep@elsewhere.example\n");
        RecipientResult result = await scene.DeliverAsync("team@example.org");
        Assert.Equal((DeliveryOutcome.Sent, $"forwarded as {new QueueId(0xABC, 1_700_000_000_000_456)}"), (result.Outcome, result.Text));
        Assert.Single(scene.MailOf("alice"));
        Assert.Single(scene.MailOf("bob"));
        (MessageOrigin origin, Envelope envelope, string content) = Assert.Single(scene.Intake.Messages);
        Assert.Equal(MessageSource.Forward, origin.Source);
        Assert.Equal("sender@example.net", envelope.Sender.ToString());
        Assert.Equal(["keep@elsewhere.example", "team@elsewhere.example", "other@elsewhere.example"], envelope.Recipients.Select(static r => r.Address.ToString()));
        Assert.Contains("Delivered-To: team@example.org\r\nSubject: x\r\n\r\nbody\r\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_DeliveredBefore_IsALoop()
    {
        using var scene = new LocalScene();
        RecipientResult result = await scene.DeliverAsync("alice@example.org", "Delivered-To: ALICE@example.org\r\n\r\nbody\r\n");
        Assert.Equal((DeliveryOutcome.Bounced, "5.4.6", "mail forwarding loop for alice@example.org"), (result.Outcome, result.Status.ToString(), result.Text));
    }

    [Theory]
    [InlineData("x: |/bin/cat", "delivery to the command |/bin/cat is not supported yet: chapter 6 (mail handling)")]
    [InlineData("x: /var/mail/x", "delivery to the file /var/mail/x is not supported yet: chapter 6 (mail handling)")]
    [InlineData("x: :include:/etc/list", ":include:/etc/list is not supported yet: chapter 6 (mail handling)")]
    public async Task Deliver_AliasOfALaterChapter_DefersAndNamesIt(string alias, string text)
    {
        using var scene = new LocalScene(alias + "\n");
        RecipientResult result = await scene.DeliverAsync("x@example.org");
        Assert.Equal((DeliveryOutcome.Deferred, "4.3.5", text), (result.Outcome, result.Status.ToString(), result.Text));
    }

    [Fact]
    public async Task Deliver_IntakeRefuses_Defers()
    {
        using var scene = new LocalScene("x: y@elsewhere.example\n", intake: new IntakeResult(IntakeStatus.WriteError, "No space left on device"));
        RecipientResult result = await scene.DeliverAsync("x@example.org");
        Assert.Equal((DeliveryOutcome.Deferred, "cannot forward: No space left on device"), (result.Outcome, result.Text));
    }

    [Fact]
    public async Task Deliver_AliasTableBroken_Defers()
    {
        using var scene = new LocalScene(mainCf: "alias_maps = fail:broken\n");
        Assert.Equal(DeliveryOutcome.Deferred, (await scene.DeliverAsync("alice@example.org")).Outcome);
    }

    [Fact]
    public async Task Deliver_HomeMailbox_GoesThroughTheHelper()
    {
        using var scene = new LocalScene(mainCf: "home_mailbox = Maildir/\n");
        RecipientResult result = await scene.DeliverAsync("root@example.org");
        Assert.Equal(DeliveryOutcome.Sent, result.Outcome);
        Assert.Equal(("root", "Maildir/"), (scene.Helped[0].User, scene.Helped[0].Maildir));
        Assert.EndsWith("Delivered-To: root@example.org\nSubject: x\n\nbody\n", scene.Helped[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_HomeMailboxIsAFile_DefersAndNamesTheLine()
    {
        using var scene = new LocalScene(mainCf: "home_mailbox =\nhikyaku_mail_directory =\n");
        RecipientResult result = await scene.DeliverAsync("root@example.org");
        Assert.Equal((DeliveryOutcome.Deferred, "4.2.0"), (result.Outcome, result.Status.ToString()));
        Assert.Contains("home_mailbox = Maildir/", result.Text, StringComparison.Ordinal);
    }
}
