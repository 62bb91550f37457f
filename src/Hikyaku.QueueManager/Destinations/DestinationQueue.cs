namespace Hikyaku.QueueManager.Destinations;

/// <summary>What waits for one destination of one transport. Guarded by its transport's lock.</summary>
internal sealed class DestinationQueue(string name, ConcurrencySettings settings)
{
    public string Name { get; } = name;

    public Queue<DeliveryEntry> Waiting { get; } = new();

    public ConcurrencyWindow Window { get; } = new(settings);

    public int Busy { get; set; }

    /// <summary>Why the site is dead, and until when (a timestamp of the scheduler's clock).</summary>
    public string? DeadReason { get; set; }

    public long DeadUntil { get; set; }

    public bool MayStart => Waiting.Count > 0 && Busy < Window.Window && !Window.IsDead;

    public bool IsIdle => Waiting.Count == 0 && Busy == 0 && !Window.IsDead;
}
