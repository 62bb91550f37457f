using System.Threading.Channels;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;

namespace Hikyaku.UnitTests.QueueManager;

/// <summary>A queue whose messages a test hands out one by one.</summary>
internal sealed class ScriptedQueue : IMessageQueue
{
    private readonly Channel<IQueuedMessage> _due = Channel.CreateUnbounded<IQueuedMessage>();

    public string? FailureReason => null;

    public QueueCounts Counts => default;

    public void Enqueue(IQueuedMessage message) => _due.Writer.TryWrite(message);

    public ValueTask<IQueuedMessage> ClaimAsync(CancellationToken cancellationToken) => _due.Reader.ReadAsync(cancellationToken);

    public QueueId AllocateId() => throw new NotSupportedException();

    public IMessageWriter CreateMessage(QueueId id) => throw new NotSupportedException();

    public IReadOnlyList<QueueEntry> List(QueueSelection selection) => throw new NotSupportedException();

    public ValueTask<IMessageContent?> OpenContentAsync(QueueId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> FlushAsync(QueueSelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<QueueId>> HoldAsync(QueueSelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<QueueId>> ReleaseAsync(QueueSelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<QueueId>> DeleteAsync(QueueSelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();
}
