using System.Buffers;
using System.Globalization;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;

namespace Hikyaku.Message.Notices;

/// <summary>
/// Writes a delivery status notification (RFC 3464 in a multipart/report of RFC 6522): what happened in plain words, the report for programs, and what was sent. Call
/// <see cref="WriteHead"/>, append the returned message or its header, then <see cref="WriteTail"/>.
/// </summary>
public static class NoticeWriter
{
    private const int FoldColumn = 76;

    public static void WriteHead(DeliveryNotice notice, IBufferWriter<byte> output)
    {
        WriteHeader(notice, output);
        Line(output, "This is a message in several parts, for people and for programs.");
        Line(output, "");
        WriteExplanation(notice, output);
        WriteReport(notice, output);
        BeginPart(notice, output, notice.Kind == NoticeKind.Failed ? "Undelivered Message" : "Delayed Message", ReturnedType(notice), notice.HasEightBitContent);
    }

    public static void WriteTail(DeliveryNotice notice, IBufferWriter<byte> output)
    {
        Line(output, "");
        Line(output, $"--{Boundary(notice)}--");
    }

    private static void WriteHeader(DeliveryNotice notice, IBufferWriter<byte> output)
    {
        Line(output, $"Date: {MailDate.Format(notice.Time)}");
        Line(output, $"From: MAILER-DAEMON@{notice.ReportingHost} (Mail Delivery System)");
        Line(output, notice.Kind == NoticeKind.Failed ? "Subject: Undelivered Mail Returned to Sender" : "Subject: Delayed Mail (still being retried)");
        Line(output, $"To: {notice.Sender}");
        Line(output, $"Message-Id: <{notice.Time.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}.{notice.NoticeId}@{notice.ReportingHost}>");
        Line(output, "Auto-Submitted: auto-replied");
        Line(output, "MIME-Version: 1.0");
        Line(output, "Content-Type: multipart/report; report-type=delivery-status;");
        Line(output, $"\tboundary=\"{Boundary(notice)}\"");
        if (notice.HasEightBitContent || notice.IsInternational) Line(output, "Content-Transfer-Encoding: 8bit");
        Line(output, "");
    }

    private static void WriteExplanation(DeliveryNotice notice, IBufferWriter<byte> output)
    {
        BeginPart(notice, output, "Notification", notice.IsInternational ? "text/plain; charset=utf-8" : "text/plain; charset=us-ascii", notice.IsInternational);
        Line(output, $"This is the mail system {notice.MailName} at {notice.ReportingHost}.");
        Line(output, "");
        if (notice.Kind == NoticeKind.Failed)
        {
            Line(output, "Your message could not be delivered to the recipients below, and it will not");
            Line(output, "be tried again. What you sent is attached. If the reason given does not help,");
            Line(output, "please write to the postmaster of this system and include this notice.");
        }
        else
        {
            Line(output, "Your message has not been delivered to the recipients below yet. THIS IS ONLY A");
            Line(output, "WARNING: you need not send it again. Delivery goes on being tried.");
            if (notice.RetryUntil is { } until) Line(output, $"It will be given up on {MailDate.Format(until)}.");
        }
        Line(output, "");
        foreach (RecipientResult recipient in notice.Recipients)
        {
            string original = recipient.Recipient.OriginalAddress == recipient.Recipient.Address ? "" : $" (expanded from <{recipient.Recipient.OriginalAddress}>)";
            Folded(output, $"<{recipient.Recipient.Address}>{original}: {Clean(notice, recipient.Text)}", "    ");
            Line(output, "");
        }
    }

    // per-message-fields = … reporting-mta-field … [ arrival-date-field ]     RFC 3464 section 2.2
    private static void WriteReport(DeliveryNotice notice, IBufferWriter<byte> output)
    {
        BeginPart(notice, output, "Delivery report", notice.IsInternational ? "message/global-delivery-status" : "message/delivery-status", notice.IsInternational);
        Line(output, $"Reporting-MTA: dns; {notice.ReportingHost}");
        if (notice.EnvelopeId is { Length: > 0 } envelopeId) Line(output, $"Original-Envelope-Id: {Clean(notice, envelopeId)}");
        Line(output, $"X-Postfix-Queue-ID: {notice.QueueId}");
        Line(output, $"X-Postfix-Sender: {AddressType(notice.Sender)}; {notice.Sender}");
        Line(output, $"Arrival-Date: {MailDate.Format(notice.ArrivalTime)}");
        foreach (RecipientResult recipient in notice.Recipients) WriteRecipient(notice, recipient, output);
        Line(output, "");
    }

