using Hikyaku.Mail.Contracts.Admin;

namespace Hikyaku.Cli;

/// <summary>The queue as people read it.</summary>
internal static class QueueText
{
    public static void Write(QueueListing listing, TextWriter output)
    {
        if (listing.Messages.Count == 0)
        {
            output.WriteLine("the queue is empty");
            return;
        }
        int width = listing.Messages.Max(static m => m.Id.Length);
        foreach (QueueListingMessage message in listing.Messages)
        {
            string next = message.NextAttempt is { } time ? $"next attempt {time.ToLocalTime():MM-dd HH:mm:ss}" : "";
            output.WriteLine($"{message.Id.PadRight(width)}  {message.State,-8}  {message.ArrivalTime.ToLocalTime():MM-dd HH:mm:ss}  {message.SizeBytes,9}  <{message.Sender}>  {next}".TrimEnd());
            foreach (QueueListingRecipient recipient in message.Recipients)
            {
                output.WriteLine($"{"".PadRight(width)}  to <{recipient.Address}>");
                if (recipient.DelayReason is not null) output.WriteLine($"{"".PadRight(width)}     {Terminal.Faint(recipient.DelayReason)}");
            }
        }
        output.WriteLine($"{listing.Messages.Count} messages, {listing.Messages.Sum(static m => m.SizeBytes)} bytes");
    }

    public static void WriteEnvelope(QueueListingMessage message, TextWriter output)
    {
        output.WriteLine($"*** {message.Id}: {message.State}, {message.SizeBytes} bytes, arrived {message.ArrivalTime.ToLocalTime():yyyy-MM-dd HH:mm:ss}, {message.AttemptCount} attempts");
        output.WriteLine($"*** from <{message.Sender}>");
        foreach (QueueListingRecipient recipient in message.Recipients) output.WriteLine($"*** to <{recipient.Address}>{(recipient.DelayReason is null ? "" : $": {recipient.DelayReason}")}");
        output.WriteLine();
    }
}
