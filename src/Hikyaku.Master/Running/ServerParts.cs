using Hikyaku.Cleanup;
using Hikyaku.Cleanup.Pickup;
using Hikyaku.Delivery.Bounce;
using Hikyaku.Events;
using Hikyaku.Queue;

namespace Hikyaku.Master.Running;

/// <summary>The services that run for as long as the process: made, and disposed of, by <see cref="CompositionRoot"/>.</summary>
internal sealed record ServerParts
{
    public required ServerServices Services { get; init; }

    /// <summary>Started with --foreground: the log goes to standard error unless main.cf names a file.</summary>
    public required bool IsForeground { get; init; }

    public required Maillog Maillog { get; init; }

    public required SegmentQueue Queue { get; init; }

    public required CleanupService Cleanup { get; init; }

    public required BounceNotifier Bounces { get; init; }

    public required QueueManager.QueueManager QueueManager { get; init; }

    public required PickupService Pickup { get; init; }
}
