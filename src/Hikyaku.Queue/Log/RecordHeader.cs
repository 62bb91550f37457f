using System.Buffers.Binary;
using Hikyaku.Mail;

namespace Hikyaku.Queue.Log;

/// <summary>
/// The 48 bytes in front of every record (docs/queue-format.md). The header's checksum is seeded with the number that each life of a
/// segment draws at random, so that neither a record of a recycled segment's former life nor bytes that somebody mailed to us are ever taken for a record;
/// the two other checksums are bound to it by standing inside.
/// </summary>
internal readonly record struct RecordHeader
{
    public const int Size = 48;

    public required RecordType Type { get; init; }

    public RecordFlags Flags { get; init; }

    /// <summary>Counts the flushes of one segment, from 1.</summary>
    public uint Batch { get; init; }

    public ulong Sequence { get; init; }

    public long UnixMicroseconds { get; init; }

    /// <summary>Content bytes, right after the header.</summary>
    public int ContentLength { get; init; }

    /// <summary>Bytes of metadata after the content.</summary>
    public int MetaLength { get; init; }

    public uint ContentChecksum { get; init; }

    public uint MetaChecksum { get; init; }

    public int RecordLength => Size + ContentLength + MetaLength;

    public QueueId QueueId => new(Sequence, UnixMicroseconds, Flags.HasFlag(RecordFlags.LongId));

    /// <summary>The bytes that a record of this segment begins with; a scan that lost its way looks for them.</summary>
    public static uint Marker(ulong seed) => 0x4B59_4B48u ^ (uint)(seed ^ (seed >> 32)); // "HKYK"

    public void Write(Span<byte> target, ulong seed)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, Marker(seed));
        target[4] = (byte)Type;
        target[5] = (byte)Flags;
        BinaryPrimitives.WriteUInt16LittleEndian(target[6..], 0);
        BinaryPrimitives.WriteUInt32LittleEndian(target[8..], Batch);
        BinaryPrimitives.WriteUInt64LittleEndian(target[12..], Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(target[20..], UnixMicroseconds);
        BinaryPrimitives.WriteInt32LittleEndian(target[28..], ContentLength);
        BinaryPrimitives.WriteInt32LittleEndian(target[32..], MetaLength);
        BinaryPrimitives.WriteUInt32LittleEndian(target[36..], ContentChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(target[40..], MetaChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(target[44..], Checksum(target, seed));
    }

    /// <summary>False when these bytes are no header written under that seed.</summary>
    public static bool TryRead(ReadOnlySpan<byte> source, ulong seed, out RecordHeader header)
    {
        header = default;
        if (source.Length < Size || BinaryPrimitives.ReadUInt32LittleEndian(source) != Marker(seed)) return false;
        if (BinaryPrimitives.ReadUInt32LittleEndian(source[44..]) != Checksum(source, seed)) return false;
        header = new RecordHeader
        {
            Type = (RecordType)source[4],
            Flags = (RecordFlags)source[5],
            Batch = BinaryPrimitives.ReadUInt32LittleEndian(source[8..]),
            Sequence = BinaryPrimitives.ReadUInt64LittleEndian(source[12..]),
            UnixMicroseconds = BinaryPrimitives.ReadInt64LittleEndian(source[20..]),
            ContentLength = BinaryPrimitives.ReadInt32LittleEndian(source[28..]),
            MetaLength = BinaryPrimitives.ReadInt32LittleEndian(source[32..]),
            ContentChecksum = BinaryPrimitives.ReadUInt32LittleEndian(source[36..]),
            MetaChecksum = BinaryPrimitives.ReadUInt32LittleEndian(source[40..]),
        };
        return header.ContentLength >= 0 && header.MetaLength >= 0 && header.ContentLength <= int.MaxValue - Size - header.MetaLength;
    }

    /// <summary>Do the bytes behind the header match it?</summary>
    public bool Verify(ReadOnlySpan<byte> content, ReadOnlySpan<byte> meta)
        => Crc32C.Compute(content) == ContentChecksum && Crc32C.Compute(meta) == MetaChecksum;

    private static uint Checksum(ReadOnlySpan<byte> header, ulong seed)
    {
        Span<byte> salt = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(salt, seed);
        return Crc32C.Append(Crc32C.Compute(salt), header[..44]);
    }
}
