using System.Buffers;
using Hikyaku.Mail;
using Hikyaku.Message.Headers;

namespace Hikyaku.Cleanup.Headers;

/// <summary>
/// Lets a message's header stream by: looks at each field, takes out, cuts or rewrites what the rules say, and adds what is missing at the end.
/// </summary>
/// <remarks>
/// The normal path: a chunk holds many fields and nothing is to be changed, so that the output is the chunk itself. A field that a chunk ends in is carried over in
/// a buffer and completed from the next chunk. Fields are never joined, unfolded or normalised. When the empty line, a line that is no field, or the end of
/// the content was seen, <see cref="IsFinished"/> is true and the editor must not be called again. Its buffers outlive a message: it is pooled.
/// </remarks>
internal sealed class HeaderEditor
{
    private readonly List<HeaderPiece> _pieces = [];
    private readonly ArrayBufferWriter<byte> _edits = new(1024);
    private readonly CarriedField _carried = new();
    private HeaderRules _rules = null!;
    private HeaderJournal _journal = null!;
    private int _keepStart;

    public bool IsFinished { get; private set; }

    /// <summary>What the last call put out, in order; valid until the next call.</summary>
    public List<HeaderPiece> Pieces => _pieces;

    public ReadOnlyMemory<byte> Edited(HeaderPiece piece) => _edits.WrittenMemory.Slice(piece.Offset, piece.Length);

    public void Start(HeaderRules rules, HeaderJournal journal)
    {
        _rules = rules;
        _journal = journal;
        _carried.Clear();
        IsFinished = false;
    }

    /// <summary>Takes the next chunk. A field that it ends in is carried; once finished, the rest of the chunk is the last piece.</summary>
    public void Process(ReadOnlySpan<byte> chunk)
    {
        Reset();
        int at = CompleteCarried(chunk);
        _keepStart = at;
        var scanner = new HeaderScanner();
        while (!IsFinished && at < chunk.Length)
        {
            HeaderReadStatus status = scanner.Read(chunk[at..], isFinal: false, out HeaderField field);
            if (status == HeaderReadStatus.NeedMore) break;
            if (status == HeaderReadStatus.Field)
            {
                if (!TryKeep(field)) Cut(at, field);
                at += field.Raw.Length;
            }
            else if (status == HeaderReadStatus.NotAHeader && _journal.IsMailboxLine(chunk[at..]))
            {
                Flush(at);
                at += chunk[at..].IndexOf((byte)'\n') + 1;
                _keepStart = at;
            }
            else
            {
                Flush(at);
                EndHeader(addsEmptyLine: status == HeaderReadStatus.NotAHeader);
            }
        }
        Flush(IsFinished ? chunk.Length : at);
        if (!IsFinished && at < chunk.Length) Carry(chunk[at..]);
    }

    /// <summary>The content has ended within the header.</summary>
    public void Finish()
    {
        Reset();
        if (_carried.IsEmpty) EndHeader(addsEmptyLine: false);
        else if (_carried.IsField) EditCarried();
        else FinishCarried(_carried.Classify(isFinal: true));
        if (!IsFinished) EndHeader(addsEmptyLine: false);
    }

    private void Reset()
    {
        _pieces.Clear();
        _edits.ResetWrittenCount();
    }

    // One line after the other moves from the chunk to the carried field, until that is whole. Returns how much of the chunk is used.
    private int CompleteCarried(ReadOnlySpan<byte> chunk)
    {
        int at = 0;
        while (!IsFinished && !_carried.IsEmpty && at < chunk.Length)
        {
            if (_carried.IsField && _carried.EndsLine && chunk[at] is not ((byte)' ' or (byte)'\t'))
            {
                EditCarried();
                break;
            }
            int length = chunk[at..].IndexOf((byte)'\n') + 1;
            if (length == 0) length = chunk.Length - at;
            Carry(chunk.Slice(at, length));
            at += length;
        }
        return at;
    }

    private void Carry(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> excess = _carried.Append(text, _rules.SizeLimitBytes);
        if (_carried.IsField) return;
        HeaderReadStatus status = _carried.Classify(isFinal: !excess.IsEmpty);
        if (status is HeaderReadStatus.NeedMore or HeaderReadStatus.Field) return;
        FinishCarried(status);
        WriteEdit(excess); // a body line longer than any header: nothing of it may be lost
    }

