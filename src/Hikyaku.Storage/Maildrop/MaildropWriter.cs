using System.Buffers;
using System.Globalization;
using System.Text;
using Hikyaku.Mail;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Storage.Maildrop;

/// <summary>
/// Writes one message into the maildrop. It is nobody's business until <see cref="Commit"/> has returned: then it has its name and survives a crash. Disposed of
/// before that, it is gone.
/// </summary>
public sealed class MaildropWriter : IDisposable
{
    private const UnixFileMode Unfinished = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Whole = Unfinished | UnixFileMode.UserExecute;

    private readonly string _directory;
    private readonly FileStream _file;
    private readonly DateTimeOffset _time;
    private readonly ArrayBufferWriter<byte> _line = new();
    private string? _path;
    private bool _isInContent = true;

    private MaildropWriter(string directory, string path, FileStream file, DateTimeOffset time)
    {
        _directory = directory;
        _path = path;
        _file = file;
        _time = time;
    }

    /// <summary>Opens a file and writes the envelope.</summary>
    /// <param name="maildrop">The directory <c>$queue_directory/maildrop</c>.</param>
    /// <param name="envelope">Texts with line ends or NUL are refused.</param>
    /// <exception cref="IOException">The disk or the directory refused.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    /// <exception cref="ArgumentException">A text holds a line end or NUL, or is too long.</exception>
    public static MaildropWriter Create(string maildrop, MaildropEnvelope envelope)
    {
        // A name with a dot is nobody's queue id: pickup passes it over.
        long micros = envelope.SubmittedAt.ToUnixTimeMilliseconds() * 1000 + envelope.SubmittedAt.Microsecond;
        string path = Path.Combine(maildrop, string.Create(CultureInfo.InvariantCulture, $"{micros % 1_000_000}.{Environment.ProcessId}.{Guid.NewGuid():N}"));
        // The first mail may come before the first start; the start gives the directory its owner and bits.
        if (!Directory.Exists(maildrop) && Directory.Exists(Path.GetDirectoryName(maildrop))) Directory.CreateDirectory(maildrop);
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            BufferSize = 32 * 1024,
            UnixCreateMode = Unfinished,
        });
        var writer = new MaildropWriter(maildrop, path, file, envelope.SubmittedAt);
        try
        {
            writer.WriteEnvelope(envelope, micros);
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Appends content as sendmail gets it: lines end in LF; pieces may end anywhere.</summary>
    public void WriteContent(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> piece = end < 0 ? text : text[..end];
            WritePieces(piece);
            if (end < 0) return;
            WriteRecord(MaildropRecord.Line, _line.WrittenSpan);
            _line.ResetWrittenCount();
            text = text[(end + 1)..];
        }
    }

    /// <summary>Ends the content; a last line without line end gets one.</summary>
    public void EndContent()
    {
        if (!_isInContent) return;
        _isInContent = false;
        if (_line.WrittenCount > 0) WriteRecord(MaildropRecord.Line, _line.WrittenSpan);
        WriteRecord(MaildropRecord.Extracted, default);
    }

    /// <summary>Adds a recipient that was taken from a header (sendmail -t).</summary>
    public void AddExtractedRecipient(MaildropRecipient recipient)
    {
        EndContent();
        WriteRecipient(recipient);
    }

    /// <summary>Flushes the file, gives it its name, and returns that.</summary>
    /// <exception cref="IOException">It is not in the maildrop.</exception>
    public string Commit()
    {
        EndContent();
        WriteRecord(MaildropRecord.End, default);
        _file.Flush();
        SafeFileHandle handle = _file.SafeFileHandle;
        File.SetUnixFileMode(handle, Whole);
        MaildropCalls.Flush(handle);
        ulong inode = MaildropCalls.GetStatus(handle).Inode;
        string id = new QueueId(inode, _time.ToUnixTimeMilliseconds() * 1000 + _time.Microsecond).ToString();
        _file.Dispose();
        File.Move(_path!, Path.Combine(_directory, id), overwrite: false);
        _path = null;
        MaildropCalls.FlushDirectory(_directory);
        return id;
    }

    public void Dispose()
    {
        _file.Dispose();
        if (_path is null) return;
        File.Delete(_path);
        _path = null;
    }

    private void WriteEnvelope(MaildropEnvelope envelope, long micros)
    {
        WriteText(MaildropRecord.Time, string.Create(CultureInfo.InvariantCulture, $"{micros / 1_000_000} {micros % 1_000_000}"));
        if (envelope.EnvelopeId is { } id) WriteAttribute(MaildropRecord.EnvelopeId, id);
        if (envelope.Return != DsnReturn.Unspecified) WriteAttribute(MaildropRecord.ReturnFlags, ((int)envelope.Return).ToString(CultureInfo.InvariantCulture));
        WriteAttribute(MaildropRecord.RewriteContext, envelope.IsLocal ? "local" : "remote");
        if (!string.IsNullOrEmpty(envelope.FullName)) WriteText(MaildropRecord.FullName, envelope.FullName);
        WriteText(MaildropRecord.Sender, envelope.Sender);
        if (envelope.Body == BodyType.EightBitMime) WriteAttribute(MaildropRecord.Encoding, "8bit");
        foreach (MaildropRecipient recipient in envelope.Recipients) WriteRecipient(recipient);
        WriteRecord(MaildropRecord.Message, default);
    }

    private void WriteRecipient(MaildropRecipient recipient)
    {
        if (recipient.Notify != DsnNotify.Default)
            WriteAttribute(MaildropRecord.NotifyFlags, ((int)recipient.Notify).ToString(CultureInfo.InvariantCulture));
        WriteText(MaildropRecord.Recipient, recipient.Address);
    }

    private void WriteAttribute(string name, string value) => WriteText(MaildropRecord.Attribute, name + "=" + value);

    private void WriteText(byte type, string text)
    {
        if (text.AsSpan().ContainsAny("\r\n\0")) throw new ArgumentException("line end or NUL in an address or option");
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > MaildropRecord.PieceLimit) throw new ArgumentException($"address or option of more than {MaildropRecord.PieceLimit} bytes");
        WriteRecord(type, bytes);
    }

    // Full pieces of a long line go out at once; what is left waits for the line's end.
    private void WritePieces(ReadOnlySpan<byte> piece)
    {
        while (_line.WrittenCount + piece.Length > MaildropRecord.PieceLimit)
        {
            int take = MaildropRecord.PieceLimit - _line.WrittenCount;
            _line.Write(piece[..take]);
            WriteRecord(MaildropRecord.LinePiece, _line.WrittenSpan);
            _line.ResetWrittenCount();
            piece = piece[take..];
        }
        _line.Write(piece);
    }

    private void WriteRecord(byte type, ReadOnlySpan<byte> data)
    {
        _file.WriteByte(type);
        int length = data.Length;
        do
        {
            int group = length & 0x7F;
            length >>= 7;
            _file.WriteByte((byte)(length == 0 ? group : group | 0x80));
        }
        while (length != 0);
        _file.Write(data);
    }
}
