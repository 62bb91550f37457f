namespace Hikyaku.QueueManager.Destinations;

/// <summary>All destinations of one transport. Guarded by the scheduler's lock.</summary>
internal sealed class TransportQueue(TransportPlan plan)
{
    private readonly Dictionary<string, DestinationQueue> _destinations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<DestinationQueue> _blocked = new(); // by the process limit, first come first served
    private readonly HashSet<DestinationQueue> _isBlocked = [];
    private int _busy;

    public TransportPlan Plan { get; } = plan;

    public IEnumerable<DestinationQueue> All => _destinations.Values;

    public bool IsIdle => _busy == 0 && _destinations.Values.All(static d => d.Waiting.Count == 0);

    private bool HasRoom => Plan.ProcessLimit == 0 || _busy < Plan.ProcessLimit;

    public DestinationQueue Destination(string name)
    {
        if (_destinations.TryGetValue(name, out DestinationQueue? destination)) return destination;
        destination = new DestinationQueue(name, Plan.Concurrency);
        _destinations.Add(name, destination);
        return destination;
    }

    /// <summary>Takes what this destination may start now.</summary>
    public void Collect(DestinationQueue destination, List<DeliveryEntry> ready)
    {
        while (destination.MayStart)
        {
            if (!HasRoom)
            {
                if (_isBlocked.Add(destination)) _blocked.Enqueue(destination);
                return;
            }
            destination.Busy++;
            _busy++;
            ready.Add(destination.Waiting.Dequeue());
        }
    }

    public void Ended(DestinationQueue destination)
    {
        destination.Busy--;
        _busy--;
        if (destination.MayStart && _isBlocked.Add(destination)) _blocked.Enqueue(destination);
    }

    /// <summary>Takes one entry at a time from each destination that waits, in turn, while there is room.</summary>
    public void CollectAll(List<DeliveryEntry> ready)
    {
        while (HasRoom && _blocked.TryDequeue(out DestinationQueue? destination))
        {
            _isBlocked.Remove(destination);
            if (!destination.MayStart) continue;
            destination.Busy++;
            _busy++;
            ready.Add(destination.Waiting.Dequeue());
            if (destination.MayStart && _isBlocked.Add(destination)) _blocked.Enqueue(destination);
        }
    }

    /// <summary>Drops a destination that nothing is known or waiting of; memory is bounded by what is active.</summary>
    public void Forget(DestinationQueue destination)
    {
        // A window that has grown is worth keeping while the destination is in use, no longer.
        if (destination.IsIdle && _destinations.Count > KeptDestinations) _destinations.Remove(destination.Name);
    }

    private const int KeptDestinations = 1000;
}
