using System.Buffers.Binary;
using System.Text;

namespace Hikyaku.Queue.Messages;

/// <summary>Reads what <see cref="MetaWriter"/> wrote. Bytes that end too early or make no sense throw <see cref="InvalidDataException"/>.</summary>
internal ref struct MetaReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private ReadOnlySpan<byte> _rest = bytes;

    public byte ReadByte() => Take(1)[0];

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public uint ReadCount()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte part = ReadByte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
        throw new InvalidDataException("a count has more than five bytes");
    }

    /// <summary>A number of things that take at least one byte each: more than the bytes that are left is damage, not an allocation.</summary>
    public int ReadLength()
    {
        uint count = ReadCount();
        if (count > (uint)_rest.Length) throw new InvalidDataException("a count exceeds the record");
        return (int)count;
    }

    public ReadOnlySpan<byte> ReadBytes() => Take(ReadLength());

    public string? ReadText()
    {
        uint count = ReadCount();
        if (count == 0) return null;
        if ((count & 1) == 0)
        {
            ReadOnlySpan<byte> utf8 = Take((int)(count / 2 - 1));
            try
            {
                return StrictUtf8.GetString(utf8);
            }
            catch (DecoderFallbackException e)
            {
                throw new InvalidDataException("a text is not UTF-8", e);
            }
        }
        ReadOnlySpan<byte> units = Take((int)(count / 4 * 2));
        return string.Create(units.Length / 2, units, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++) target[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(source[(i * 2)..]);
        });
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length) throw new InvalidDataException("a record ends too early");
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
