using Hikyaku.Configuration;
using Hikyaku.Delivery.Bounce;
using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Hikyaku.UnitTests.PostfixTools;
using Hikyaku.UnitTests.SmtpClient;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Delivery;

public sealed class BounceNotifierTests : IAsyncDisposable
{
    private const string Original = "From: sender@example.net\r\nSubject: x\r\n\r\nbody\r\n";

    private readonly RecordingIntake _intake = new();
    private readonly ClientScene _events = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 4, 35, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => _events.DisposeAsync();

    [Fact]
    public async Task Failure_RemoteRefusal_SendsThisReport()
    {
        Assert.True(await NotifyAsync(new HeldMessage(Original), Refusal()));
        (MessageOrigin origin, Envelope envelope, string content) = Assert.Single(_intake.Messages);
        Assert.Equal(MessageSource.Bounce, origin.Source);
        Assert.True(envelope.Sender.IsNull);
        Assert.Equal("sender@example.net", envelope.Recipients[0].Address.ToString());
        string id = new QueueId(0x4D2, 1_700_000_000_000_123).ToString(), noticeId = new QueueId(0xABC, 1_700_000_000_000_456).ToString();
        Assert.Equal(Golden.Replace("ORIGINAL", id, StringComparison.Ordinal).Replace("NOTICE", noticeId, StringComparison.Ordinal), content.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.IsType<NoticeQueued>(Assert.Single(_events.Events));
    }

    [Fact]
    public async Task Failure_OwnTemplate_HasItsWordsInItsCharset()
    {
        using var folder = new ToolFolder();
        string file = folder.Write("bounce.cf", "failure_template = <<EOF\nCharset: euc-jp\nFrom: Post <post>\nSubject: Sorry\n\n\xa5\xe1\xa1\xbc\xa5\xeb $myhostname\nEOF\n");
        await NotifyAsync(new HeldMessage(Original), Refusal(), $"bounce_template_file = {file}");
        (_, Envelope envelope, string content) = Assert.Single(_intake.Messages);
        Assert.Equal(BodyType.EightBitMime, envelope.Body);
        Assert.Contains("From: Post <post>\r\nSubject: Sorry\r\n", content, StringComparison.Ordinal);
        Assert.Contains(
            "Content-Type: text/plain; charset=euc-jp\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\xa5\xe1\xa1\xbc\xa5\xeb host.example\r\n\r\n<user@example.org>", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_HeadersAskedForOrMessageTooLarge_ReturnsTheHeaderOnly()
    {
        var message = new HeldMessage(Original);
        await NotifyAsync(new HeldMessage(Original) { Envelope = message.Envelope with { Return = DsnReturn.Headers } }, Refusal());
        await NotifyAsync(new HeldMessage("Subject: y\r\n\r\n" + new string('x', 60_000)), Refusal());
        Assert.All(_intake.Messages, static notice => Assert.Contains("text/rfc822-headers", notice.Content, StringComparison.Ordinal));
        Assert.DoesNotContain("body", _intake.Messages[0].Content, StringComparison.Ordinal);
        Assert.True(_intake.Messages[1].Content.Length < 3000);
    }

    [Theory]
    [InlineData(DsnNotify.Never)]
    [InlineData(DsnNotify.Success)]
    public async Task Failure_SenderDoesNotWantToHear_SendsNothing(DsnNotify notify)
    {
        RecipientResult refusal = Refusal();
        Assert.True(await NotifyAsync(new HeldMessage(Original), refusal with { Recipient = refusal.Recipient with { Notify = notify } }));
        Assert.Empty(_intake.Messages);
    }

    [Fact]
    public async Task Failure_NullSender_IsLoggedAndNeverAnswered()
    {
        Assert.True(await NotifyAsync(new HeldMessage(Original) { Envelope = ClientScene.Envelope("", "user@example.org") }, Refusal()));
        Assert.Empty(_intake.Messages);
        Assert.IsType<ServiceLogged>(Assert.Single(_events.Events));
    }

    [Fact]
    public async Task Failure_MessageCannotBeRead_SaysTryAgain()
    {
        Assert.False(await NotifyAsync(new HeldMessage(null), Refusal()));
        Assert.Empty(_intake.Messages);
    }

    private static RecipientResult Refusal() => new()
    {
        Recipient = Recipient.From(new MailAddress("user", "example.org")),
        Outcome = DeliveryOutcome.Bounced,
        Status = new EnhancedStatus(5, 1, 1),
        Text = "host mx.example.org[192.0.2.1] said: 550 5.1.1 no such user \u3042 here (in reply to RCPT TO command)",
        Relay = "mx.example.org[192.0.2.1]:25",
        RemoteMta = "mx.example.org",
        RemoteReply = "550 5.1.1 no such user \u3042 here",
    };

    private ValueTask<bool> NotifyAsync(HeldMessage message, RecipientResult result, string mainCf = "")
    {
        var settings = BounceSettings.From(ParameterView.Parse($"myhostname = host.example\nmydomain = host.example\ncompatibility_level = 3.6\n{mainCf}"));
        return new BounceNotifier(_intake, _events, new LogSource("postfix", "bounce", 1), settings, _time).NotifyFailureAsync(message, [result], TestContext.Current.CancellationToken);
    }

    private const string Golden = """
        Date: Wed, 25 Nov 2026 04:35:00 +0000
        From: Mail Delivery System <MAILER-DAEMON>
        Subject: Undelivered Mail Returned to Sender
        To: sender@example.net
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="NOTICE.1795581300/host.example"
        Message-Id: <NOTICE.1795581300@host.example>

        This is a MIME-encapsulated message.

        --NOTICE.1795581300/host.example
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        This is the mail server at host.example.

        Your message could not be delivered to the recipients below, and it will
        not be tried again. What went wrong stands behind each of them; your
        message is attached.

        If the reason doesn't help, ask the postmaster of host.example,
        and send this report along. Your own message may be left out.

        <user@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 no such
            user ? here (in reply to RCPT TO command)

        --NOTICE.1795581300/host.example
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; host.example
        X-Postfix-Queue-ID: ORIGINAL
        X-Postfix-Sender: rfc822; sender@example.net
        Arrival-Date: Wed, 25 Nov 2026 04:00:00 +0000

        Final-Recipient: rfc822; user@example.org
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.example.org
        Diagnostic-Code: smtp; 550 5.1.1 no such user ? here

        --NOTICE.1795581300/host.example
        Content-Description: Undelivered Message
        Content-Type: message/rfc822

        From: sender@example.net
        Subject: x

        body

        --NOTICE.1795581300/host.example--

        """;
}
