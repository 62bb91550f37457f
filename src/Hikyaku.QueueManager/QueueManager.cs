using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Hikyaku.Rewriting;

namespace Hikyaku.QueueManager;

/// <summary>
/// Takes what is due from the queue, finds out where it goes, hands it to delivery agents within limits, and writes down what came of it. It alone
/// asks for bounces.
/// </summary>
public sealed class QueueManager : IAsyncDisposable
{
    private readonly IMessageQueue _queue;
    private readonly IEventSink _events;
    private readonly LogSource _source;
    private readonly TimeProvider _clock;
    private readonly DeliveryScheduler _scheduler;
    private readonly RoundEnd _roundEnd;
    private readonly SemaphoreSlim _active;
    private readonly CancellationTokenSource _abort = new();
    private readonly ActiveRounds _rounds = new();
    private volatile DeliveryPlan _plan;

    public QueueManager(IMessageQueue queue, IBounceNotifier bounces, IEventSink events, LogSource source, DeliveryPlan plan, TimeProvider clock)
    {
        _queue = queue;
        _events = events;
        _source = source;
        _clock = clock;
        _plan = plan;
        _active = new SemaphoreSlim(plan.Settings.ActiveLimit);
        _scheduler = new DeliveryScheduler(StartEntry, SuspendEntry, clock);
        _roundEnd = new RoundEnd(bounces, events, source, clock);
    }

    /// <summary>How many messages are being delivered.</summary>
    public int ActiveCount => _rounds.Count;

    /// <summary>Messages claimed from now on follow a new plan; those in progress keep theirs.</summary>
    public void Update(DeliveryPlan plan) => _plan = plan;

    /// <summary>Forgets which destinations are dead: an operator wants everything tried now.</summary>
    public void ReviveDestinations() => _scheduler.ReviveAll();

