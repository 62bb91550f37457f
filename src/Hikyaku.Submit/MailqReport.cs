using System.Globalization;
using Hikyaku.Mail.Contracts.Admin;

namespace Hikyaku.Submit;

/// <summary>Prints the queue in the layout of postqueue -p: scripts of twenty years read it by columns.</summary>
internal sealed class MailqReport(TextWriter output, TimeZoneInfo zone, bool hasLongIds, string emptyAddress)
{
    private const int ReasonWidth = 76;

    public void Write(IReadOnlyList<QueueListingMessage> messages)
    {
        if (messages.Count == 0)
        {
            output.Write("Mail queue is empty\n");
            return;
        }
        output.Write(hasLongIds
            ? "----Queue ID----- --Size-- ---Arrival Time---- --Sender/Recipient------\n"
            : "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n");
        long total = 0;
        for (int i = 0; i < messages.Count; i++)
        {
            if (i > 0) output.Write('\n');
            WriteMessage(messages[i]);
            total += messages[i].SizeBytes;
        }
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\n-- {total / 1024} Kbytes in {messages.Count} Request{(messages.Count == 1 ? "" : "s")}.\n"));
    }

    private void WriteMessage(QueueListingMessage message)
    {
        string id = message.Id + message.State switch { "active" => "*", "hold" => "!", _ => "" };
        string time = FormatTime(message.ArrivalTime);
        string sender = Printable(message.Sender.Length == 0 ? emptyAddress : message.Sender);
        output.Write(hasLongIds
            ? string.Create(CultureInfo.InvariantCulture, $"{id,-17} {message.SizeBytes,8} {time} {sender}\n")
            : string.Create(CultureInfo.InvariantCulture, $"{id,-11} {message.SizeBytes,7} {time}  {sender}\n"));
        string shown = "";
        foreach (QueueListingRecipient recipient in message.Recipients)
        {
            string reason = recipient.DelayReason ?? "";
            if (reason != shown)
            {
                shown = reason;
                output.Write($"({(reason.Length == 0 ? "reason unavailable" : Printable(reason))})\n".PadLeft(ReasonWidth + 3));
            }
            output.Write(new string(' ', hasLongIds ? 47 : 41));
            output.Write(Printable(recipient.Address));
            output.Write('\n');
        }
    }

    // asctime(3) without the year: three letters, three letters, the day padded with a blank.
    private string FormatTime(DateTimeOffset time)
    {
        DateTime local = TimeZoneInfo.ConvertTime(time, zone).DateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{local:ddd MMM} {local.Day,2} {local:HH:mm:ss}");
    }

    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c)) : text;
}
