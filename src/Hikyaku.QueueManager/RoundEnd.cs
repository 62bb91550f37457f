using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;

namespace Hikyaku.QueueManager;

/// <summary>What happens when all of a message's attempts of one round have ended: notices, marks, and either its removal or its next attempt.</summary>
internal sealed class RoundEnd(IBounceNotifier bounces, IEventSink events, LogSource source, TimeProvider clock)
{
    public async Task RunAsync(MessageDelivery round, CancellationToken cancellationToken)
    {
        IQueuedMessage message = round.Message;
        QueueManagerSettings settings = round.Plan.Settings;
        TimeSpan age = clock.GetUtcNow() - message.Facts.ArrivalTime;
        bool isExpired = round.Delays.Count > 0 && age >= LifetimeOf(message, settings);
        if (isExpired) events.Emit(new MessageExpired(source, message.QueueId, message.Envelope.Sender));

        List<(int Index, RecipientResult Result)> failures = [.. round.Failures];
        if (isExpired) failures.AddRange(round.Delays.Select(static d => (d.Index, d.Result with { Outcome = DeliveryOutcome.Expired })));
        bool isTold = failures.Count == 0
            || await bounces.NotifyFailureAsync(message, [.. failures.Select(static f => f.Result)], cancellationToken).ConfigureAwait(false);
        foreach (var (index, result) in failures)
        {
            // Only when the notice is on disk: a crash in between repeats the attempt and loses nothing.
            if (isTold) message.Mark(index, RecipientState.Bounced, null);
            else message.Mark(index, RecipientState.Pending, result.Text);
        }

        // What was cancelled has no result: it is neither settled nor delayed, and the claim is given back by disposal.
        if (isTold && round.UnsettledCount - (isExpired ? round.Delays.Count : 0) == 0)
        {
            await message.RemoveAsync(cancellationToken).ConfigureAwait(false);
            events.Emit(new MessageRemoved(source, message.QueueId));
        }
        else if (round.Delays.Count > 0 || !isTold)
        {
            await WarnOfDelayAsync(round, age, cancellationToken).ConfigureAwait(false);
            await message.DeferAsync(clock.GetUtcNow() + settings.BackoffFor(age), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WarnOfDelayAsync(MessageDelivery round, TimeSpan age, CancellationToken cancellationToken)
    {
        TimeSpan warningTime = round.Plan.Settings.DelayWarningTime;
        if (warningTime == TimeSpan.Zero || age < warningTime || round.Message.DelayWarningSent || round.Message.Envelope.Sender.IsNull) return;
        await bounces.NotifyDelayAsync(round.Message, [.. round.Delays.Select(static d => d.Result)], cancellationToken).ConfigureAwait(false);
        round.Message.MarkDelayWarningSent();
    }

    private static TimeSpan LifetimeOf(IQueuedMessage message, QueueManagerSettings settings)
        => message.Envelope.Sender.IsNull && settings.BounceLifetime < settings.MaximalLifetime ? settings.BounceLifetime : settings.MaximalLifetime;
}
