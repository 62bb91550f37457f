using System.Buffers;
using Hikyaku.Smtp.Content;

namespace Hikyaku.UnitTests.Smtp;

/// <summary>Feeds a dot reader as a pipe does: what it leaves is shown again together with what came next.</summary>
internal sealed record DotReaderResult(bool Ended, byte[] Content, byte[] Rest, StrayBytes Stray)
{
    public static DotReaderResult Run(byte[][] chunks)
    {
        var reader = new DotReader();
        var content = new ArrayBufferWriter<byte>();
        ReadOnlySequence<byte> input = default;
        for (int i = 0; i < chunks.Length; i++)
        {
            input = TestSequence.Join(input, chunks[i]);
            DotReadStatus status;
            while ((status = reader.Read(ref input, out ReadOnlySequence<byte> piece)) == DotReadStatus.Content)
                foreach (ReadOnlyMemory<byte> part in piece) content.Write(part.Span);
            if (status == DotReadStatus.EndOfData)
                return new(true, content.WrittenSpan.ToArray(), [.. input.ToArray(), .. chunks[(i + 1)..].SelectMany(c => c)], reader.Stray);
        }
        return new(false, content.WrittenSpan.ToArray(), input.ToArray(), reader.Stray);
    }
}
