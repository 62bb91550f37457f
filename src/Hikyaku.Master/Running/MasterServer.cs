using System.Runtime.InteropServices;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail.Events;
using Hikyaku.Master.Admin;

namespace Hikyaku.Master.Running;

/// <summary>
/// The running server: opens everything in order, waits for signals and admin requests, and closes everything in the reverse order. What it is made of is put together in
/// <see cref="CompositionRoot"/>.
/// </summary>
internal sealed class MasterServer(ServerParts parts, ListenerSet listeners, Reloader reloader, ListenerRetry retry, TextWriter output) : IDisposable
{
    // Postfix gives its processes as long before it kills them.
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _stopRequested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<StopReport> _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _adminAnswered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _adminAsked;

    public DateTimeOffset StartedAt { get; } = parts.Services.Clock.GetUtcNow();

    public Reloader Reloader { get; } = reloader;

    public ListenerSet Listeners { get; } = listeners;

    public ListenerRetry Retry { get; } = retry;

    public ServerParts Parts { get; } = parts;

    public void Dispose() => _stopping.Dispose();

    /// <summary>Runs until it is told to stop. Returns the exit code.</summary>
    public async Task<int> RunAsync()
    {
        ParameterView main = Reloader.Current.Analysis.Snapshot.Main;
        Log(LogSeverity.Info, $"daemon started -- version {ServerVersion.Text}, configuration {Reloader.Current.Analysis.Snapshot.Directory}");
        await using AdminServer admin = await AdminServer.StartAsync(main.Get(HikyakuParameters.AdminSocket), AdminEndpoints.All(this)).ConfigureAwait(false);
        Task queueManager = Parts.QueueManager.RunAsync(_stopping.Token);
        Task pickup = Parts.Pickup.RunAsync(_stopping.Token);
        await Retry.OpenMissingAsync().ConfigureAwait(false);
        Task retrying = Retry.RunAsync(_stopping.Token);

        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnHangup);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnStop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnStop);
        output.WriteLine("ready");
        output.Flush();
        Parts.Services.Privileged.NotifyReady();

        await _stopRequested.Task.ConfigureAwait(false);
        int aborted = await DrainAsync().ConfigureAwait(false);
        await Task.WhenAll(queueManager, pickup, retrying).ConfigureAwait(false);
        bool hasAsker = _adminAsked;
        _drained.TrySetResult(new StopReport(Environment.ProcessId, aborted));
        if (hasAsker) await _adminAnswered.Task.WaitAsync(TimeSpan.FromSeconds(5), Parts.Services.Clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    /// <summary>Begins to stop; completes when all is drained.</summary>
    public Task<StopReport> StopAsync()
    {
        _adminAsked = true;
        _stopRequested.TrySetResult();
        return _drained.Task;
    }

    /// <summary>The answer to the request that stopped us has been written.</summary>
    public void StopAnswered() => _adminAnswered.TrySetResult();

    private void OnStop(PosixSignalContext context)
    {
        context.Cancel = true;
        _stopRequested.TrySetResult();
    }

    private void OnHangup(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = ReloadAfterSignalAsync();
    }

    private async Task ReloadAfterSignalAsync()
    {
        try
        {
            await Reloader.ReloadAsync(endsSessions: false, _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log(LogSeverity.Error, $"reload failed: {e.Message}");
        }
    }

    // Stages: stop accepting; let sessions reach the end of their message; cut those that don't; let deliveries end. Returns how many sessions were cut.
    private async Task<int> DrainAsync()
    {
        Log(LogSeverity.Info, "stopping: no new sessions; those in progress finish their message");
        await _stopping.CancelAsync().ConfigureAwait(false);
        foreach (ServiceListener listener in Listeners.All) await listener.CloseAsync().ConfigureAwait(false);
        IReadOnlyList<Generation> living = Reloader.Living();
        foreach (Generation generation in living) await generation.SoftStopAsync().ConfigureAwait(false);
        await Reloader.Current.Lease.RetireAsync().ConfigureAwait(false);
        Task allEnded = Task.WhenAll(living.Select(static g => g.Lease.Disposed));
        int aborted = 0;
        try
        {
            await allEnded.WaitAsync(DrainLimit, Parts.Services.Clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            aborted = Listeners.All.Sum(static l => l.Sessions);
            Log(LogSeverity.Warning, $"{aborted} sessions did not end within {DrainLimit.TotalSeconds:0} s and are cut");
            foreach (Generation generation in living) await generation.AbortAsync().ConfigureAwait(false);
            await allEnded.WaitAsync(DrainLimit, Parts.Services.Clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Parts.QueueManager.DrainAsync(DrainLimit).ConfigureAwait(false);
        Log(LogSeverity.Info, "stopped");
        return aborted;
    }

    private void Log(LogSeverity severity, string text) => Parts.Services.Events.Emit(new ServiceLogged(Parts.Services.MasterLog, severity, text));
}
