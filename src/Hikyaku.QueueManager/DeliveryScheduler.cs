using System.Runtime.InteropServices;
using Hikyaku.QueueManager.Destinations;

namespace Hikyaku.QueueManager;

/// <summary>
/// Decides which entries run now: per transport a round over its destinations, each within its window, all together within the service's process limit. New mail for
/// an idle destination never waits behind a busy one.
/// </summary>
internal sealed class DeliveryScheduler(Action<DeliveryEntry> start, Action<DeliveryEntry, string> suspend, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TransportQueue> _transports = new(StringComparer.Ordinal);

    /// <summary>Puts an entry in its destination's queue, or hands it back at once when that destination is dead.</summary>
    public void Add(DeliveryEntry entry)
    {
        string? deadReason = null;
        List<DeliveryEntry> ready = [];
        lock (_gate)
        {
            TransportQueue transport = Transport(entry.Transport);
            DestinationQueue destination = transport.Destination(entry.Destination.QueueName);
            if (destination.Window.IsDead && clock.GetElapsedTime(destination.DeadUntil) >= TimeSpan.Zero) Revive(destination);
            if (destination.Window.IsDead) deadReason = destination.DeadReason ?? "";
            else
            {
                destination.Waiting.Enqueue(entry);
                transport.Collect(destination, ready);
            }
        }
        if (deadReason is not null) suspend(entry, deadReason);
        Start(ready);
    }

    /// <summary>An entry has ended; its destination's window learns from it.</summary>
    /// <param name="siteFailure">Why the site as a whole failed, or null.</param>
    /// <param name="suspension">How long a destination stays dead (postconf(5) minimal_backoff_time).</param>
    public void Finished(DeliveryEntry entry, string? siteFailure, TimeSpan suspension)
    {
        List<DeliveryEntry> ready = [];
        List<DeliveryEntry> suspended = [];
        lock (_gate)
        {
            TransportQueue transport = Transport(entry.Transport);
            DestinationQueue destination = transport.Destination(entry.Destination.QueueName);
            if (siteFailure is null) destination.Window.Succeeded(destination.Busy);
            else destination.Window.Failed();
            transport.Ended(destination);
            if (destination.Window.IsDead)
            {
                destination.DeadReason = siteFailure ?? destination.DeadReason;
                destination.DeadUntil = clock.GetTimestamp() + (long)(suspension.TotalSeconds * clock.TimestampFrequency);
                suspended.AddRange(destination.Waiting);
                destination.Waiting.Clear();
            }
            transport.CollectAll(ready);
            transport.Forget(destination);
        }
        foreach (DeliveryEntry waiting in suspended) suspend(waiting, siteFailure ?? "");
        Start(ready);
    }

    /// <summary>Every destination may be tried again at once: an operator flushed the queue.</summary>
    public void ReviveAll()
    {
        lock (_gate)
        {
            foreach (TransportQueue transport in _transports.Values)
                foreach (DestinationQueue destination in transport.All)
                    if (destination.Window.IsDead) Revive(destination);
        }
    }

    private static void Revive(DestinationQueue destination)
    {
        destination.Window.Revive(destination.Busy);
        destination.DeadReason = null;
    }

    // A transport whose settings changed with a reload gets a new queue when the old one has run dry; until then its windows go on.
    private TransportQueue Transport(TransportPlan plan)
    {
        ref TransportQueue? queue = ref CollectionsMarshal.GetValueRefOrAddDefault(_transports, plan.Name, out _);
        if (queue is null || (!ReferenceEquals(queue.Plan, plan) && queue.IsIdle)) queue = new TransportQueue(plan);
        return queue;
    }

    private void Start(List<DeliveryEntry> ready)
    {
        foreach (DeliveryEntry entry in ready) start(entry);
    }
}
