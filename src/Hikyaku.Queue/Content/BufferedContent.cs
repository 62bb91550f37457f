using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Log;

namespace Hikyaku.Queue.Content;

/// <summary>Content that is still in memory since it was accepted.</summary>
internal sealed class BufferedContent : IMessageContent
{
    private RecordBuffer? _buffer;

    public BufferedContent(RecordBuffer buffer)
    {
        buffer.AddReference();
        _buffer = buffer;
    }

    public long LengthBytes => Buffer.ContentLength;

    private RecordBuffer Buffer => _buffer ?? throw new ObjectDisposedException(nameof(BufferedContent));

    public bool TryGetMemory(out ReadOnlyMemory<byte> whole)
    {
        whole = Buffer.Content;
        return true;
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
        => ValueTask.FromResult(MemoryReading.Copy(Buffer.Content, offset, buffer));

    public ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _buffer, null)?.Release();
        return ValueTask.CompletedTask;
    }
}
