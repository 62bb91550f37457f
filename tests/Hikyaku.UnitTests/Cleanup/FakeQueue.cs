using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;

namespace Hikyaku.UnitTests.Cleanup;

/// <summary>Remembers what was committed; fails on request.</summary>
internal sealed class FakeQueue : IMessageQueue
{
    private ulong _sequence;

    public List<FakeWriter> Writers { get; } = [];

    public bool FailsAppend { get; set; }

    public bool FailsCommit { get; set; }

    public bool SuspendsAppends { get; set; }

    public string? FailureReason { get; set; }

    public QueueCounts Counts => default;

    public QueueId AllocateId() => new(++_sequence, 1_764_042_414_123_456);

    public IMessageWriter CreateMessage(QueueId id)
    {
        var writer = new FakeWriter(this, id);
        Writers.Add(writer);
        return writer;
    }

    public ValueTask<IQueuedMessage> ClaimAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IReadOnlyList<QueueEntry> List(QueueSelection selection) => [];

    public ValueTask<IMessageContent?> OpenContentAsync(QueueId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> FlushAsync(QueueSelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<QueueId>> HoldAsync(QueueSelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<QueueId>> ReleaseAsync(QueueSelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<QueueId>> DeleteAsync(QueueSelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();
}
