using Hikyaku.Delivery;
using Hikyaku.QueueManager;
using Hikyaku.QueueManager.Destinations;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.QueueManager;

public sealed class DeliverySchedulerTests : IDisposable
{
    private readonly RoundScene _scene = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly List<DeliveryEntry> _started = [];
    private readonly List<(DeliveryEntry Entry, string Reason)> _suspended = [];
    private readonly DeliveryScheduler _scheduler;

    public DeliverySchedulerTests()
        => _scheduler = new DeliveryScheduler(_started.Add, (entry, reason) => _suspended.Add((entry, reason)), _clock);

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Add_OneDestination_StartsAsManyAsItsWindow()
    {
        Add(Transport(processes: 0, initial: 2), "x.example", 5);
        Assert.Equal(2, _started.Count);
    }

    [Fact]
    public void Finished_Success_WidensTheWindowWhileItIsInUse()
    {
        Add(Transport(processes: 0, initial: 2), "x.example", 20);
        Finish(_started[0]);
        Assert.Equal(4, _started.Count); // one ended, and the window is 3 now
    }

    [Fact]
    public void Finished_Success_StopsAtTheDestinationLimit()
    {
        Add(Transport(processes: 0, initial: 2, limit: 3), "x.example", 50);
        for (int i = 0; i < 20; i++) Finish(_started[i]);
        Assert.Equal(3, _started.Count - 20);
    }

    [Fact]
    public void Add_BusyTransport_IdleDestinationGetsTheNextPlace()
    {
        TransportPlan transport = Transport(processes: 2, initial: 5);
        Add(transport, "busy.example", 10);
        Add(transport, "idle.example", 1);
        Assert.Equal(["busy.example", "busy.example"], Nexthops());
        Finish(_started[0]);
        Finish(_started[1]);
        Assert.Contains("idle.example", Nexthops());
        Assert.Equal(4, _started.Count);
    }

    [Fact]
    public void Finished_SiteFailure_SuspendsWhatWaitsUntilTheBackoffIsOver()
    {
        TransportPlan transport = Transport(processes: 0, initial: 1);
        Add(transport, "dead.example", 3);
        Finish(_started[0], "connect to dead.example: refused");
        Assert.Equal([("dead.example", "connect to dead.example: refused"), ("dead.example", "connect to dead.example: refused")], Suspended());

        _clock.Advance(TimeSpan.FromSeconds(299));
        Add(transport, "dead.example", 1);
        Assert.Equal((3, 1), (_suspended.Count, _started.Count));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Add(transport, "dead.example", 1);
        Assert.Equal((3, 2), (_suspended.Count, _started.Count));
    }

    [Fact]
    public void ReviveAll_DeadDestination_IsTriedAtOnce()
    {
        TransportPlan transport = Transport(processes: 0, initial: 1);
        Add(transport, "dead.example", 1);
        Finish(_started[0], "no route");
        _scheduler.ReviveAll();
        Add(transport, "dead.example", 1);
        Assert.Equal((0, 2), (_suspended.Count, _started.Count));
    }

    [Fact]
    public void Finished_SiteFailure_LeavesOtherDestinationsAlone()
    {
        TransportPlan transport = Transport(processes: 0, initial: 1);
        Add(transport, "dead.example", 1);
        Add(transport, "alive.example", 2);
        Finish(_started[0], "no route");
        Finish(_started[1]);
        Assert.Equal(["dead.example", "alive.example", "alive.example"], Nexthops());
        Assert.Empty(_suspended);
    }

    [Fact]
    public void Add_AfterAReload_NewSettingsHoldOnceTheOldQueueIsDry()
    {
        Add(Transport(processes: 0, initial: 1), "x.example", 1);
        TransportPlan wider = Transport(processes: 0, initial: 3);
        Add(wider, "x.example", 3);
        Assert.Single(_started); // the old window goes on
        foreach (int i in Enumerable.Range(0, 4)) Finish(_started[i]);
        Add(wider, "x.example", 5);
        Assert.Equal(4 + 3, _started.Count);
    }

    private void Add(TransportPlan transport, string nexthop, int count)
    {
        for (int i = 0; i < count; i++) _scheduler.Add(new DeliveryEntry(_scene.Begin(), transport, new DeliveryDestination(nexthop, nexthop), [0], [_scene.Envelope.Recipients[0]]));
    }

    private void Finish(DeliveryEntry entry, string? siteFailure = null) => _scheduler.Finished(entry, siteFailure, TimeSpan.FromSeconds(300));

    private string[] Nexthops() => [.. _started.Select(static e => e.Destination.Nexthop)];

    private (string, string)[] Suspended() => [.. _suspended.Select(static s => (s.Entry.Destination.Nexthop, s.Reason))];

    private static TransportPlan Transport(int processes, int initial, int limit = 20) => new(
        "smtp", new DiscardDeliveryAgent(), RoundScene.Source, processes, 0, new ConcurrencySettings(initial, limit, 1, FeedbackRatio.One, FeedbackRatio.One));
}
