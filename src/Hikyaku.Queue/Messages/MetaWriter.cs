using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Hikyaku.Queue.Messages;

/// <summary>Builds a record's metadata: little-endian numbers, variable-length counts, strings with a length. Grows in pooled memory.</summary>
internal ref struct MetaWriter
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private byte[] _rented;
    private int _length;

    public MetaWriter(int capacity)
    {
        _rented = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 64));
        _length = 0;
    }

    public readonly ReadOnlySpan<byte> Written => _rented.AsSpan(0, _length);

    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    public void WriteInt64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), value);
        _length += 8;
    }

    public void WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Reserve(4), value);
        _length += 4;
    }

    /// <summary>Seven bits a byte, lowest first.</summary>
    public void WriteCount(uint value)
    {
        Span<byte> target = Reserve(5);
        int at = 0;
        for (; value >= 0x80; value >>= 7) target[at++] = (byte)(value | 0x80);
        target[at++] = (byte)value;
        _length += at;
    }

    public void WriteBytes(scoped ReadOnlySpan<byte> bytes)
    {
        WriteCount((uint)bytes.Length);
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>
    /// UTF-8 where the text is valid Unicode, else its UTF-16 units, so that every string comes back as it was. The count is twice the length plus 1,
    /// odd for UTF-16; 0 is null.
    /// </summary>
    public void WriteText(string? text)
    {
        if (text is null)
        {
            WriteCount(0);
            return;
        }
        try
        {
            int bytes = StrictUtf8.GetByteCount(text);
            WriteCount((uint)bytes * 2 + 2);
            StrictUtf8.GetBytes(text, Reserve(bytes));
            _length += bytes;
        }
        catch (EncoderFallbackException)
        {
            WriteCount((uint)text.Length * 4 + 1);
            Span<byte> target = Reserve(text.Length * 2);
            for (int i = 0; i < text.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(target[(i * 2)..], text[i]);
            _length += text.Length * 2;
        }
    }

    public void Dispose()
    {
        if (_rented.Length > 0) ArrayPool<byte>.Shared.Return(_rented);
        _rented = [];
    }

    private Span<byte> Reserve(int count)
    {
        if (_rented.Length - _length < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_rented.Length * 2, _length + count));
            _rented.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = larger;
        }
        return _rented.AsSpan(_length);
    }
}
