using System.Globalization;
using System.Text;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>The trace header (RFC 5321 section 4.4), laid out as Postfix lays it out.</summary>
internal static class ReceivedHeader
{
    public static string Build(SmtpdSettings settings, ClientIdentity client, SmtpSession session, MailTransaction transaction, TimeZoneInfo zone)
    {
        var header = new StringBuilder(320);
        header.Append("Received: from ").Append(session.HeloName ?? client.Name.HostName)
            .Append(" (").Append(client.Name.HostName).Append(" [").Append(client.HeaderAddress).Append("])\r\n");
        if (settings.Tls.ReceivedHeader && session.Tls is { } tls)
            header.Append("\t(using ").Append(tls).Append(")\r\n\t(No client certificate requested)\r\n");
        if (settings.Sasl.AuthenticatedHeader && session.SaslUsername is { } user)
            header.Append("\t(Authenticated sender: ").Append(CommentOf(user)).Append(")\r\n");
        header.Append("\tby ").Append(settings.HostName).Append(" (").Append(settings.MailName).Append(") with ")
            .Append(transaction.Mail.SmtpUtf8 ? "UTF8SMTP" : session.IsEsmtp ? session.TransmissionType : "SMTP").Append(" id ").Append(transaction.QueueId);
        if (transaction.Recipients.Count == 1) header.Append("\r\n\tfor <").Append(transaction.Recipients[0].OriginalAddress).Append(">; ");
        else header.Append(";\r\n\t");
        return AppendDate(header, transaction.ArrivalTime, zone).Append("\r\n").ToString();
    }

    // date-time = [ day-of-week "," ] date FWS time      RFC 5322 section 3.3. Zone names other than UTC aren't known without culture data.
    private static StringBuilder AppendDate(StringBuilder header, DateTimeOffset time, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(time, zone);
        header.Append(local.ToString(local.Day < 10 ? "ddd,  d MMM yyyy HH:mm:ss " : "ddd, d MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture))
            .Append(local.Offset < TimeSpan.Zero ? '-' : '+').Append(local.Offset.ToString("hhmm", CultureInfo.InvariantCulture));
        return local.Offset == TimeSpan.Zero ? header.Append(" (UTC)") : header;
    }

    /// <summary>A user's name within a comment: printable ASCII, no backslash, parentheses in pairs.</summary>
    internal static string CommentOf(string text)
    {
        var comment = new StringBuilder(text.Length);
        int depth = 0;
        foreach (char c in text)
        {
            if (c == '(') depth++;
            bool isStray = c is < ' ' or > '~' or '\\' || (c == ')' && depth == 0);
            if (c == ')' && depth > 0) depth--;
            comment.Append(isStray ? '?' : c);
        }
        return comment.Append(')', depth).ToString();
    }
}
