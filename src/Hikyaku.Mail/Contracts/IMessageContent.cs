namespace Hikyaku.Mail.Contracts;

/// <summary>The content of a queued message: headers, an empty line, body; lines end in CRLF; dots are not stuffed.</summary>
public interface IMessageContent : IAsyncDisposable
{
    long LengthBytes { get; }

    /// <summary>The whole content when it is in memory (most mail, just after acceptance). Valid until disposal.</summary>
    bool TryGetMemory(out ReadOnlyMemory<byte> whole);

    /// <summary>Reads up to the buffer's length at an offset. 0 only at the end.</summary>
    /// <exception cref="IOException">The disk failed, or the stored bytes don't match their checksum.</exception>
    ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken);
}
