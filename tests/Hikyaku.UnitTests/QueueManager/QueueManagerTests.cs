using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;
using Hikyaku.QueueManager;
using Hikyaku.QueueManager.Destinations;
using Hikyaku.UnitTests.Cleanup;
using Hikyaku.UnitTests.Rewriting;
using Xunit;

namespace Hikyaku.UnitTests.QueueManager;

/// <summary>From a claimed message to what is written down about it, with a real resolver and scheduler.</summary>
public sealed class QueueManagerTests : IAsyncDisposable
{
    private readonly ScriptedQueue _queue = new();
    private readonly Site _site = new("relayhost = [smarthost.example]:587\n");
    private readonly EventRecorder _events = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _leaseGone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RoundScene? _scene;
    private Hikyaku.QueueManager.QueueManager? _manager;
    private Task _running = Task.CompletedTask;

    private RoundScene Scene => _scene ?? throw new InvalidOperationException("no message was sent");

    private Hikyaku.QueueManager.QueueManager Manager => _manager ?? throw new InvalidOperationException("no message was sent");

    [Fact]
    public async Task Message_Sent_IsMarkedAndRemoved()
    {
        DeliveryRequest? seen = null;
        await RunAsync((request, _) =>
        {
            seen = request;
            return Task.FromResult(ScriptedAgent.All(request, DeliveryOutcome.Sent));
        });
        Assert.Equal(["0 Delivered", "1 Delivered", "2 Delivered", "remove"], Scene.Calls);
        Assert.Equal(("[smarthost.example]:587", "smtp", 3), (seen!.Nexthop, seen.Transport, seen.Recipients.Count));
    }

    [Fact]
    public async Task Message_Deferred_WaitsAtLeastTheMinimalBackoff()
    {
        await RunAsync(static (request, _) => Task.FromResult(ScriptedAgent.All(request, DeliveryOutcome.Deferred)));
        Assert.Equal("defer 300", Scene.Calls[^1]);
    }

    [Fact]
    public async Task Message_Bounced_SenderIsToldBeforeItIsRemoved()
    {
        await RunAsync(static (request, _) => Task.FromResult(ScriptedAgent.All(request, DeliveryOutcome.Bounced)));
        Assert.StartsWith("notice a@example.org Bounced", Scene.Calls[0], StringComparison.Ordinal);
        Assert.Equal("remove", Scene.Calls[^1]);
    }

    [Fact]
    public async Task Agent_ThatThrows_DefersAndSaysSo()
    {
        await RunAsync(static (_, _) => throw new InvalidOperationException("a bug"));
        Assert.Equal("defer 300", Scene.Calls[^1]);
        Assert.Contains(_events.Texts, static t => t.Contains("a bug", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Transport_NotInMasterCf_DefersWithPostfixsWords()
    {
        await RunAsync(static (request, _) => Task.FromResult(ScriptedAgent.All(request, DeliveryOutcome.Sent)), transport: "other");
        Assert.Equal("defer 300", Scene.Calls[^1]);
        Assert.Contains("connect to transport private/smtp: master.cf has no such service", _events.Texts);
    }

    [Fact]
    public async Task Update_DuringADelivery_OldPlanIsHeldUntilItEnds()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mayEnd = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lease = new Lease(() =>
        {
            _leaseGone.SetResult();
            return ValueTask.CompletedTask;
        });
        Start(Plan(lease, async (request, _) =>
        {
            reached.SetResult();
            await mayEnd.Task;
            return ScriptedAgent.All(request, DeliveryOutcome.Sent);
        }));
        await reached.Task.WaitAsync(Patience);
        Manager.Update(Plan(new Lease(static () => ValueTask.CompletedTask), static (request, _) => Task.FromResult(ScriptedAgent.All(request, DeliveryOutcome.Sent))));
        await lease.RetireAsync();
        Assert.False(_leaseGone.Task.IsCompleted);
        mayEnd.SetResult();
        await _leaseGone.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Plan_GoneWithoutSuccessor_MessageIsGivenBack()
    {
        var lease = new Lease(static () => ValueTask.CompletedTask);
        await lease.RetireAsync();
        Start(Plan(lease, static (request, _) => Task.FromResult(ScriptedAgent.All(request, DeliveryOutcome.Sent))));
        await Scene.Disposed.WaitAsync(Patience);
        Assert.Empty(Scene.Calls);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        if (_manager is not null) await _manager.DisposeAsync();
        _scene?.Dispose();
        _site.Dispose();
        _stop.Dispose();
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(30);

    private async Task RunAsync(Func<DeliveryRequest, CancellationToken, Task<DeliveryResult>> deliver, string transport = "smtp")
    {
        Start(Plan(new Lease(static () => ValueTask.CompletedTask), deliver, transport));
        await Scene.Disposed.WaitAsync(Patience);
        await Manager.DrainAsync(Patience);
    }

    private void Start(DeliveryPlan plan)
    {
        _scene = new RoundScene { PendingRecipients = [0, 1, 2] };
        _manager = new Hikyaku.QueueManager.QueueManager(_queue, _scene, _events, RoundScene.Source, plan, _scene.Clock);
        _queue.Enqueue(_scene);
        _running = _manager.RunAsync(_stop.Token);
    }

    private DeliveryPlan Plan(Lease lease, Func<DeliveryRequest, CancellationToken, Task<DeliveryResult>> deliver, string transport = "smtp") => new(
        new QueueManagerSettings(),
        _site.Resolver,
        [new TransportPlan(transport, new ScriptedAgent(deliver), RoundScene.Source, 0, 0, new ConcurrencySettings(5, 20, 1, FeedbackRatio.One, FeedbackRatio.One))],
        lease);
}
