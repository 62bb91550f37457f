using System.Text;

namespace Hikyaku.Message.Headers;

/// <summary>Looks header names up, in any case, without allocating.</summary>
public static class KnownHeaders
{
    private const HeaderTraits Sender = HeaderTraits.SenderAddresses;
    private const HeaderTraits Recipient = HeaderTraits.RecipientAddresses;
    private const HeaderTraits Extracted = Recipient | HeaderTraits.ExtractRecipients;
    private const HeaderTraits Resent = HeaderTraits.Resent;

    private static readonly (HeaderKind Kind, string Name, HeaderTraits Traits)[] Rows =
    [
        (HeaderKind.ApparentlyTo, "Apparently-To", Recipient),
        (HeaderKind.Bcc, "Bcc", Extracted),
        (HeaderKind.Cc, "Cc", Extracted),
        (HeaderKind.ContentLength, "Content-Length", HeaderTraits.None),
        (HeaderKind.ContentTransferEncoding, "Content-Transfer-Encoding", HeaderTraits.None),
        (HeaderKind.ContentType, "Content-Type", HeaderTraits.None),
        (HeaderKind.Date, "Date", HeaderTraits.None),
        (HeaderKind.DeliveredTo, "Delivered-To", HeaderTraits.None),
        (HeaderKind.DispositionNotificationTo, "Disposition-Notification-To", Sender),
        (HeaderKind.ErrorsTo, "Errors-To", Sender),
        (HeaderKind.From, "From", Sender),
        (HeaderKind.MailFollowupTo, "Mail-Followup-To", Sender),
        (HeaderKind.MessageId, "Message-Id", HeaderTraits.None),
        (HeaderKind.MimeVersion, "MIME-Version", HeaderTraits.None),
        (HeaderKind.Received, "Received", HeaderTraits.None),
        (HeaderKind.ReplyTo, "Reply-To", Sender),
        (HeaderKind.ResentBcc, "Resent-Bcc", Extracted | Resent),
        (HeaderKind.ResentCc, "Resent-Cc", Extracted | Resent),
        (HeaderKind.ResentDate, "Resent-Date", Resent),
        (HeaderKind.ResentFrom, "Resent-From", Sender | Resent),
        (HeaderKind.ResentMessageId, "Resent-Message-Id", Resent),
        (HeaderKind.ResentReplyTo, "Resent-Reply-To", Recipient | Resent),
        (HeaderKind.ResentSender, "Resent-Sender", Sender | Resent),
        (HeaderKind.ResentTo, "Resent-To", Extracted | Resent),
        (HeaderKind.ReturnPath, "Return-Path", Sender),
        (HeaderKind.ReturnReceiptTo, "Return-Receipt-To", Sender),
        (HeaderKind.Sender, "Sender", Sender),
        (HeaderKind.Subject, "Subject", HeaderTraits.None),
        (HeaderKind.To, "To", Extracted),
    ];

    private static readonly (HeaderKind Kind, string Name, HeaderTraits Traits)[][] ByLength = IndexByLength();

    public static HeaderKind Find(ReadOnlySpan<byte> name)
    {
        if (name.Length >= ByLength.Length) return HeaderKind.Other;
        foreach (ref readonly var row in ByLength[name.Length].AsSpan())
            if (Ascii.EqualsIgnoreCase(name, row.Name)) return row.Kind;
        return HeaderKind.Other;
    }

    public static HeaderTraits TraitsOf(HeaderKind kind) => kind == HeaderKind.Other ? HeaderTraits.None : Rows[(int)kind - 1].Traits;

    /// <summary>The name in the capitals that are usual, or empty for <see cref="HeaderKind.Other"/>.</summary>
    public static string NameOf(HeaderKind kind) => kind == HeaderKind.Other ? "" : Rows[(int)kind - 1].Name;

    private static (HeaderKind, string, HeaderTraits)[][] IndexByLength()
    {
        var index = new (HeaderKind, string, HeaderTraits)[Rows.Max(row => row.Name.Length) + 1][];
        for (int length = 0; length < index.Length; length++) index[length] = [.. Rows.Where(row => row.Name.Length == length)];
        return index;
    }
}
