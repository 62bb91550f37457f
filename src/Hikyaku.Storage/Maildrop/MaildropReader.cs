using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Storage.Maildrop;

/// <summary>
/// Reads one message of the maildrop, ours or Postfix's: the envelope, then the content piece by piece, then the recipients that were taken from headers.
/// A file that breaks the format is an <see cref="InvalidDataException"/>: the caller puts it aside.
/// </summary>
public sealed class MaildropReader : IDisposable
{
    private const int NoEntry = 2, TooManyLinks = 40; // ENOENT, ELOOP

    private readonly FileStream _file;
    private readonly byte[] _data = new byte[MaildropRecord.ReadLimit];
    private int _length;

    private MaildropReader(FileStream file, uint userId)
    {
        _file = file;
        UserId = userId;
    }

    /// <summary>Owner of the file: who called sendmail.</summary>
    public uint UserId { get; }

    /// <param name="path">A file in the maildrop.</param>
    /// <param name="reader">Set when opened.</param>
    /// <param name="cause">Why not, when the system refused.</param>
    public static MaildropOpenStatus TryOpen(string path, out MaildropReader? reader, out string? cause)
    {
        reader = null;
        cause = null;
        var handle = MaildropCalls.OpenForReading(path, out int errno);
        if (handle is null)
        {
            if (errno == NoEntry) return MaildropOpenStatus.Gone;
            cause = Marshal.GetPInvokeErrorMessage(errno);
            return errno == TooManyLinks ? MaildropOpenStatus.NotAFile : MaildropOpenStatus.Refused;
        }
        MaildropStatus status = MaildropCalls.GetStatus(handle);
        if (!status.IsRegularFile || !status.IsWhole)
        {
            handle.Dispose();
            return status.IsRegularFile ? MaildropOpenStatus.NotWhole : MaildropOpenStatus.NotAFile;
        }
        reader = new MaildropReader(new FileStream(handle, FileAccess.Read, 64 * 1024), status.UserId);
        return MaildropOpenStatus.Opened;
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public MaildropEnvelope ReadEnvelope()
    {
        string? sender = null, fullName = null, envelopeId = null;
        DateTimeOffset time = default;
        BodyType body = default;
        DsnReturn returns = default;
        bool isLocal = true, asksForVerp = false;
        var recipients = new RecipientReader();
        while (true)
        {
            byte type = ReadRecord();
            switch (type)
            {
                case MaildropRecord.Message:
                    return new MaildropEnvelope
                    {
                        Sender = sender ?? throw new InvalidDataException("no envelope sender"),
                        SubmittedAt = time,
                        FullName = fullName,
                        EnvelopeId = envelopeId,
                        Body = body,
                        Return = returns,
                        IsLocal = isLocal,
                        AsksForVerp = asksForVerp,
                        Recipients = recipients.Found,
                    };
                case MaildropRecord.Time: time = ParseTime(Text()); break;
                case MaildropRecord.FullName: fullName = Text(); break;
                case MaildropRecord.Sender: sender = Text(); break;
                case MaildropRecord.VerpDelimiters: asksForVerp = true; break;
                case MaildropRecord.Attribute when recipients.TryTakeAttribute(Text()): break;
                case MaildropRecord.Attribute:
                    (string name, string value) = SplitAttribute(Text());
                    if (name == MaildropRecord.EnvelopeId) envelopeId = value;
                    else if (name == MaildropRecord.ReturnFlags) returns = value == "1" ? DsnReturn.Full : value == "2" ? DsnReturn.Headers : default;
                    else if (name == MaildropRecord.RewriteContext) isLocal = value != "remote";
                    else if (name == MaildropRecord.Encoding) body = value == "8bit" ? BodyType.EightBitMime : BodyType.SevenBit;
                    break;
                case MaildropRecord.Recipient: recipients.Add(Text()); break;
                default:
                    if (!IsPassedOver(type)) throw new InvalidDataException($"unexpected record type {type} in the envelope");
                    break;
            }
        }
    }

    /// <summary>Appends content with CRLF line ends until about so many bytes have gathered. False at the end of the content.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public bool ReadContent(IBufferWriter<byte> output, int about)
    {
        for (int gathered = 0; gathered < about; gathered += _length + 2)
        {
            switch (ReadRecord())
            {
                case MaildropRecord.Line:
                    output.Write(_data.AsSpan(0, _length));
                    output.Write("\r\n"u8);
                    break;
                case MaildropRecord.LinePiece:
                    output.Write(_data.AsSpan(0, _length));
                    break;
                case MaildropRecord.Padding:
                    break;
                case MaildropRecord.Extracted:
                    return false;
                case byte other:
                    throw new InvalidDataException($"unexpected record type {other} in the content");
            }
        }
        return true;
    }

    /// <summary>Reads what follows the content, up to the end that shows that the file is whole.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IReadOnlyList<MaildropRecipient> ReadExtracted()
    {
        var recipients = new RecipientReader();
        while (true)
        {
            byte type = ReadRecord();
            if (type == MaildropRecord.End) return recipients.Found;
            if (type == MaildropRecord.Recipient) recipients.Add(Text());
            else if (type == MaildropRecord.Attribute) recipients.TryTakeAttribute(Text());
            else if (!IsPassedOver(type) && type is not (MaildropRecord.Priority or MaildropRecord.ReturnReceipt or MaildropRecord.ErrorsTo))
                throw new InvalidDataException($"unexpected record type {type} after the content");
        }
    }

    public void Dispose() => _file.Dispose();

    // Left by "postsuper -r" of Postfix, or of no use before cleanup has run.
    private static bool IsPassedOver(byte type) => type is MaildropRecord.Size or MaildropRecord.CreationTime or MaildropRecord.Inspector or MaildropRecord.Filter
        or MaildropRecord.DoneRecipient or MaildropRecord.OriginalRecipient or MaildropRecord.CancelledRecipient or MaildropRecord.Warning or MaildropRecord.Redirect
        or MaildropRecord.Killed or MaildropRecord.DsnReturn or MaildropRecord.DsnEnvelopeId or MaildropRecord.DsnOriginalRecipient or MaildropRecord.DsnNotify;

    private static (string Name, string Value) SplitAttribute(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (text, "") : (text[..equals], text[(equals + 1)..]);
    }

    private static DateTimeOffset ParseTime(string text)
    {
        int end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> seconds = end < 0 ? text : text.AsSpan(0, end);
        return long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : throw new InvalidDataException("malformed time");
    }

    private string Text()
    {
        ReadOnlySpan<byte> data = _data.AsSpan(0, _length);
        if (data.ContainsAny("\r\n\0"u8)) throw new InvalidDataException("line end or NUL in the envelope");
        return Encoding.UTF8.GetString(data);
    }

    private byte ReadRecord()
    {
        int type = _file.ReadByte();
        if (type < 0) throw new InvalidDataException("the file ends too early");
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            int group = shift > 21 ? -1 : _file.ReadByte();
            if (group < 0) throw new InvalidDataException("malformed record length");
            length |= (group & 0x7F) << shift;
            if ((group & 0x80) == 0) break;
        }
        if (length > _data.Length) throw new InvalidDataException("record too long");
        if (_file.ReadAtLeast(_data.AsSpan(0, length), length, throwOnEndOfStream: false) != length) throw new InvalidDataException("the file ends too early");
        _length = length;
        return (byte)type;
    }

    /// <summary>Joins recipients with the notify attribute that stands before each.</summary>
    private sealed class RecipientReader
    {
        private readonly List<MaildropRecipient> _found = [];
        private DsnNotify _notify;

        public IReadOnlyList<MaildropRecipient> Found => _found;

        public bool TryTakeAttribute(string text)
        {
            (string name, string value) = SplitAttribute(text);
            if (name != MaildropRecord.NotifyFlags) return false;
            _notify = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int flags) ? (DsnNotify)(flags & 15) : DsnNotify.Default;
            return true;
        }

        public void Add(string address)
        {
            _found.Add(new MaildropRecipient(address, _notify));
            _notify = DsnNotify.Default;
        }
    }
}
