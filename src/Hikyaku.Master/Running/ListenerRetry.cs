using Hikyaku.Mail.Events;

namespace Hikyaku.Master.Running;

/// <summary>
/// Opens, later, what could not be opened at the start: an address that the network has not given us yet. A start must not fail for it, and must not forget it.
/// </summary>
internal sealed class ListenerRetry(ListenerSet listeners, Func<Generation> current, ServerServices services, Action<string> announce)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Endpoints that wait, and why.</summary>
    public IReadOnlyDictionary<string, string> Faults
    {
        get
        {
            lock (_gate) return new Dictionary<string, string>(_faults);
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval, services.Clock);
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false)) await OpenMissingAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    /// <summary>Opens every listener of the current configuration that is not open. Returns how many are still missing.</summary>
    public async Task<int> OpenMissingAsync()
    {
        IReadOnlyList<ListenerBinding> bindings = BindingBuilder.Build(current(), services);
        List<ServiceListener> opened = [];
        int missing = 0;
        foreach (ListenerBinding binding in bindings)
        {
            if (listeners.IsOpen(binding.Endpoint.EndPoint)) continue;
            try
            {
                opened.Add(await listeners.OpenAsync(binding).ConfigureAwait(false));
                announce(ListenerLine.Of(binding));
                lock (_gate) _faults.Remove(binding.Endpoint.EndPoint.ToString());
            }
            catch (IOException e)
            {
                missing++;
                Report(binding, e.Message);
            }
        }
        if (opened.Count > 0) await listeners.SwapAsync(bindings, opened).ConfigureAwait(false);
        return missing;
    }

    private void Report(ListenerBinding binding, string fault)
    {
        lock (_gate)
        {
            if (!_faults.TryAdd(binding.Endpoint.EndPoint.ToString(), fault)) return; // said once
        }
        services.Events.Emit(new ServiceLogged(services.MasterLog, LogSeverity.Error, $"{fault}; trying again every {Interval.TotalSeconds:0} s ({binding.Provenance})"));
    }
}
