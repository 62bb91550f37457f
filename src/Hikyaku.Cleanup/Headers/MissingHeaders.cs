using System.Buffers;
using System.Globalization;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Message.Headers;

namespace Hikyaku.Cleanup.Headers;

/// <summary>
/// Adds what mail must have and a local program left out: Message-Id, Date, From, and a recipients' line where main.cf asks for one. When the message has been
/// resent, its Resent- block is completed instead (RFC 5322 section 3.6.6).
/// </summary>
internal static class MissingHeaders
{
    /// <summary>Returns the Message-Id that was added, brackets included, or an empty text.</summary>
    public static string Write(HeaderJournal journal, MessageContext context, IBufferWriter<byte> output)
    {
        string prefix = journal.IsResent ? "Resent-" : "";
        string id = "";
        if (!journal.HasSeen(journal.IsResent ? HeaderKind.ResentMessageId : HeaderKind.MessageId))
        {
            id = MakeMessageId(context);
            WriteLine(output, $"{prefix}Message-Id: {id}");
        }
        if (!journal.HasSeen(journal.IsResent ? HeaderKind.ResentDate : HeaderKind.Date))
            WriteLine(output, $"{prefix}Date: {MailDate.Format(context.ArrivalTime, context.TimeZone)}");
        if (context.Sender is { } sender && !journal.HasSeen(journal.IsResent ? HeaderKind.ResentFrom : HeaderKind.From))
            WriteLine(output, $"{prefix}From: {MakeFrom(context, sender)}");
        if (context.Settings.UndisclosedRecipientsHeader.Length > 0 && !HasVisibleRecipient(journal)) WriteRecipients(context, output);
        return id;
    }

    private static bool HasVisibleRecipient(HeaderJournal journal)
        => journal.HasSeen(HeaderKind.To) || journal.HasSeen(HeaderKind.Cc) || journal.HasSeen(HeaderKind.ResentTo) || journal.HasSeen(HeaderKind.ResentCc);

    // The short queue id is unique within a second only: the time completes it.
    private static string MakeMessageId(MessageContext context)
    {
        string host = context.Settings.MyHostname;
        if (context.QueueId.IsLong) return $"<{context.QueueId}@{host}>";
        DateTime created = DateTimeOffset.FromUnixTimeMilliseconds(context.QueueId.UnixMicroseconds / 1000).UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"<{created:yyyyMMddHHmmss}.{context.QueueId}@{host}>");
    }

    private static string MakeFrom(MessageContext context, MailAddress sender)
    {
        if (sender.IsNull) return Complete(context, new MailAddress("MAILER-DAEMON", "")).ToString();
        string address = Complete(context, sender).ToString();
        if (string.IsNullOrWhiteSpace(context.FullName)) return address;
        return context.Settings.UsesObsoleteFromFormat
            ? $"{address} ({PhraseEncoder.EncodeComment(context.FullName)})"
            : $"{PhraseEncoder.EncodePhrase(context.FullName)} <{address}>";
    }

    private static MailAddress Complete(MessageContext context, MailAddress address) => (context.CompleteHeaderAddress ?? context.Settings.CompleteAddress)(address);

    private static void WriteRecipients(MessageContext context, IBufferWriter<byte> output)
    {
        string header = context.Settings.UndisclosedRecipientsHeader;
        if (HeaderScanner.NameLength(Encoding.UTF8.GetBytes(header)) == 0)
            context.LogWarning($"bad undisclosed_recipients_header header text \"{header}\" -- need \"headername: headervalue\"");
        else WriteLine(output, header);
    }

    private static void WriteLine(IBufferWriter<byte> output, string line)
    {
        Encoding.UTF8.GetBytes(line, output);
        output.Write("\r\n"u8);
    }
}
