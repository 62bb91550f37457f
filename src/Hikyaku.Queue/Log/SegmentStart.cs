using System.Buffers.Binary;

namespace Hikyaku.Queue.Log;

/// <summary>
/// The first record of a segment. With it the one before is sealed: all up to its end was flushed, so a bad checksum there is damage, and whatever
/// stands behind its end is nothing.
/// </summary>
/// <param name="PreviousGeneration">The segment before, or 0 for none.</param>
/// <param name="PreviousEnd">Where its records end.</param>
/// <param name="ReservedBound">Sequence numbers below this are spoken for.</param>
internal readonly record struct SegmentStart(ulong PreviousGeneration, long PreviousEnd, ulong ReservedBound)
{
    public const int Size = 24;

    public void Write(Span<byte> target)
    {
        ReservationOperation.WriteBound(target, ReservedBound);
        BinaryPrimitives.WriteUInt64LittleEndian(target[8..], PreviousGeneration);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], PreviousEnd);
    }

    public static bool TryRead(ReadOnlySpan<byte> source, out SegmentStart start)
    {
        start = default;
        if (source.Length < Size) return false;
        start = new SegmentStart(
            BinaryPrimitives.ReadUInt64LittleEndian(source[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(source[16..]),
            ReservationOperation.ReadBound(source));
        return true;
    }
}
