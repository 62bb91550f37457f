using System.Buffers;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Message.Headers;

namespace Hikyaku.Cleanup.Headers;

/// <summary>What has been seen of one message's header, and what follows from it.</summary>
internal sealed class HeaderJournal(MessageContext context)
{
    // Longer ones are cut in the log and in the queue's facts; the message keeps its own.
    private const int MessageIdLimit = 998;

    private ulong _seen;

    public int HopCount { get; private set; }

    public bool IsTruncated { get; private set; }

    public bool IsResent { get; private set; }

    /// <summary>The first Message-ID with its brackets, or empty.</summary>
    public string MessageId { get; private set; } = "";

    /// <inheritdoc cref="MessageContext.CompleteHeaderAddress"/>
    public Func<MailAddress, MailAddress>? CompleteAddress { get; } = context.CompleteHeaderAddress;

    public bool HasSeen(HeaderKind kind) => (_seen & (1UL << (int)kind)) != 0;

    public void Note(HeaderKind kind, HeaderField field)
    {
        _seen |= 1UL << (int)kind;
        switch (kind)
        {
            case HeaderKind.Received:
                HopCount++;
                break;
            case HeaderKind.MessageId or HeaderKind.ResentMessageId:
                NoteMessageId(field, kind == HeaderKind.ResentMessageId);
                break;
        }
        if ((KnownHeaders.TraitsOf(kind) & HeaderTraits.Resent) != 0) IsResent = true;
    }

    public void NoteTruncation() => IsTruncated = true;

    /// <summary>
    /// A <c>From </c> line that mailbox files separate messages with, before the first field of the message's own; a program that pipes a mailbox into
    /// sendmail leaves it there.
    /// </summary>
    public bool IsMailboxLine(ReadOnlySpan<byte> line)
        => (_seen & ~(1UL << (int)HeaderKind.Received)) == 0 && HopCount <= 1 && line.TrimStart((byte)'>').StartsWith("From "u8);

    public void AddMissing(IBufferWriter<byte> output)
    {
        if (context.AddsMissingHeaders)
        {
            string id = MissingHeaders.Write(this, context, output);
            if (id.Length > 0) LogMessageId(id, IsResent);
            if (!IsResent && MessageId.Length == 0) MessageId = id;
            if (IsResent && !HasSeen(HeaderKind.MessageId)) LogMessageId("<>", isResent: false);
        }
        else if (!HasSeen(HeaderKind.MessageId))
        {
            LogMessageId("<>", isResent: false);
        }
    }

    private void NoteMessageId(HeaderField field, bool isResent)
    {
        ReadOnlySpan<byte> body = field.TrimmedBody;
        string text = Encoding.UTF8.GetString(body.Length > MessageIdLimit ? body[..MessageIdLimit] : body);
        LogMessageId(text, isResent);
        if (isResent || MessageId.Length > 0) return;
        int end = text.IndexOf('>', StringComparison.Ordinal);
        MessageId = end < 0 ? text : text[..(end + 1)];
    }

    private void LogMessageId(string id, bool isResent) => context.LogMessageId(id, isResent);
}
