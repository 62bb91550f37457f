using System.Buffers;
using System.Text;
using Hikyaku.Cleanup.Content;
using Hikyaku.Cleanup.Headers;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;

namespace Hikyaku.Cleanup;

/// <summary>
/// One message on its way in. Chunks go: stray line ends → header, as long as it lasts → queue. After a failure the rest is swallowed and the commit says why.
/// </summary>
internal sealed class IncomingMessage : IIncomingMessage
{
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();
    private static readonly byte[] Cr = "\r"u8.ToArray();
    private static readonly byte[] Blank = " "u8.ToArray();

    private readonly CleanupService _service;
    private readonly MessageContext _context;
    private readonly HeaderJournal _journal;
    private readonly HeaderRules _rules;
    private HeaderEditor? _editor;
    private IMessageWriter? _writer;
    private IntakeResult _failure;
    private bool _hasStarted;
    private bool _isCommitted;
    private bool _heldCr;
    private byte _lastByte;
    private bool _hasEightBit;

    public IncomingMessage(CleanupService service, MessageContext context, HeaderRules rules)
    {
        _service = service;
        _context = context;
        _rules = rules;
        _journal = new HeaderJournal(context);
    }

    public QueueId QueueId => _context.QueueId;

    private bool HasFailed => _failure.Status != IntakeStatus.Queued;

    private IReadOnlyList<string> Prepended { get; set; } = [];

    public void StartContent(MailAddress sender, string? fullName, IReadOnlyList<string> prependHeaders)
    {
        if (_hasStarted) throw new InvalidOperationException("StartContent comes before the first write");
        _context.Sender = sender;
        _context.FullName = fullName;
        Prepended = prependHeaders;
    }

    public ValueTask WriteAsync(ReadOnlySequence<byte> content, CancellationToken cancellationToken)
    {
        if (HasFailed || content.IsEmpty) return ValueTask.CompletedTask;
        return content.IsSingleSegment && _hasStarted
            ? PushAsync(content.First, cancellationToken)
            : WriteSegmentsAsync(content, cancellationToken);
    }

