using System.Buffers;
using Hikyaku.Queue.Log;

namespace Hikyaku.Queue.Messages;

/// <summary>A record that was read back and checked; its memory is pooled.</summary>
internal sealed class LoadedRecord(byte[] rented, RecordHeader header, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> meta) : IDisposable
{
    private byte[]? _rented = rented;

    public RecordHeader Header { get; } = header;

    public ReadOnlyMemory<byte> Content { get; } = content;

    public ReadOnlyMemory<byte> Meta { get; } = meta;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _rented, null) is { } bytes) ArrayPool<byte>.Shared.Return(bytes);
    }
}
