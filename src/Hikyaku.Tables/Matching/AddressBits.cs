using System.Buffers.Binary;
using System.Net;

namespace Hikyaku.Tables.Matching;

/// <summary>An address as a number with its width: what networks are compared with. IPv4-mapped IPv6 addresses are unmapped, so that one client never is two.</summary>
internal readonly struct AddressBits
{
    public AddressBits(IPAddress address)
        : this(address, isUnmapped: true)
    {
    }

    private AddressBits(IPAddress address, bool isUnmapped)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (isUnmapped && address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        address.TryWriteBytes(bytes, out int length);
        Width = length * 8;
        Value = length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>For a pattern: <c>[::ffff:127.0.0.0]/104</c>, which Debian writes, is a network of IPv6 that no client is in.</summary>
    public static AddressBits AsWritten(IPAddress address) => new(address, isUnmapped: false);

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
