using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Hikyaku.QueueManager;
using Hikyaku.UnitTests.Cleanup;
using Hikyaku.UnitTests.Rewriting;
using Hikyaku.UnitTests.SmtpClient;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.QueueManager;

/// <summary>One message and its notifier, both of which write down, in order, what is asked of them.</summary>
internal sealed class RoundScene : IQueuedMessage, IBounceNotifier, IDisposable
{
    public static readonly LogSource Source = new("postfix", "qmgr", 1);

    private readonly Site _site = new("");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 4, 0, 0, TimeSpan.Zero));

    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<string> Calls { get; } = [];

    public TimeProvider Clock => _time;

    /// <summary>Completes when the queue manager has let go of the message.</summary>
    public Task Disposed => _disposed.Task;

    public EventRecorder Events { get; } = new();

    public string Sender { get; init; } = "sender@example.net";

    public TimeSpan Age { get; init; } = TimeSpan.FromMinutes(1);

    public bool NoticeIsQueued { get; init; } = true;

    public QueueManagerSettings Settings { get; init; } = new();

    public QueueId QueueId { get; } = new(0x4D2, 1_700_000_000_000_123);

    public Envelope Envelope => ClientScene.Envelope(Sender, "a@example.org", "b@example.org", "c@example.org");

    public MessageFacts Facts => new()
    {
        ArrivalTime = _time.GetUtcNow() - Age,
        SizeBytes = 1,
        Origin = new MessageOrigin { Source = MessageSource.Smtp, Service = "smtp" },
    };

    public IReadOnlyList<int> PendingRecipients { get; init; } = [0];

    public int AttemptCount => 0;

    public bool DelayWarningSent { get; set; }

    public MessageDelivery Begin() => new(this, new MemoryContent([]), new DeliveryPlan(Settings, _site.Resolver, [], new Lease(static () => ValueTask.CompletedTask)), 0);

    /// <summary>One outcome for each pending recipient; null for one that was cancelled.</summary>
    public Task EndAsync(params DeliveryOutcome?[] outcomes)
    {
        MessageDelivery round = Begin();
        for (int i = 0; i < outcomes.Length; i++)
            if (outcomes[i] is { } outcome) round.Record(PendingRecipients[i], Result(Envelope.Recipients[PendingRecipients[i]], outcome));
        Calls.Clear();
        return new RoundEnd(this, Events, Source, _time).RunAsync(round, TestContext.Current.CancellationToken);
    }

    public ValueTask<bool> NotifyFailureAsync(IQueuedMessage message, IReadOnlyList<RecipientResult> failures, CancellationToken cancellationToken)
    {
        Calls.Add("notice " + string.Join(' ', failures.Select(static f => $"{f.Recipient.Address} {f.Outcome}")));
        return ValueTask.FromResult(NoticeIsQueued);
    }

    public ValueTask NotifyDelayAsync(IQueuedMessage message, IReadOnlyList<RecipientResult> delays, CancellationToken cancellationToken)
    {
        Calls.Add("warning " + string.Join(' ', delays.Select(static d => d.Recipient.Address)));
        return ValueTask.CompletedTask;
    }

    public void Mark(int recipientIndex, RecipientState state, string? cause) => Calls.Add($"{recipientIndex} {state}");

    public void MarkDelayWarningSent() => DelayWarningSent = true;

    public ValueTask DeferAsync(DateTimeOffset nextAttempt, CancellationToken cancellationToken)
    {
        Calls.Add($"defer {(nextAttempt - _time.GetUtcNow()).TotalSeconds:0}");
        return ValueTask.CompletedTask;
    }

    public ValueTask RemoveAsync(CancellationToken cancellationToken)
    {
        Calls.Add("remove");
        return ValueTask.CompletedTask;
    }

    public ValueTask<IMessageContent> OpenContentAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IMessageContent>(new MemoryContent([]));

    public ValueTask DisposeAsync()
    {
        _disposed.TrySetResult();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _site.Dispose();

    private static RecipientResult Result(Recipient recipient, DeliveryOutcome outcome) => new()
    {
        Recipient = recipient,
        Outcome = outcome,
        Status = new EnhancedStatus(outcome == DeliveryOutcome.Sent ? (byte)2 : outcome == DeliveryOutcome.Deferred ? (byte)4 : (byte)5, 0, 0),
        Text = "said so",
        Relay = "none",
    };
}
