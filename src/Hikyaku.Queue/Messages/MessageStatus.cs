using Hikyaku.Mail;

namespace Hikyaku.Queue.Messages;

/// <summary>
/// All that changes while a message waits. A record holds the whole of it, so that replaying one twice, or only the newest, gives the same result.
/// Guarded by the index's lock.
/// </summary>
internal sealed class MessageStatus
{
    public bool IsOnHold { get; set; }

    public bool DelayWarningSent { get; set; }

    /// <summary>Deleted by an operator while an attempt was running: it goes when the attempt ends, or at the next start.</summary>
    public bool DeleteRequested { get; set; }

    /// <summary>Rounds that ended in a deferral.</summary>
    public int AttemptCount { get; set; }

    /// <summary>Unix microseconds; 0 is at once.</summary>
    public long NextAttempt { get; set; }

    /// <summary>One <see cref="RecipientState"/> a recipient; null while all are pending.</summary>
    public byte[]? Recipients { get; set; }

    /// <summary>Why recipients wait, by index; null where nothing is known.</summary>
    public string?[]? Causes { get; set; }

    public RecipientState Recipient(int index) => Recipients is null ? RecipientState.Pending : (RecipientState)Recipients[index];

    public void Mark(int index, int count, RecipientState state, string? cause)
    {
        if (state != RecipientState.Pending || Recipients is not null) (Recipients ??= new byte[count])[index] = (byte)state;
        if (cause is not null && state == RecipientState.Pending) (Causes ??= new string?[count])[index] = cause;
        else if (Causes is not null) Causes[index] = null;
    }

    public void Write(ref MetaWriter writer)
    {
        writer.WriteByte((byte)((IsOnHold ? 1 : 0) | (DelayWarningSent ? 2 : 0) | (DeleteRequested ? 4 : 0)));
        writer.WriteCount((uint)AttemptCount);
        writer.WriteInt64(NextAttempt);
        writer.WriteBytes(Recipients);
        WriteCauses(ref writer);
    }

    public static MessageStatus Read(ref MetaReader reader, int recipientCount)
    {
        byte flags = reader.ReadByte();
        MessageStatus status = new()
        {
            IsOnHold = (flags & 1) != 0,
            DelayWarningSent = (flags & 2) != 0,
            DeleteRequested = (flags & 4) != 0,
            AttemptCount = (int)reader.ReadCount(),
            NextAttempt = reader.ReadInt64(),
        };
        ReadOnlySpan<byte> recipients = reader.ReadBytes();
        if (!recipients.IsEmpty)
        {
            if (recipients.Length != recipientCount || recipients.ContainsAnyExceptInRange((byte)0, (byte)RecipientState.Bounced))
                throw new InvalidDataException("recipient states don't fit the envelope");
            status.Recipients = recipients.ToArray();
        }
        status.ReadCauses(ref reader, recipientCount);
        return status;
    }

    /// <summary>Each different cause once, then which recipients have it: ten thousand recipients usually wait for one reason.</summary>
    private void WriteCauses(ref MetaWriter writer)
    {
        if (Causes is null || Array.TrueForAll(Causes, static c => c is null))
        {
            writer.WriteCount(0);
            return;
        }
        List<string> distinct = [.. Causes.OfType<string>().Distinct(StringComparer.Ordinal)];
        Dictionary<string, uint> numbers = distinct.Select((text, i) => (text, i)).ToDictionary(p => p.text, p => (uint)p.i + 1, StringComparer.Ordinal);
        writer.WriteCount((uint)distinct.Count);
        foreach (string text in distinct) writer.WriteText(text);
        foreach (string? cause in Causes) writer.WriteCount(cause is null ? 0 : numbers[cause]);
    }

    private void ReadCauses(ref MetaReader reader, int recipientCount)
    {
        int count = reader.ReadLength();
        if (count == 0) return;
        string[] distinct = new string[count];
        for (int i = 0; i < count; i++) distinct[i] = reader.ReadText() ?? "";
        Causes = new string?[recipientCount];
        for (int i = 0; i < recipientCount; i++)
        {
            uint number = reader.ReadCount();
            if (number > (uint)count) throw new InvalidDataException("a cause is missing");
            if (number > 0) Causes[i] = distinct[number - 1];
        }
    }
}
