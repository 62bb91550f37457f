using System.Buffers.Binary;
using System.Net;

namespace Hikyaku.Tables.Matching;

/// <summary>An address as a number with its width: what networks are compared with. IPv4-mapped IPv6 addresses are unmapped, so that one client never is two.</summary>
internal readonly struct AddressBits
{
    public AddressBits(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        address.TryWriteBytes(bytes, out int length);
        Width = length * 8;
        Value = length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>32 or 128.</summary>
    public int Width { get; }

    public UInt128 Value { get; }

    /// <summary>The address with all bits after the first <paramref name="length"/> cleared.</summary>
    public IPAddress Network(int length)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value & Mask(Width, length));
        return new IPAddress(Width == 32 ? bytes[12..] : bytes);
    }

    public static UInt128 Mask(int width, int length) => length == 0 ? UInt128.Zero : (UInt128.MaxValue >> (128 - length)) << (width - length);
}
