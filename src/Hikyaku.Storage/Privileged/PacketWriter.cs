using System.Buffers.Binary;
using System.Text;

namespace Hikyaku.Storage.Privileged;

/// <summary>Builds one packet of the helper's protocol: a kind byte, then numbers and length-prefixed texts. Throws when it would pass the packet limit.</summary>
public ref struct PacketWriter(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private int _length;

    public readonly ReadOnlySpan<byte> Packet => _buffer[.._length];

    public void WriteByte(byte value) => _buffer[_length++] = value;

    public void WriteNumber(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer[_length..], value);
        _length += sizeof(long);
    }

    public void WriteText(string text)
    {
        int bytes = Encoding.UTF8.GetBytes(text, _buffer[(_length + sizeof(ushort))..]);
        BinaryPrimitives.WriteUInt16LittleEndian(_buffer[_length..], (ushort)bytes);
        _length += sizeof(ushort) + bytes;
    }
}
