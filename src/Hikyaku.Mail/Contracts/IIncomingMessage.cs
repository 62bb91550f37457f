using System.Buffers;

namespace Hikyaku.Mail.Contracts;

/// <summary>A message while it is being received. Disposing without a commit abandons it and leaves nothing behind.</summary>
public interface IIncomingMessage : IAsyncDisposable
{
    QueueId QueueId { get; }

    /// <summary>
    /// Says, once and before the first write, what a header may need: the sender for a From that is missing, and what goes on top of the content
    /// (access(5) PREPEND). <see cref="IntakeDirectives.PrependHeaders"/> of the commit must be these same lines: by then the top has been written.
    /// </summary>
    /// <param name="sender">The envelope sender.</param>
    /// <param name="fullName">The sender's full name for a missing From (sendmail -F), or null.</param>
    /// <param name="prependHeaders">Header lines without line ends; <c>\n</c> within one is a fold.</param>
    void StartContent(MailAddress sender, string? fullName, IReadOnlyList<string> prependHeaders)
    {
    }

    /// <summary>
    /// Appends content in arrival order: lines end in CRLF, dots are removed, chunks may end anywhere. After a failed write the commit reports it:
    /// the caller may go on reading from its peer.
    /// </summary>
    ValueTask WriteAsync(ReadOnlySequence<byte> content, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the content. <see cref="IntakeStatus.Queued"/> means that the flush has returned 0 and the message survives a crash.
    /// </summary>
    /// <param name="envelope">Sender and recipients as accepted.</param>
    /// <param name="directives">What the restrictions asked for besides accepting.</param>
    /// <param name="cancellationToken">Cancels the wait, not a flush that has begun.</param>
    ValueTask<IntakeResult> CommitAsync(Envelope envelope, IntakeDirectives directives, CancellationToken cancellationToken);
}
