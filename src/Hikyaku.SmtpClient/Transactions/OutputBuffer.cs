using System.Buffers;

namespace Hikyaku.SmtpClient.Transactions;

/// <summary>What goes to the peer in one write. The array is rented while something is in it, so that idle sessions hold no memory.</summary>
internal sealed class OutputBuffer : IBufferWriter<byte>
{
    private const int SmallestSize = 1024;

    private byte[] _array = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _array.AsMemory(0, Length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_array.Length - Length));
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsSpan(Length);
    }

    public void Reserve(int count)
    {
        int needed = Length + Math.Max(count, 1);
        if (needed <= _array.Length) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(SmallestSize, _array.Length * 2)));
        _array.AsSpan(0, Length).CopyTo(larger);
        Return();
        _array = larger;
    }

    /// <summary>Forgets what was written and gives the array back.</summary>
    public void Clear()
    {
        Length = 0;
        Return();
        _array = [];
    }

    /// <summary>Forgets what was written and keeps the array for the next block.</summary>
    public void Rewind() => Length = 0;

    private void Return()
    {
        if (_array.Length > 0) ArrayPool<byte>.Shared.Return(_array);
    }
}
