using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;

namespace Hikyaku.Events.Lines;

/// <summary>
/// The text of each event, exactly as Postfix writes it: pflogsumm, fail2ban and twenty years of scripts read these lines. There is no <c>tls=</c> field:
/// pflogsumm would miss every delivery that has one.
/// </summary>
internal static class MaillogFormatter
{
    /// <summary>Appends the text behind <c>tag[pid]: </c>. False when Postfix logs nothing here.</summary>
    public static bool TryFormat(MailEvent mailEvent, LogText line)
    {
        switch (mailEvent)
        {
            case ServiceLogged e: Service(e, line); return true;
            case ClientConnected e: line.Raw("connect from "u8).Client(e.Client); return true;
            case ClientDisconnected e: line.Raw("disconnect from "u8).Client(e.Client).Raw(" "u8).Text(e.CommandCounts); return true;
            case SessionBroken e:
                line.Id(e.QueueId).Raw(": "u8).Text(e.What).Raw(" after "u8).Text(e.After).Raw(" from "u8).Client(e.Client);
                return true;
            case TlsEstablished e:
                line.Text(e.Trust).Raw(" TLS connection established "u8).Text(e.Peer).Raw(": "u8).Text(e.Details);
                return true;
            case SaslFailed e: Sasl(e, line); return true;
            case MessageStarted e: return TryStarted(e, line);
            case MessagePickedUp e: line.Id(e.QueueId).Raw(": uid="u8).Number(e.UserId).Raw(" from="u8).Mailbox(e.Sender); return true;
            case MessageIdentified e:
                line.Id(e.QueueId).Raw(e.IsResent ? ": resent-message-id="u8 : ": message-id="u8).Text(e.MessageId);
                return true;
            case MessageActivated e:
                line.Id(e.QueueId).Raw(": from="u8).Mailbox(e.Sender).Raw(", size="u8).Number(e.SizeBytes)
                    .Raw(", nrcpt="u8).Number(e.RecipientCount).Raw(" (queue active)"u8);
                return true;
            case RecipientAttempted e: Attempt(e, line); return true;
            case MessageExpired e:
                line.Id(e.QueueId).Raw(": from="u8).Mailbox(e.Sender).Raw(", status=expired, returned to sender"u8);
                return true;
            case NoticeQueued e: line.Id(e.QueueId).Raw(": "u8).Text(e.Kind).Raw(" notification: "u8).Id(e.NoticeId); return true;
            case MessageRemoved e: line.Id(e.QueueId).Raw(": removed"u8); return true;
            case PolicyDecided e: Policy(e, line); return true;
            default: return false;
        }
    }

    /// <summary>How severe a line is, for syslog.</summary>
    public static LogSeverity SeverityOf(MailEvent mailEvent) => mailEvent switch
    {
        ServiceLogged logged => logged.Severity,
        SaslFailed => LogSeverity.Warning,
        _ => LogSeverity.Info,
    };

    private static void Service(ServiceLogged e, LogText line)
    {
        line.Raw(e.Severity switch
        {
            LogSeverity.Warning => "warning: "u8,
            LogSeverity.Error => "error: "u8,
            LogSeverity.Fatal => "fatal: "u8,
            LogSeverity.Panic => "panic: "u8,
            _ => ""u8,
        });
        if (!e.QueueId.IsNone) line.Id(e.QueueId).Raw(": "u8);
        line.Text(e.Text);
    }

    private static void Sasl(SaslFailed e, LogText line)
        => line.Raw("warning: "u8).Client(e.Client).Raw(": SASL "u8).Text(Cut(e.Mechanism)).Raw(" authentication failed: "u8)
            .Text(e.Reason.Length == 0 ? "(reason unavailable)" : e.Reason)
            .Raw(", sasl_username="u8).Text(e.Username is null ? "(unavailable)" : Cut(e.Username));

    private static bool TryStarted(MessageStarted e, LogText line)
    {
        if (e.Origin.Client is not { } client) return false;
        line.Id(e.QueueId).Raw(": client="u8).Client(client);
        if (e.Origin.SaslMethod is { } method) line.Raw(", sasl_method="u8).Text(method);
        if (e.Origin.SaslUsername is { } user) line.Raw(", sasl_username="u8).Text(user);
        return true;
    }

    private static void Attempt(RecipientAttempted e, LogText line)
    {
        RecipientResult result = e.Result;
        Recipient recipient = result.Recipient;
        line.Id(e.QueueId).Raw(": to="u8).Mailbox(recipient.Address);
        if (!AreSame(recipient.Address, recipient.OriginalAddress)) line.Raw(", orig_to="u8).Mailbox(recipient.OriginalAddress);
        line.Raw(", relay="u8).Text(result.Relay);
        if (result.ConnectionUse > 1) line.Raw(", conn_use="u8).Number(result.ConnectionUse);
        line.Raw(", delay="u8).Delay(e.BeforeActive + e.InActive + result.ConnectionSetup + result.Transmission)
            .Raw(", delays="u8).Delay(e.BeforeActive).Raw("/"u8).Delay(e.InActive).Raw("/"u8).Delay(result.ConnectionSetup).Raw("/"u8).Delay(result.Transmission)
            .Raw(", dsn="u8).Number(result.Status.Class).Raw("."u8).Number(result.Status.Subject).Raw("."u8).Number(result.Status.Detail)
            .Raw(", status="u8).Raw(StatusWord(result.Outcome)).Raw(" ("u8).Text(result.Text).Raw(")"u8);
    }

    private static ReadOnlySpan<byte> StatusWord(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Sent => "sent"u8,
        DeliveryOutcome.Deferred => "deferred"u8,
        DeliveryOutcome.Bounced => "bounced"u8,
        _ => "expired"u8,
    };

    private static void Policy(PolicyDecided e, LogText line)
    {
        line.Id(e.QueueId).Raw(": "u8).Text(e.Verb).Raw(": "u8).Text(e.Stage).Raw(" from "u8).Client(e.Client).Raw(": "u8).Text(e.Text).Raw(";"u8);
        if (e.Sender is { } sender) line.Raw(" from="u8).Mailbox(sender);
        if (e.Recipient is { } recipient) line.Raw(" to="u8).Mailbox(recipient);
        if (e.Protocol.Length > 0) line.Raw(" proto="u8).Text(e.Protocol);
        if (e.HeloName is { } helo) line.Raw(" helo=<"u8).Text(helo).Raw(">"u8);
        if (e.SaslMethod is { } method) line.Raw(" sasl_method="u8).Text(method);
        if (e.SaslUsername is { } user) line.Raw(" sasl_username="u8).Text(user);
    }

    private static bool AreSame(MailAddress x, MailAddress y)
        => y.HasDomain(x.Domain) && string.Equals(x.LocalPart, y.LocalPart, StringComparison.OrdinalIgnoreCase);

    // Postfix cuts what a client made up here.
    private static string Cut(string text) => text.Length > 100 ? text[..100] : text;
}
