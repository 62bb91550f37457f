using System.Net;
using System.Text;
using Hikyaku.Events.Lines;
using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Xunit;

namespace Hikyaku.UnitTests.Events;

public sealed class MaillogFormatterTests
{
    private static readonly LogSource Source = new("postfix", "smtpd", 1234);
    private static readonly ClientName Client = new("mail.example.org", IPAddress.Parse("192.0.2.1".AsSpan()), 25);
    private static readonly ClientName Unknown = new("unknown", IPAddress.Parse("2001:db8::1".AsSpan()), 25);
    private static readonly QueueId Id = new(0x40, 1_764_042_414_123_456);
    private static readonly MailAddress Alice = new("alice", "a.example");
    private static readonly MailAddress Docomo = new("a..b.", "docomo.example.jp");

    public static TheoryData<MailEvent, string> Lines => new()
    {
        { new ClientConnected(Source, Client), "connect from mail.example.org[192.0.2.1]" },
        { new ClientConnected(Source, Unknown), "connect from unknown[2001:db8::1]" },
        { new ClientDisconnected(Source, Client, "ehlo=2 starttls=1 auth=0/1 quit=1 commands=4/5"), "disconnect from mail.example.org[192.0.2.1] ehlo=2 starttls=1 auth=0/1 quit=1 commands=4/5" },
        { new SessionBroken(Source, Client, "lost connection", "RCPT", default), "NOQUEUE: lost connection after RCPT from mail.example.org[192.0.2.1]" },
        { new SessionBroken(Source, Client, "timeout", "DATA (1024 bytes)", Id), "1E24040: timeout after DATA (1024 bytes) from mail.example.org[192.0.2.1]" },
        { new TlsEstablished(Source, "from mail.example.org[192.0.2.1]", "Anonymous", "TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)"), "Anonymous TLS connection established from mail.example.org[192.0.2.1]: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)" },
        { new SaslFailed(Source, Client, "LOGIN", "UGFzc3dvcmQ6", "user"), "warning: mail.example.org[192.0.2.1]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username=user" },
        { new SaslFailed(Source, Client, "PLAIN", "", null), "warning: mail.example.org[192.0.2.1]: SASL PLAIN authentication failed: (reason unavailable), sasl_username=(unavailable)" },
        { new MessageStarted(Source, Id, Origin(null, null)), "1E24040: client=mail.example.org[192.0.2.1]" },
        { new MessageStarted(Source, Id, Origin("PLAIN", "user@example.com")), "1E24040: client=mail.example.org[192.0.2.1], sasl_method=PLAIN, sasl_username=user@example.com" },
        { new MessagePickedUp(Source, Id, 1000, new MailAddress("user", "")), "1E24040: uid=1000 from=<user>" },
        { new MessageIdentified(Source, Id, "<x@y>", false), "1E24040: message-id=<x@y>" },
        { new MessageIdentified(Source, Id, "<x@y>", true), "1E24040: resent-message-id=<x@y>" },
        { new MessageIdentified(Source, Id, "<x@y>\r\nAug 21 postfix/qmgr[1]: fake", false), "1E24040: message-id=<x@y>??Aug 21 postfix/qmgr[1]: fake" },
        { new MessageActivated(Source, Id, Alice, 1234, 2), "1E24040: from=<alice@a.example>, size=1234, nrcpt=2 (queue active)" },
        { new MessageActivated(Source, Id, MailAddress.Null, 1234, 1), "1E24040: from=<>, size=1234, nrcpt=1 (queue active)" },
        { Attempt(DeliveryOutcome.Sent, Recipient.From(Alice), "mx.b[192.0.2.2]:25", "250 2.0.0 Ok: queued as 4YZ", new EnhancedStatus(2, 0, 0)), "1E24040: to=<alice@a.example>, relay=mx.b[192.0.2.2]:25, conn_use=2, delay=0.53, delays=0.1/0.01/0.2/0.22, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4YZ)" },
        { Attempt(DeliveryOutcome.Deferred, new Recipient { Address = Docomo, OriginalAddress = Alice }, "none", "connect to mx.b[192.0.2.2]:25: Connection timed out", new EnhancedStatus(4, 4, 1)), "1E24040: to=<\"a..b.\"@docomo.example.jp>, orig_to=<alice@a.example>, relay=none, conn_use=2, delay=0.53, delays=0.1/0.01/0.2/0.22, dsn=4.4.1, status=deferred (connect to mx.b[192.0.2.2]:25: Connection timed out)" },
        { Attempt(DeliveryOutcome.Bounced, Recipient.From(Alice), "local", "unknown user: \"x\"", new EnhancedStatus(5, 1, 1)), "1E24040: to=<alice@a.example>, relay=local, conn_use=2, delay=0.53, delays=0.1/0.01/0.2/0.22, dsn=5.1.1, status=bounced (unknown user: \"x\")" },
        { new MessageExpired(Source, Id, Alice), "1E24040: from=<alice@a.example>, status=expired, returned to sender" },
        { new NoticeQueued(Source, Id, "sender non-delivery", new QueueId(0x41, 1_764_042_414_123_456)), "1E24040: sender non-delivery notification: 1E24041" },
        { new MessageRemoved(Source, Id), "1E24040: removed" },
        { Policy(default, Alice, Docomo, null), "NOQUEUE: reject: RCPT from mail.example.org[192.0.2.1]: 554 5.7.1 <r@b>: Relay access denied; from=<alice@a.example> to=<\"a..b.\"@docomo.example.jp> proto=ESMTP helo=<h>" },
        { Policy(Id, MailAddress.Null, null, "user"), "1E24040: reject: RCPT from mail.example.org[192.0.2.1]: 554 5.7.1 <r@b>: Relay access denied; from=<> proto=ESMTP helo=<h> sasl_method=PLAIN sasl_username=user" },
        { new ServiceLogged(Source, LogSeverity.Info, "daemon started"), "daemon started" },
        { new ServiceLogged(Source, LogSeverity.Warning, "hostname h does not resolve to address 192.0.2.1"), "warning: hostname h does not resolve to address 192.0.2.1" },
        { new ServiceLogged(Source, LogSeverity.Error, "text", Id), "error: 1E24040: text" },
        { new ServiceLogged(Source, LogSeverity.Fatal, "text"), "fatal: text" },
        { new ServiceLogged(Source, LogSeverity.Panic, "text"), "panic: text" },
        { new ServiceLogged(Source, LogSeverity.Info, "日本 \u202egnp.exe\u2028\0\t\ud800 é"), "日本 ?gnp.exe???? é" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_OfEachEvent_IsPostfixs(MailEvent mailEvent, string expected)
    {
        var text = new LogText();

        Assert.True(MaillogFormatter.TryFormat(mailEvent, text));
        Assert.Equal(expected, Encoding.UTF8.GetString(text.Written));
    }

    [Fact]
    public void Lines_CoverEveryEventType()
    {
        Type[] covered = [.. Lines.Select(row => row.Data.Item1.GetType()).Distinct()];
        Type[] all = [.. typeof(MailEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MailEvent)))];

        Assert.Empty(all.Except(covered));
    }

