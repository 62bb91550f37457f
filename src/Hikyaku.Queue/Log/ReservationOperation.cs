using System.Buffers.Binary;

namespace Hikyaku.Queue.Log;

/// <summary>Once flushed, the numbers below its bound may be given out.</summary>
internal sealed class ReservationOperation(SequenceSource sequences, ulong bound) : LogOperation(RecordType.None, default, null)
{
    public override void OnFlushed() => sequences.Reserved(bound);

    public static void WriteBound(Span<byte> target, ulong bound) => BinaryPrimitives.WriteUInt64LittleEndian(target, bound);

    public static ulong ReadBound(ReadOnlySpan<byte> source) => source.Length >= 8 ? BinaryPrimitives.ReadUInt64LittleEndian(source) : 0;
}
