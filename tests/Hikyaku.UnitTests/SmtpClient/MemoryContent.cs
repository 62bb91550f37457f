using Hikyaku.Mail.Contracts;

namespace Hikyaku.UnitTests.SmtpClient;

/// <summary>Content in memory, which may pretend to be on disk.</summary>
internal sealed class MemoryContent(byte[] content, bool isStored = false, long failsAt = long.MaxValue) : IMessageContent
{
    public long LengthBytes => content.Length;

    public bool TryGetMemory(out ReadOnlyMemory<byte> whole)
    {
        whole = isStored ? default : content;
        return !isStored;
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (offset >= failsAt) throw new IOException("checksum mismatch");
        int length = Math.Min(buffer.Length, content.Length - (int)offset);
        content.AsMemory((int)offset, length).CopyTo(buffer);
        return ValueTask.FromResult(length);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