    /// <summary>Claims and delivers until cancelled. What is active then goes on: see <see cref="DrainAsync"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await _active.WaitAsync(cancellationToken).ConfigureAwait(false);
                IQueuedMessage message = await ClaimAsync(cancellationToken).ConfigureAwait(false);
                _rounds.Enter();
                ThreadPool.UnsafeQueueUserWorkItem(static state => _ = state.Manager.BeginRoundAsync(state.Message), (Manager: this, Message: message), preferLocal: false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                // No loop ends silently: say it, wait, go on.
                Log(LogSeverity.Error, $"cannot take the next message from the queue: {e.Message}");
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for the attempts in progress; those that are not done in time are cancelled, and their messages are due again.</summary>
    public async Task DrainAsync(TimeSpan limit)
    {
        Task idle = _rounds.WaitIdleAsync();
        try
        {
            await idle.WaitAsync(limit, _clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await _abort.CancelAsync().ConfigureAwait(false);
            await idle.ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _abort.CancelAsync().ConfigureAwait(false);
        await _rounds.WaitIdleAsync().ConfigureAwait(false);
        _abort.Dispose();
        _active.Dispose();
    }

    private async Task<IQueuedMessage> ClaimAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _queue.ClaimAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _active.Release();
            throw;
        }
    }

    private async Task BeginRoundAsync(IQueuedMessage message)
    {
        DeliveryPlan? plan = EnterPlan();
        MessageDelivery? round = null;
        try
        {
            if (plan is null) throw new OperationCanceledException();
            IMessageContent content = await message.OpenContentAsync(_abort.Token).ConfigureAwait(false);
            round = new MessageDelivery(message, content, plan, _clock.GetTimestamp());
            _events.Emit(new MessageActivated(_source, message.QueueId, message.Envelope.Sender, message.Facts.SizeBytes, message.PendingRecipients.Count));
            foreach (DeliveryEntry entry in await RouteAsync(round).ConfigureAwait(false)) _scheduler.Add(entry);
            await CloseAsync(round).ConfigureAwait(false);
        }
        catch (Exception e) when (round is null)
        {
            if (e is not OperationCanceledException) Log(LogSeverity.Error, $"cannot read the message: {e.Message}", message.QueueId);
            await message.DisposeAsync().ConfigureAwait(false);
            if (plan is not null) await plan.Lease.ExitAsync().ConfigureAwait(false);
            LeaveActive();
        }
        catch (Exception e)
        {
            if (e is not OperationCanceledException) Log(LogSeverity.Error, $"cannot route the message: {e.Message}", message.QueueId);
            await CloseAsync(round!).ConfigureAwait(false);
        }
    }

    // The plan in force, held; null when the server ends: its last plan is gone then.
    private DeliveryPlan? EnterPlan()
    {
        for (DeliveryPlan plan = _plan; ; plan = _plan)
        {
            if (plan.Lease.TryEnter()) return plan;
            if (ReferenceEquals(plan, _plan)) return null;
        }
    }

    /// <summary>Resolves every pending recipient; those that lead nowhere get their result at once, the rest are grouped by destination.</summary>
    private async Task<List<DeliveryEntry>> RouteAsync(MessageDelivery round)
    {
        var groups = new RecipientGroups(round);
        MailAddress sender = round.Message.Envelope.Sender;
        foreach (int index in round.Message.PendingRecipients)
        {
            Recipient recipient = round.Message.Envelope.Recipients[index];
            Resolution resolution = await round.Plan.Resolver.ResolveAsync(sender, recipient.Address, _abort.Token).ConfigureAwait(false);
            if (resolution.Failure is { } failure)
            {
                if (failure.Cause is not null) Log(LogSeverity.Warning, failure.Cause, round.Message.QueueId);
                Record(round, index, NotDelivered(recipient, failure.Status, failure.Text));
            }
            else if (round.Plan.Find(resolution.Transport) is not { } transport)
            {
                Log(LogSeverity.Warning, $"connect to transport private/{resolution.Transport}: master.cf has no such service", round.Message.QueueId);
                Record(round, index, NotDelivered(recipient, new EnhancedStatus(4, 3, 0), "mail transport unavailable"));
            }
            else groups.Add(transport, resolution.Nexthop, index, recipient with { Address = resolution.Recipient });
        }
        return groups.ToEntries();
    }

    private void StartEntry(DeliveryEntry entry)
        => ThreadPool.UnsafeQueueUserWorkItem(static state => _ = state.Manager.DeliverAsync(state.Entry), (Manager: this, Entry: entry), preferLocal: false);

    private void SuspendEntry(DeliveryEntry entry, string reason)
    {
        for (int i = 0; i < entry.Recipients.Count; i++)
        {
            RecipientResult result = NotDelivered(entry.Recipients[i], new EnhancedStatus(4, 3, 0), $"delivery temporarily suspended: {reason}");
            Record(entry.Message, entry.RecipientIndexes[i], result, entry.Transport.Source);
        }
        _ = CloseAsync(entry.Message);
    }

    private async Task DeliverAsync(DeliveryEntry entry)
    {
        string? siteFailure = null;
        try
        {
            IQueuedMessage message = entry.Message.Message;
            long started = _clock.GetTimestamp();
            DeliveryResult result = await entry.Transport.Agent.DeliverAsync(
                new DeliveryRequest
                {
                    QueueId = message.QueueId,
                    Envelope = message.Envelope,
                    Facts = message.Facts,
                    Recipients = entry.Recipients,
                    Transport = entry.Transport.Name,
                    Nexthop = entry.Destination.Nexthop,
                    Content = entry.Message.Content,
                },
                _abort.Token).ConfigureAwait(false);
            siteFailure = result.SiteFailure;
            for (int i = 0; i < entry.RecipientIndexes.Count; i++)
                Record(entry.Message, entry.RecipientIndexes[i], result.Recipients[i], entry.Transport.Source, started);
        }
        catch (OperationCanceledException)
        {
            // The server ends: nothing is recorded, and the recipients are due again.
        }
        catch (Exception e)
        {
            // An agent must not throw; if one does, its recipients wait and everybody hears of it.
            Log(LogSeverity.Panic, $"transport {entry.Transport.Name}: {e}", entry.Message.Message.QueueId);
            for (int i = 0; i < entry.RecipientIndexes.Count; i++)
                Record(entry.Message, entry.RecipientIndexes[i], NotDelivered(entry.Recipients[i], new EnhancedStatus(4, 3, 0), "unknown mail transport error"), entry.Transport.Source);
        }
        _scheduler.Finished(entry, siteFailure, entry.Message.Plan.Settings.MinimalBackoff);
        await CloseAsync(entry.Message).ConfigureAwait(false);
    }

    private async Task CloseAsync(MessageDelivery round)
    {
        if (!round.Close()) return;
        try
        {
            await _roundEnd.RunAsync(round, _abort.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            if (e is not OperationCanceledException) Log(LogSeverity.Error, $"cannot record what became of the message: {e.Message}", round.Message.QueueId);
        }
        finally
        {
            await round.Content.DisposeAsync().ConfigureAwait(false);
            await round.Message.DisposeAsync().ConfigureAwait(false);
            await round.Plan.Lease.ExitAsync().ConfigureAwait(false);
            LeaveActive();
        }
    }

    private void LeaveActive()
    {
        _active.Release();
        _rounds.Leave();
    }

    private void Record(MessageDelivery round, int index, RecipientResult result, LogSource? source = null, long? started = null)
    {
        DateTimeOffset arrival = round.Message.Facts.ArrivalTime;
        TimeSpan sinceActive = _clock.GetElapsedTime(round.ActiveSince);
        TimeSpan beforeActive = _clock.GetUtcNow() - sinceActive - arrival;
        TimeSpan inActive = started is { } start ? _clock.GetElapsedTime(round.ActiveSince, start) : sinceActive;
        round.Record(index, result);
        _events.Emit(new RecipientAttempted(
            source ?? _source, round.Message.QueueId, result, beforeActive < TimeSpan.Zero ? TimeSpan.Zero : beforeActive, inActive));
    }

    private static RecipientResult NotDelivered(Recipient recipient, EnhancedStatus status, string text) => new()
    {
        Recipient = recipient,
        Outcome = status.IsPermanent ? DeliveryOutcome.Bounced : DeliveryOutcome.Deferred,
        Status = status,
        Text = text,
        Relay = "none",
    };

    private void Log(LogSeverity severity, string text, QueueId queueId = default) => _events.Emit(new ServiceLogged(_source, severity, text, queueId));
}