    public async ValueTask<IntakeResult> CommitAsync(Envelope envelope, IntakeDirectives directives, CancellationToken cancellationToken)
    {
        if (directives.PrependHeaders.Count > 0 && !directives.PrependHeaders.SequenceEqual(Prepended))
            throw new InvalidOperationException("headers to prepend must be given to StartContent: the top has been written");
        if (directives.Discard) return new IntakeResult(IntakeStatus.Discarded);
        if (_service.IsStopping) return new IntakeResult(IntakeStatus.ShuttingDown);
        await FinishContentAsync(cancellationToken).ConfigureAwait(false);
        if (HasFailed) return _failure;
        if (envelope.Recipients.Count == 0) return new IntakeResult(IntakeStatus.NoRecipients);
        MessageState state = directives.HoldReason is null ? MessageState.Incoming : MessageState.Hold;
        try
        {
            await _writer!.CommitAsync(Complete(envelope), MakeFacts(), state, directives.NotBefore, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            _context.LogWarning($"write queue file: {e.Message}");
            return new IntakeResult(IntakeStatus.WriteError, e.Message);
        }
        _isCommitted = true;
        return new IntakeResult(IntakeStatus.Queued);
    }

    public async ValueTask DisposeAsync()
    {
        ReleaseEditor();
        if (_writer is not null) await _writer.DisposeAsync().ConfigureAwait(false);
        if (!_isCommitted) _context.LogInformation(_hasStarted ? "discarded" : "canceled");
        _isCommitted = true;
    }

    private async ValueTask WriteSegmentsAsync(ReadOnlySequence<byte> content, CancellationToken cancellationToken)
    {
        if (!_hasStarted) await StartAsync(cancellationToken).ConfigureAwait(false);
        foreach (ReadOnlyMemory<byte> segment in content)
            if (!HasFailed) await PushAsync(segment, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        _hasStarted = true;
        IntakeStatus room = _service.CheckRoom(_context.Settings);
        if (room != IntakeStatus.Queued)
        {
            _failure = new IntakeResult(room, _service.QueueFailure);
            return;
        }
        _writer = _service.CreateMessage(_context.QueueId);
        _editor = _service.RentEditor();
        _editor.Start(_rules, _journal);
        foreach (string line in Prepended)
        {
            string folded = line.ReplaceLineEndings("\r\n");
            await AppendAsync(Encoding.UTF8.GetBytes(folded + "\r\n"), cancellationToken).ConfigureAwait(false);
        }
    }

    // Stray line ends. A CR at the end of a chunk waits for the next one.
    private ValueTask PushAsync(ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        if (chunk.IsEmpty) return ValueTask.CompletedTask;
        if (!_context.Settings.ReplacesStrayCrLf) return PassAsync(chunk, cancellationToken);
        return !_heldCr && LineEnds.AreClean(chunk.Span) ? PassAsync(chunk, cancellationToken) : PushMendedAsync(chunk, cancellationToken);
    }

    private async ValueTask PushMendedAsync(ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        if (_heldCr)
        {
            bool isPair = chunk.Span[0] == (byte)'\n';
            _heldCr = false;
            await PassAsync(isPair ? LineEnd : Blank, cancellationToken).ConfigureAwait(false);
            if (isPair) chunk = chunk[1..];
        }
        if (chunk.IsEmpty) return;
        if (chunk.Span[^1] == (byte)'\r')
        {
            _heldCr = true;
            chunk = chunk[..^1];
        }
        if (LineEnds.AreClean(chunk.Span))
        {
            if (!chunk.IsEmpty) await PassAsync(chunk, cancellationToken).ConfigureAwait(false);
            return;
        }
        byte[] mended = ArrayPool<byte>.Shared.Rent(chunk.Length);
        LineEnds.ReplaceStray(chunk.Span, mended);
        await PassAsync(mended.AsMemory(0, chunk.Length), cancellationToken).ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(mended);
    }

    private ValueTask PassAsync(ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        if (!_hasEightBit) _hasEightBit = !Ascii.IsValid(chunk.Span);
        _lastByte = chunk.Span[^1];
        if (_editor is null) return AppendAsync(chunk, cancellationToken);
        _editor.Process(chunk.Span);
        return AppendPiecesAsync(_editor, chunk, cancellationToken);
    }

    private async ValueTask AppendPiecesAsync(HeaderEditor editor, ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        foreach (HeaderPiece piece in editor.Pieces)
            await AppendAsync(piece.IsEdited ? editor.Edited(piece) : chunk.Slice(piece.Offset, piece.Length), cancellationToken).ConfigureAwait(false);
        if (!HasFailed && _journal.HopCount >= _rules.HopcountLimit)
        {
            _context.LogWarning("message rejected: hopcount exceeded");
            _failure = new IntakeResult(IntakeStatus.TooManyHops);
        }
        if (editor.IsFinished) ReleaseEditor();
    }

    private ValueTask AppendAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (HasFailed) return ValueTask.CompletedTask;
        long limit = _context.Settings.MessageSizeLimitBytes;
        if (limit > 0 && _writer!.LengthBytes + content.Length > limit)
        {
            _context.LogWarning("queue file size limit exceeded");
            _failure = new IntakeResult(IntakeStatus.TooBig);
            return ValueTask.CompletedTask;
        }
        ValueTask append;
        try
        {
            append = _writer!.AppendAsync(content, cancellationToken);
        }
        catch (IOException e)
        {
            Fail(e);
            return ValueTask.CompletedTask;
        }
        return append.IsCompletedSuccessfully ? ValueTask.CompletedTask : AwaitAppendAsync(append);
    }

    private async ValueTask AwaitAppendAsync(ValueTask append)
    {
        try
        {
            await append.ConfigureAwait(false);
        }
        catch (IOException e)
        {
            Fail(e);
        }
    }

    private void Fail(IOException e)
    {
        _context.LogWarning($"write queue file: {e.Message}");
        _failure = new IntakeResult(IntakeStatus.WriteError, e.Message);
    }

    private async ValueTask FinishContentAsync(CancellationToken cancellationToken)
    {
        if (!_hasStarted) await StartAsync(cancellationToken).ConfigureAwait(false);
        if (HasFailed) return;
        if (_heldCr) await PassAsync(Blank, cancellationToken).ConfigureAwait(false);
        if (_lastByte != (byte)'\n' && _lastByte != 0) await PassAsync(LineEnd, cancellationToken).ConfigureAwait(false);
        if (_editor is { } editor)
        {
            editor.Finish();
            await AppendPiecesAsync(editor, default, cancellationToken).ConfigureAwait(false);
        }
        if (_journal.IsTruncated) _context.LogWarning("a header field longer than header_size_limit was cut");
    }

    private void ReleaseEditor()
    {
        if (_editor is null) return;
        _service.ReturnEditor(_editor);
        _editor = null;
    }

    private Envelope Complete(Envelope envelope)
    {
        MailAddress sender = _context.Settings.CompleteAddress(envelope.Sender);
        IReadOnlyList<Recipient> recipients = RecipientFilter.Apply(envelope.Recipients, _context.Settings);
        return sender == envelope.Sender && ReferenceEquals(recipients, envelope.Recipients) ? envelope : envelope with { Sender = sender, Recipients = recipients };
    }

    private MessageFacts MakeFacts() => new()
    {
        ArrivalTime = _context.ArrivalTime,
        SizeBytes = _writer!.LengthBytes,
        Origin = _context.Origin,
        MessageId = _journal.MessageId,
        HasEightBitContent = _hasEightBit,
    };
}
