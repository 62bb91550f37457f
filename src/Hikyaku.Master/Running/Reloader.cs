using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Mail.Events;
using Hikyaku.Master.Admin;

namespace Hikyaku.Master.Running;

/// <summary>
/// Puts a new configuration in force, or changes nothing: read, check, prove that no stranger relays, open tables and certificates, bind what is new; only when all
/// of that went well, swap one reference per listener. One reload at a time.
/// </summary>
internal sealed class Reloader(ServerServices services, ListenerSet listeners, DeliveryWiring wiring, ConfigurationSource source) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly List<Generation> _retired = [];

    /// <summary>The configuration in force.</summary>
    public required Generation Current { get; set; }

    /// <param name="endsSessions">Sessions under the old configuration end after their message (<c>reload --end-sessions</c>).</param>
    /// <param name="cancellationToken">Cancels the wait for another reload.</param>
    public async Task<ReloadReport> ReloadAsync(bool endsSessions, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReloadAsync(endsSessions).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>All generations that still have sessions, the current one first.</summary>
    public IReadOnlyList<Generation> Living()
    {
        _retired.RemoveAll(static g => g.Lease.Disposed.IsCompleted);
        return [Current, .. _retired];
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ReloadReport> ReloadAsync(bool endsSessions)
    {
        services.Privileged.Reload();
        var snapshot = ConfigurationSnapshot.Load(source);
        var analysis = ConfigurationAnalysis.Run(snapshot, services.Privileged.Open, clock: services.Clock, rereadsTables: true, previous: Current.Analysis.Tables);
        IReadOnlyList<Diagnostic> findings = analysis.Ordered([.. analysis.Findings, .. await analysis.ProveRelayClosedAsync(CancellationToken.None).ConfigureAwait(false)]);
        if (findings.Any(static d => d.Severity == DiagnosticSeverity.Error)) return Refuse(analysis, findings, null);

        analysis.Tables.Log = (severity, text) => services.Events.Emit(new ServiceLogged(services.MasterLog, severity, text));
        var generation = new Generation(analysis, services.Clock.GetUtcNow());
        IReadOnlyList<ListenerBinding> bindings = BindingBuilder.Build(generation, services);
        List<ServiceListener> opened = [];
        try
        {
            foreach (ListenerBinding binding in bindings)
                if (!listeners.IsOpen(binding.Endpoint.EndPoint)) opened.Add(await listeners.OpenAsync(binding).ConfigureAwait(false));
        }
        catch (IOException e)
        {
            foreach (ServiceListener listener in opened) await listener.DisposeAsync().ConfigureAwait(false);
            return Refuse(analysis, findings, e.Message);
        }
        return await SwapAsync(generation, bindings, opened, findings, endsSessions).ConfigureAwait(false);
    }

    private async Task<ReloadReport> SwapAsync(
        Generation generation, IReadOnlyList<ListenerBinding> bindings, List<ServiceListener> opened, IReadOnlyList<Diagnostic> findings, bool endsSessions)
    {
        Generation old = Current;
        Current = generation;
        wiring.Apply(generation);
        generation.Analysis.Tables.Previous = null; // all are open
        IReadOnlyList<ServiceListener> closed = await listeners.SwapAsync(bindings, opened).ConfigureAwait(false);
        _retired.Add(old);
        await old.Lease.RetireAsync().ConfigureAwait(false);
        if (endsSessions) await old.SoftStopAsync().ConfigureAwait(false);
        services.Events.Emit(new ServiceLogged(services.MasterLog, LogSeverity.Info, $"reload -- version {ServerVersion.Text}, configuration {generation.Analysis.Snapshot.Directory}"));
        services.Privileged.NotifyReady();
        return new ReloadReport(true, Render(findings), [.. opened.Select(ListenerLine.Of)], [.. closed.Select(ListenerLine.Of)]);
    }

    private ReloadReport Refuse(ConfigurationAnalysis analysis, IReadOnlyList<Diagnostic> findings, string? bindFault)
    {
        analysis.Dispose();
        List<string> lines = [.. Render(findings)];
        if (bindFault is not null) lines.Add($"error: {bindFault}");
        services.Events.Emit(new ServiceLogged(services.MasterLog, LogSeverity.Error, "reload refused: the configuration has errors; nothing was changed"));
        foreach (Diagnostic fault in findings.Where(static d => d.Severity == DiagnosticSeverity.Error))
            services.Events.Emit(new ServiceLogged(services.MasterLog, LogSeverity.Error, $"{fault.Place}: {fault.Message}"));
        if (bindFault is not null) services.Events.Emit(new ServiceLogged(services.MasterLog, LogSeverity.Error, bindFault));
        services.Privileged.NotifyReady(); // systemd waits for it after RELOADING
        return new ReloadReport(false, lines, [], []);
    }

    private static List<string> Render(IReadOnlyList<Diagnostic> findings)
        => [.. findings.Where(static d => d.Severity != DiagnosticSeverity.Information).Select(DiagnosticText.Render)];
}