    // per-recipient-fields = [ original-recipient-field ] final-recipient-field action-field status-field …     RFC 3464 section 2.3
    private static void WriteRecipient(DeliveryNotice notice, RecipientResult recipient, IBufferWriter<byte> output)
    {
        Line(output, "");
        Line(output, $"Final-Recipient: {AddressType(recipient.Recipient.Address)}; {recipient.Recipient.Address}");
        Line(output, recipient.Recipient.DsnOriginalRecipient is { Length: > 0 } original
            ? $"Original-Recipient: {Clean(notice, original)}"
            : $"Original-Recipient: {AddressType(recipient.Recipient.OriginalAddress)};{recipient.Recipient.OriginalAddress}");
        Line(output, notice.Kind == NoticeKind.Failed ? "Action: failed" : "Action: delayed");
        Line(output, $"Status: {recipient.Status.WithClass((byte)(notice.Kind == NoticeKind.Failed ? 5 : 4))}");
        if (recipient.RemoteMta is { Length: > 0 } remote) Line(output, $"Remote-MTA: dns; {Clean(notice, remote)}");
        Folded(output, recipient.RemoteReply is { Length: > 0 } reply ? $"Diagnostic-Code: smtp; {Clean(notice, reply)}" : $"Diagnostic-Code: X-Postfix; {Clean(notice, recipient.Text)}", "    ");
        if (notice.Kind == NoticeKind.Delayed && notice.RetryUntil is { } until) Line(output, $"Will-Retry-Until: {MailDate.Format(until)}");
    }

    private static string ReturnedType(DeliveryNotice notice) => (notice.ReturnsContent, notice.IsInternational) switch
    {
        (true, false) => "message/rfc822",
        (true, true) => "message/global",
        (false, false) => "text/rfc822-headers",
        (false, true) => "message/global-headers",
    };

    private static void BeginPart(DeliveryNotice notice, IBufferWriter<byte> output, string description, string type, bool isEightBit)
    {
        Line(output, $"--{Boundary(notice)}");
        Line(output, $"Content-Description: {description}");
        Line(output, $"Content-Type: {type}");
        if (isEightBit) Line(output, "Content-Transfer-Encoding: 8bit");
        Line(output, "");
    }

    private static string Boundary(DeliveryNotice notice) => string.Create(CultureInfo.InvariantCulture, $"{notice.QueueId}.{notice.Time.ToUnixTimeSeconds()}/{notice.ReportingHost}");

    // RFC 6533 section 3: the type of an address that is not ASCII.
    private static string AddressType(MailAddress address) => Ascii.IsValid(address.ToInternalForm()) ? "rfc822" : "utf-8";

    // A peer's words can neither end a line nor bring bytes that the part doesn't declare.
    private static string Clean(DeliveryNotice notice, string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.Contains('\u007f', StringComparison.Ordinal)) return text;
        return string.Create(text.Length, (text, notice.IsInternational), static (span, state) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                char c = state.text[i];
                span[i] = char.IsControl(c) || (c > 126 && !state.IsInternational) ? '?' : c;
            }
        });
    }

    private static void Folded(IBufferWriter<byte> output, string text, string indent)
    {
        string prefix = "";
        while (text.Length > FoldColumn)
        {
            int blank = text.LastIndexOf(' ', FoldColumn);
            if (blank < FoldColumn / 2) blank = text.IndexOf(' ', FoldColumn);
            if (blank < 0) break;
            Line(output, prefix + text[..blank]);
            text = text[(blank + 1)..];
            prefix = indent;
        }
        Line(output, prefix + text);
    }

    private static void Line(IBufferWriter<byte> output, string text)
    {
        Encoding.UTF8.GetBytes(text, output);
        output.Write("\r\n"u8);
    }
}
