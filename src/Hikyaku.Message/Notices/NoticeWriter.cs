using System.Globalization;
using System.Text;

namespace Hikyaku.Message.Notices;

/// <summary>
/// Writes a notice up to the point where the returned message or its headers follow, and what stands after it (RFC 6522 multipart/report; RFC 3464). Lines end in CRLF.
/// Field names that begin with X-Postfix are kept, since tools that read bounces look for them.
/// </summary>
public sealed class NoticeWriter(DeliveryNotice notice)
{
    private const int LineWidth = 78;

    /// <summary>One character a byte: the administrator's words may be in any character set.</summary>
    private readonly StringBuilder _text = new();

    private string Boundary => $"{notice.NoticeId}.{notice.Date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}/{notice.ReportingMta}";

    /// <summary>Everything before the returned content.</summary>
    public byte[] WriteHead()
    {
        _text.Clear();
        WriteHeaders();
        WriteExplanation();
        WriteStatus();
        WritePartHead(notice.ReturnsHeadersOnly ? "Undelivered Message Headers" : "Undelivered Message", notice.ReturnsHeadersOnly ? "text/rfc822-headers" : "message/rfc822", notice.HasEightBitContent);
        return Encoding.Latin1.GetBytes(_text.ToString());
    }

    /// <summary>The closing boundary.</summary>
    public byte[] WriteTail() => Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n");

    private void WriteHeaders()
    {
        Line($"Date: {notice.Date.ToString("ddd, d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} {notice.Date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal)}");
        Line($"From: {Printable(notice.Text.From)}");
        Line($"Subject: {Printable(notice.Text.Subject)}");
        Line($"To: {notice.OriginalSender}");
        Line("Auto-Submitted: auto-replied");
        Line("MIME-Version: 1.0");
        Line("Content-Type: multipart/report; report-type=delivery-status;");
        Line($"\tboundary=\"{Boundary}\"");
        if (notice.HasEightBitContent || notice.Text.HasEightBitLines) Line("Content-Transfer-Encoding: 8bit");
        Line($"Message-Id: <{notice.NoticeId}.{notice.Date.ToUnixTimeSeconds()}@{notice.ReportingMta}>");
        Line("");
        Line("This is a MIME-encapsulated message.");
    }

    private void WriteExplanation()
    {
        WritePartHead("Notification", $"text/plain; charset={Printable(notice.Text.Charset)}", notice.Text.HasEightBitLines);
        foreach (string line in notice.Text.Lines) _text.Append(line.TrimEnd('\r')).Append("\r\n");
        foreach (NoticeRecipient recipient in notice.Recipients)
        {
            Line("");
            Wrap($"<{recipient.FinalRecipient}>{(recipient.OriginalAddress == recipient.FinalRecipient ? "" : $" (you wrote <{recipient.OriginalAddress}>)")}: {recipient.Text}");
        }
    }

    private void WriteStatus()
    {
        WritePartHead("Delivery report", "message/delivery-status", isEightBit: false);
        Line($"Reporting-MTA: dns; {notice.ReportingMta}");
        if (notice.EnvelopeId is { } id) Line($"Original-Envelope-Id: {Printable(id)}");
        Line($"X-Postfix-Queue-ID: {notice.QueueId}");
        Line($"X-Postfix-Sender: rfc822; {notice.OriginalSender}");
        Line($"Arrival-Date: {notice.ArrivalTime.ToString("ddd, d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} {notice.ArrivalTime.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal)}");
        foreach (NoticeRecipient recipient in notice.Recipients)
        {
            Line("");
            Line($"Final-Recipient: rfc822; {recipient.FinalRecipient}");
            if (recipient.OriginalRecipient is { } original) Line($"Original-Recipient: {Printable(original)}");
            else if (recipient.OriginalAddress != recipient.FinalRecipient) Line($"Original-Recipient: rfc822; {recipient.OriginalAddress}");
            Line(notice.Kind == NoticeKind.Failure ? "Action: failed" : "Action: delayed");
            Line($"Status: {recipient.Status}");
            if (recipient.RemoteMta is { } mta) Line($"Remote-MTA: dns; {mta}");
            Wrap($"Diagnostic-Code: {(recipient.IsRemoteDiagnostic ? "smtp" : "X-Postfix")}; {Printable(recipient.Diagnostic)}");
        }
    }

    private void WritePartHead(string description, string type, bool isEightBit)
    {
        Line("");
        Line($"--{Boundary}");
        Line($"Content-Description: {description}");
        Line($"Content-Type: {type}");
        if (isEightBit) Line("Content-Transfer-Encoding: 8bit");
        Line("");
    }

    // Long lines are folded at blanks; continuation lines begin with four blanks, which reads well in both parts.
    private void Wrap(string text)
    {
        text = Printable(text);
        while (text.Length > LineWidth)
        {
            int cut = text.LastIndexOf(' ', LineWidth);
            if (cut <= 4) break;
            Line(text[..cut]);
            text = "    " + text[(cut + 1)..];
        }
        Line(text);
    }

    // What other servers said may hold anything: one line stays one line, and a part that declares no 8-bit bytes has none.
    private static string Printable(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++) target[i] = char.IsControl(source[i]) ? ' ' : source[i] > '~' ? '?' : source[i];
    });

    private void Line(string text) => _text.Append(Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text))).Append("\r\n");
}
