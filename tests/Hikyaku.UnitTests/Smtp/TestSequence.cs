using System.Buffers;

namespace Hikyaku.UnitTests.Smtp;

/// <summary>Sequences of several segments, as pipes make them.</summary>
internal sealed class TestSequence : ReadOnlySequenceSegment<byte>
{
    private TestSequence(ReadOnlyMemory<byte> memory, long index)
    {
        Memory = memory;
        RunningIndex = index;
    }

    /// <summary>The old bytes and the new, each in segments of its own, with an empty segment between them.</summary>
    public static ReadOnlySequence<byte> Join(ReadOnlySequence<byte> old, byte[] added)
        => Of([.. Segments(old), ReadOnlyMemory<byte>.Empty, added]);

    public static ReadOnlySequence<byte> Of(params ReadOnlyMemory<byte>[] parts)
    {
        var first = new TestSequence(parts.Length == 0 ? default : parts[0], 0);
        TestSequence last = first;
        foreach (ReadOnlyMemory<byte> part in parts.Skip(1))
        {
            var next = new TestSequence(part, last.RunningIndex + last.Memory.Length);
            last.Next = next;
            last = next;
        }
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private static List<ReadOnlyMemory<byte>> Segments(ReadOnlySequence<byte> sequence)
    {
        List<ReadOnlyMemory<byte>> parts = [];
        foreach (ReadOnlyMemory<byte> part in sequence) parts.Add(part);
        return parts;
    }
}
