using System.Buffers.Binary;
using System.Text;

namespace Hikyaku.Storage.Privileged;

/// <summary>Reads one packet of the helper's protocol. Every read says whether the packet still held it: the helper trusts nothing that the server sends.</summary>
public ref struct PacketReader(ReadOnlySpan<byte> packet)
{
    private ReadOnlySpan<byte> _rest = packet;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public bool TryReadByte(out byte value)
    {
        value = 0;
        if (_rest.IsEmpty) return false;
        value = _rest[0];
        _rest = _rest[1..];
        return true;
    }

    public bool TryReadNumber(out long value)
    {
        if (!BinaryPrimitives.TryReadInt64LittleEndian(_rest, out value)) return false;
        _rest = _rest[sizeof(long)..];
        return true;
    }

    public bool TryReadText(out string text)
    {
        text = "";
        if (!BinaryPrimitives.TryReadUInt16LittleEndian(_rest, out ushort length) || _rest.Length < sizeof(ushort) + length) return false;
        text = Encoding.UTF8.GetString(_rest.Slice(sizeof(ushort), length));
        _rest = _rest[(sizeof(ushort) + length)..];
        return true;
    }
}
