using Hikyaku.Mail.Contracts;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue.Content;

/// <summary>Content of one record, read back from the log.</summary>
internal sealed class LoadedContent(LoadedRecord record) : IMessageContent
{
    public long LengthBytes => record.Content.Length;

    public bool TryGetMemory(out ReadOnlyMemory<byte> whole)
    {
        whole = record.Content;
        return true;
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
        => ValueTask.FromResult(MemoryReading.Copy(record.Content, offset, buffer));

    public ValueTask DisposeAsync()
    {
        record.Dispose();
        return ValueTask.CompletedTask;
    }
}
