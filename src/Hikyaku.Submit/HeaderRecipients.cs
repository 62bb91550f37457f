using System.Buffers;
using System.Text;
using Hikyaku.Message.Headers;

namespace Hikyaku.Submit;

/// <summary>
/// Collects recipients from To, Cc and Bcc as the header's lines go by (sendmail -t). Once a Resent- field with recipients was seen, only those count.
/// </summary>
internal sealed class HeaderRecipients(int sizeLimit)
{
    private readonly ArrayBufferWriter<byte> _field = new();
    private readonly List<string> _plain = [];
    private readonly List<string> _resent = [];
    private bool _isResent;
    private bool _isDone;

    /// <summary>Fields in which something is no clear address.</summary>
    public List<string> Unclear { get; } = [];

    public IReadOnlyList<string> Found => _isResent ? _resent : _plain;

    /// <summary>Takes a line without its line end.</summary>
    /// <exception cref="SubmitException">A field with recipients is longer than header_size_limit: some would be lost.</exception>
    public void AddLine(ReadOnlySpan<byte> line)
    {
        if (_isDone) return;
        bool isFold = line is [(byte)' ' or (byte)'\t', ..] && _field.WrittenCount > 0;
        if (!isFold)
        {
            EndField();
            if (HeaderScanner.NameLength(line) == 0)
            {
                _isDone = true;
                return;
            }
        }
        if (_field.WrittenCount + line.Length > sizeLimit && IsWanted(_field.WrittenCount > 0 ? _field.WrittenSpan : line))
            throw new SubmitException(ExitCode.DataError, "unable to extract recipients: message header length exceeds safety limit");
        if (_field.WrittenCount + line.Length > sizeLimit) return;
        _field.Write(line);
        _field.Write("\n"u8);
    }

    public void End()
    {
        EndField();
        _isDone = true;
    }

    private static bool IsWanted(ReadOnlySpan<byte> field)
        => (KnownHeaders.TraitsOf(KnownHeaders.Find(field[..HeaderScanner.NameLength(field)])) & HeaderTraits.ExtractRecipients) != 0;

    private void EndField()
    {
        if (_field.WrittenCount == 0) return;
        var scanner = new HeaderScanner();
        if (scanner.Read(_field.WrittenSpan, isFinal: true, out HeaderField field) == HeaderReadStatus.Field) Read(field);
        _field.ResetWrittenCount();
    }

    private void Read(HeaderField field)
    {
        HeaderTraits traits = KnownHeaders.TraitsOf(KnownHeaders.Find(field.Name));
        if ((traits & HeaderTraits.ExtractRecipients) == 0) return;
        bool isResent = (traits & HeaderTraits.Resent) != 0;
        _isResent |= isResent;
        if (!RecipientSyntax.TryRead(field.Body, isResent ? _resent : _plain)) Unclear.Add(Encoding.UTF8.GetString(field.TrimmedBody));
    }
}