    // What was carried turned out to be no field: the empty line, a mailbox line, or the body's first line.
    private void FinishCarried(HeaderReadStatus status)
    {
        if (status == HeaderReadStatus.Field)
        {
            EditCarried();
            return;
        }
        if (status != HeaderReadStatus.NotAHeader || !_journal.IsMailboxLine(_carried.Text))
        {
            EndHeader(addsEmptyLine: status == HeaderReadStatus.NotAHeader);
            WriteEdit(_carried.Text);
        }
        _carried.Clear();
    }

    private void EditCarried()
    {
        var scanner = new HeaderScanner();
        scanner.Read(_carried.Text, isFinal: true, out HeaderField field);
        if (TryKeep(field)) WriteEdit(field.Raw);
        else Replace(field);
        if (_pieces.Count > 0 && _edits.WrittenSpan is [.., not (byte)'\n']) WriteEdit("\r\n"u8);
        _carried.Clear();
    }

    private bool TryKeep(HeaderField field)
    {
        HeaderKind kind = KnownHeaders.Find(field.Name);
        _journal.Note(kind, field);
        if (_rules.Dropped.Contains(kind, field.Name) || field.Raw.Length > _rules.SizeLimitBytes) return false;
        return _journal.CompleteAddress is not { } complete || (KnownHeaders.TraitsOf(kind) & HeaderTraits.Addresses) == 0 || !HasBareAddress(field, complete);
    }

    private static bool HasBareAddress(HeaderField field, Func<MailAddress, MailAddress> complete)
    {
        var scanner = new AddressScanner(field.Body);
        while (scanner.TryRead(out HeaderAddress found))
            if (complete(found.Address) != found.Address) return true;
        return false;
    }

    private void Cut(int at, HeaderField field)
    {
        Flush(at);
        Replace(field);
        _keepStart = at + field.Raw.Length;
    }

    private void Replace(HeaderField field)
    {
        if (_rules.Dropped.Contains(KnownHeaders.Find(field.Name), field.Name)) return;
        int start = _edits.WrittenCount;
        if (field.Raw.Length > _rules.SizeLimitBytes) Truncate(field.Raw);
        else if (_journal.CompleteAddress is not { } complete || !AddressHeaderRewriter.TryRewrite(field, complete, _edits)) _edits.Write(field.Raw);
        AddPiece(new HeaderPiece(IsEdited: true, start, _edits.WrittenCount - start));
    }

    // At the last line end before the limit when that loses little, else in the middle of a line.
    private void Truncate(ReadOnlySpan<byte> raw)
    {
        _journal.NoteTruncation();
        ReadOnlySpan<byte> kept = raw[.._rules.SizeLimitBytes];
        int lineEnd = kept.LastIndexOf((byte)'\n');
        if (lineEnd > _rules.SizeLimitBytes * 9L / 10) kept = kept[..lineEnd];
        _edits.Write(kept.TrimEnd("\r\n"u8));
        _edits.Write("\r\n"u8);
    }

    private void EndHeader(bool addsEmptyLine)
    {
        IsFinished = true;
        int start = _edits.WrittenCount;
        _journal.AddMissing(_edits);
        if (addsEmptyLine) _edits.Write("\r\n"u8);
        AddPiece(new HeaderPiece(IsEdited: true, start, _edits.WrittenCount - start));
    }

    private void WriteEdit(ReadOnlySpan<byte> text)
    {
        int start = _edits.WrittenCount;
        _edits.Write(text);
        AddPiece(new HeaderPiece(IsEdited: true, start, text.Length));
    }

    private void Flush(int at)
    {
        AddPiece(new HeaderPiece(IsEdited: false, _keepStart, at - _keepStart));
        _keepStart = at;
    }

    private void AddPiece(HeaderPiece piece)
    {
        if (piece.Length == 0) return;
        if (_pieces.Count > 0 && _pieces[^1] is var last && last.IsEdited == piece.IsEdited && last.Offset + last.Length == piece.Offset)
            _pieces[^1] = last with { Length = last.Length + piece.Length };
        else
            _pieces.Add(piece);
    }
}
