using System.Buffers.Binary;

namespace Hikyaku.Queue.Log;

/// <summary>
/// The first block of a segment: magic, format version, feature flags, generation, seed, size, checksum. A format version that is higher than ours, or a feature
/// flag that we don't know, means that a newer release wrote it: the queue refuses to open rather than to guess.
/// </summary>
internal readonly record struct SegmentHeader(uint Version, uint Features, ulong Generation, ulong Seed, long SizeBytes)
{
    /// <summary>Records start here, so that the header has a block of its own.</summary>
    public const int Size = 4096;

    public const uint CurrentVersion = 1;

    public const uint KnownFeatures = 0;

    private const int Used = 48;

    private static ReadOnlySpan<byte> Magic => "HIKYAKUQ"u8;

    public bool IsReadable => Version is >= 1 and <= CurrentVersion && (Features & ~KnownFeatures) == 0;

    public void Write(Span<byte> target)
    {
        target[..Size].Clear();
        Magic.CopyTo(target);
        BinaryPrimitives.WriteUInt32LittleEndian(target[8..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(target[12..], Features);
        BinaryPrimitives.WriteUInt64LittleEndian(target[16..], Generation);
        BinaryPrimitives.WriteUInt64LittleEndian(target[24..], Seed);
        BinaryPrimitives.WriteInt64LittleEndian(target[32..], SizeBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(target[44..], Crc32C.Compute(target[..44]));
    }

    public static bool TryRead(ReadOnlySpan<byte> source, out SegmentHeader header)
    {
        header = default;
        if (source.Length < Used || !source.StartsWith(Magic)) return false;
        if (BinaryPrimitives.ReadUInt32LittleEndian(source[44..]) != Crc32C.Compute(source[..44])) return false;
        header = new SegmentHeader(
            BinaryPrimitives.ReadUInt32LittleEndian(source[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(source[12..]),
            BinaryPrimitives.ReadUInt64LittleEndian(source[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(source[24..]),
            BinaryPrimitives.ReadInt64LittleEndian(source[32..]));
        return true;
    }
}
