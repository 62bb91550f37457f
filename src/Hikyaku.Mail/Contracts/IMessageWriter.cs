namespace Hikyaku.Mail.Contracts;

/// <summary>A message while it is written to the queue. Disposing without a commit leaves nothing behind.</summary>
public interface IMessageWriter : IAsyncDisposable
{
    QueueId QueueId { get; }

    /// <summary>Content bytes appended so far.</summary>
    long LengthBytes { get; }

    /// <summary>Appends content. Completes at once while it fits in memory; suspends while a large body spills to disk.</summary>
    /// <exception cref="IOException">The disk refused; the message cannot be committed any more.</exception>
    ValueTask AppendAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Completes when the flush that covers this message has returned 0.</summary>
    /// <param name="envelope">As accepted.</param>
    /// <param name="facts">Its size must equal what was appended.</param>
    /// <param name="state">Incoming, or Hold.</param>
    /// <param name="nextAttempt">When it is due first; null for at once.</param>
    /// <param name="cancellationToken">Cancels the wait, not a flush that has begun.</param>
    /// <exception cref="IOException">A write or the flush failed: the message is not queued, or may still turn up as a duplicate. Answer 451.</exception>
    ValueTask CommitAsync(Envelope envelope, MessageFacts facts, MessageState state, DateTimeOffset? nextAttempt, CancellationToken cancellationToken);
}