    [Fact]
    public void Line_OfAMessageWithoutClient_IsNotWritten()
        => Assert.False(MaillogFormatter.TryFormat(new MessageStarted(Source, Id, new MessageOrigin { Source = MessageSource.Bounce, Service = "bounce" }), new LogText()));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.004, "0")]
    [InlineData(0.005, "0.01")]
    [InlineData(0.012, "0.01")]
    [InlineData(0.12, "0.12")]
    [InlineData(0.996, "1")]
    [InlineData(1.05, "1.1")]
    [InlineData(1.94, "1.9")]
    [InlineData(9.96, "10")]
    [InlineData(12.6, "13")]
    [InlineData(3600.4, "3600")]
    [InlineData(-1, "0")]
    public void Delay_ShowsTwoDigitsOrHundredths(double seconds, string expected)
    {
        var text = new LogText();
        text.Delay(TimeSpan.FromSeconds(seconds));

        Assert.Equal(expected, Encoding.UTF8.GetString(text.Written));
    }

    [Fact]
    public void Truncate_InTheMiddleOfACharacter_DropsItWhole()
    {
        var text = new LogText();
        text.Text("ab日");
        text.Truncate(4);

        Assert.Equal("ab", Encoding.UTF8.GetString(text.Written));
    }

    [Theory]
    [InlineData(5, "Nov 05 12:46:54 host postfix/smtpd[1234]: ", "<22>Nov  5 12:46:54 postfix/smtpd[1234]: ")]
    [InlineData(25, "Nov 25 12:46:54 host postfix/smtpd[1234]: ", "<22>Nov 25 12:46:54 postfix/smtpd[1234]: ")]
    public void Prefix_InTheLocalZone_HasBothForms(int day, string file, string syslog)
    {
        var prefix = new LinePrefix("host.example.jp", TimeZoneInfo.CreateCustomTimeZone("jst", TimeSpan.FromHours(9), "JST", "JST"));
        var time = new DateTimeOffset(2026, 11, day, 3, 46, 54, TimeSpan.Zero);
        var text = new LogText();
        prefix.WriteForFile(text, time, Source);
        Assert.Equal(file, Encoding.UTF8.GetString(text.Written));
        text.Clear();
        prefix.WriteForSyslog(text, time, Source, LogSeverity.Info);
        Assert.Equal(syslog, Encoding.UTF8.GetString(text.Written));
    }

    [Theory]
    [InlineData("mail", "<20>")]
    [InlineData("LOCAL3", "<156>")]
    [InlineData("nonsense", "<20>")]
    [InlineData("", "<20>")]
    public void Prefix_OfSyslog_HasTheFacilityAsked(string facility, string expected)
    {
        var text = new LogText();
        new LinePrefix("h", TimeZoneInfo.Utc, SyslogFacility.Find(facility)).WriteForSyslog(text, DateTimeOffset.UnixEpoch, Source, LogSeverity.Warning);

        Assert.StartsWith(expected, Encoding.UTF8.GetString(text.Written), StringComparison.Ordinal);
    }

    private static MessageOrigin Origin(string? method, string? user)
        => new() { Source = MessageSource.Smtp, Service = "smtp", Client = Client, SaslMethod = method, SaslUsername = user };

    private static RecipientAttempted Attempt(DeliveryOutcome outcome, Recipient recipient, string relay, string text, EnhancedStatus status) => new(
        Source,
        Id,
        new RecipientResult
        {
            Recipient = recipient,
            Outcome = outcome,
            Relay = relay,
            Text = text,
            Status = status,
            ConnectionUse = 2,
            ConnectionSetup = TimeSpan.FromSeconds(0.2),
            Transmission = TimeSpan.FromSeconds(0.22),
        },
        TimeSpan.FromSeconds(0.1),
        TimeSpan.FromSeconds(0.01));

    private static PolicyDecided Policy(QueueId id, MailAddress? sender, MailAddress? recipient, string? user)
        => new(Source, id, "reject", "RCPT", Client, "554 5.7.1 <r@b>: Relay access denied", sender, recipient, "ESMTP", "h", user, [])
        {
            SaslMethod = user is null ? null : "PLAIN",
        };
}
