using System.Buffers.Binary;

namespace Hikyaku.Queue.Messages;

/// <summary>A chunk record's metadata: its number within the message, from 0.</summary>
internal static class ChunkMeta
{
    public const int Size = 4;

    public static void Write(Span<byte> target, int number) => BinaryPrimitives.WriteInt32LittleEndian(target, number);

    /// <summary>The number, or -1 when these bytes are none.</summary>
    public static int Read(ReadOnlySpan<byte> source) => source.Length == Size ? BinaryPrimitives.ReadInt32LittleEndian(source) : -1;
}
