using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.UnitTests.SmtpClient;

namespace Hikyaku.UnitTests.Delivery;

/// <summary>A queued message as bounce sees it. Without content it cannot be read back.</summary>
internal sealed class HeldMessage(string? content) : IQueuedMessage
{
    public QueueId QueueId { get; } = new(0x4D2, 1_700_000_000_000_123);

    public Envelope Envelope { get; init; } = ClientScene.Envelope("sender@example.net", "user@example.org");

    public MessageFacts Facts { get; init; } = new()
    {
        ArrivalTime = new DateTimeOffset(2026, 11, 25, 4, 0, 0, TimeSpan.Zero),
        SizeBytes = 1,
        Origin = new MessageOrigin { Source = MessageSource.Smtp, Service = "smtp" },
    };

    public IReadOnlyList<int> PendingRecipients => [0];

    public int AttemptCount => 0;

    public bool DelayWarningSent => false;

    public ValueTask<IMessageContent> OpenContentAsync(CancellationToken cancellationToken)
        => content is null ? throw new IOException("checksum mismatch") : ValueTask.FromResult<IMessageContent>(new MemoryContent(Encoding.ASCII.GetBytes(content)));

    public void Mark(int recipientIndex, RecipientState state, string? cause)
    {
    }

    public void MarkDelayWarningSent()
    {
    }

    public ValueTask DeferAsync(DateTimeOffset nextAttempt, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask RemoveAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
