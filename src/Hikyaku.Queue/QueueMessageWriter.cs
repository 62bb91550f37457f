using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Index;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue;

/// <summary>
/// A message on its way in. Content gathers in the record's own buffer; what exceeds the inline limit leaves as chunk records, and what exceeds the chunked
/// limit goes to a body file, while it arrives.
/// </summary>
internal sealed class QueueMessageWriter(SegmentQueue queue, QueueId id) : IMessageWriter
{
    private const int FirstCapacity = 4096 - RecordHeader.Size;
    private readonly List<LogOperation> _chunks = [];
    private RecordBuffer? _buffer = new(FirstCapacity);
    private BodyFileWriter? _body;
    private Exception? _failure;
    private bool _isCommitted;

    public QueueId QueueId => id;

    public long LengthBytes { get; private set; }

    public async ValueTask AppendAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        ThrowIfFailed();
        try
        {
            LengthBytes += content.Length;
            while (!content.IsEmpty)
            {
                if (_body is not null)
                {
                    await _body.AppendAsync(content).ConfigureAwait(false);
                    return;
                }
                content = content[AppendToBuffer(content.Span)..];
                if (!content.IsEmpty) await SpillAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // A part may be missing from now on, whatever it was that ended this.
            _failure = e;
            throw;
        }
    }

    public async ValueTask CommitAsync(
        Envelope envelope, MessageFacts facts, MessageState state, DateTimeOffset? nextAttempt, CancellationToken cancellationToken)
    {
        ThrowIfFailed();
        if (facts.SizeBytes != LengthBytes) throw new ArgumentException($"{facts.SizeBytes} bytes are announced, {LengthBytes} were appended", nameof(facts));
        if (state is not (MessageState.Incoming or MessageState.Hold)) throw new ArgumentOutOfRangeException(nameof(state));
        cancellationToken.ThrowIfCancellationRequested();
        BodyFileReference? body = null;
        try
        {
            if (_body is not null) body = await _body.FinishAsync().ConfigureAwait(false);
        }
        catch (IOException e)
        {
            _failure = e;
            throw;
        }
        MessageStatus status = new() { IsOnHold = state == MessageState.Hold, NextAttempt = nextAttempt is { } next ? UnixTime.ToMicroseconds(next) : 0 };
        CommitOperation operation = MakeOperation(envelope, facts, state, status, body);
        _isCommitted = true;
        queue.Log.Enqueue(operation);
        Task completion = operation.Completion;
        await (cancellationToken.CanBeCanceled ? completion.WaitAsync(cancellationToken) : completion).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        _buffer?.Release();
        _buffer = null;
        _body?.Dispose();
        if (_isCommitted) return ValueTask.CompletedTask;
        if (_body is not null) queue.Bodies.Remove(id);
        if (_chunks.Count > 0) queue.AbandonChunks(_chunks);
        _chunks.Clear();
        return ValueTask.CompletedTask;
    }

    private int AppendToBuffer(ReadOnlySpan<byte> content)
    {
        int take = Math.Min(content.Length, queue.Options.InlineLimitBytes - _buffer!.ContentLength);
        _buffer.AppendContent(content[..take]);
        return take;
    }

    /// <summary>The buffer is full: it leaves as a chunk, or the rest of the content gets a file.</summary>
    private async ValueTask SpillAsync(CancellationToken cancellationToken)
    {
        RecordBuffer full = _buffer!;
        ChunkOperation chunk = MakeChunk(full);
        _chunks.Add(chunk);
        _buffer = new RecordBuffer(FirstCapacity);
        queue.Log.Enqueue(chunk);
        await chunk.Completion.WaitAsync(cancellationToken).ConfigureAwait(false);
        if ((_chunks.Count + 1L) * queue.Options.InlineLimitBytes > queue.Options.ChunkedLimitBytes) _body = new BodyFileWriter(queue.Bodies, queue.BodyThread, id);
    }

    private ChunkOperation MakeChunk(RecordBuffer buffer)
    {
        Span<byte> meta = stackalloc byte[ChunkMeta.Size];
        ChunkMeta.Write(meta, _chunks.Count);
        buffer.SetMeta(meta);
        return new ChunkOperation(id, buffer);
    }

    private CommitOperation MakeOperation(Envelope envelope, MessageFacts facts, MessageState state, MessageStatus status, BodyFileReference? body)
    {
        MetaWriter writer = new(512);
        MetaCodec.Write(ref writer, envelope, facts, status, _chunks.Count, body);
        RecordBuffer buffer = _buffer!;
        buffer.SetMeta(writer.Written);
        writer.Dispose();
        _buffer = null; // the operation owns it now
        MessageEntry entry = new(id, UnixTime.ToMicroseconds(facts.ArrivalTime), facts.SizeBytes, envelope.Recipients.Count, status);
        return new CommitOperation(queue.Index, entry, state, new FreshMessage(envelope, facts, buffer), _chunks, body);
    }

    private void ThrowIfFailed()
    {
        ObjectDisposedException.ThrowIf(_isCommitted || _buffer is null, this);
        if (_failure is not null) throw new IOException(_failure.Message, _failure);
    }
}
