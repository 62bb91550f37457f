using System.Buffers;

namespace Hikyaku.Queue.Log;

/// <summary>
/// Pooled memory for one record: room for the header, then content as it arrives, then metadata. Shared by the writer thread and by who delivers from
/// memory; goes back to the pool with the last of them.
/// </summary>
internal sealed class RecordBuffer
{
    private byte[] _bytes;
    private int _references = 1;

    public RecordBuffer(int capacity) => _bytes = ArrayPool<byte>.Shared.Rent(RecordHeader.Size + capacity);

    public int ContentLength { get; private set; }

    public int MetaLength { get; private set; }

    public uint ContentChecksum { get; private set; }

    public uint MetaChecksum { get; private set; }

    public int RecordLength => RecordHeader.Size + ContentLength + MetaLength;

    /// <summary>What this costs the memory budget.</summary>
    public int CapacityBytes => _bytes.Length;

    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(RecordHeader.Size, ContentLength);

    public ReadOnlySpan<byte> Meta => _bytes.AsSpan(RecordHeader.Size + ContentLength, MetaLength);

    /// <summary>The whole record; the first <see cref="RecordHeader.Size"/> bytes are the writer's to fill.</summary>
    public Span<byte> Record => _bytes.AsSpan(0, RecordLength);

    public void AppendContent(ReadOnlySpan<byte> content)
    {
        Grow(content.Length);
        content.CopyTo(_bytes.AsSpan(RecordHeader.Size + ContentLength));
        ContentLength += content.Length;
        ContentChecksum = Crc32C.Append(ContentChecksum, content);
    }

    public void SetMeta(ReadOnlySpan<byte> meta)
    {
        Grow(meta.Length);
        meta.CopyTo(_bytes.AsSpan(RecordHeader.Size + ContentLength));
        MetaLength = meta.Length;
        MetaChecksum = Crc32C.Compute(meta);
    }

    public void AddReference() => Interlocked.Increment(ref _references);

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0) return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int more)
    {
        int needed = RecordHeader.Size + ContentLength + more;
        if (needed <= _bytes.Length) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _bytes.Length * 2));
        _bytes.AsSpan(0, RecordHeader.Size + ContentLength).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
