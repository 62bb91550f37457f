using System.Diagnostics.CodeAnalysis;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Mail;

namespace Hikyaku.Master.Running;

/// <summary>One loaded configuration in force: what its sessions share. Disposed of when a reload has replaced it and its last session has ended.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Draining cancels generations whose last session may have just ended; without timers there is nothing to free.")]
internal sealed class Generation
{
    private readonly CancellationTokenSource _softStop = new();
    private readonly CancellationTokenSource _abort = new();

    public Generation(ConfigurationAnalysis analysis, DateTimeOffset loadedAt)
    {
        Analysis = analysis;
        LoadedAt = loadedAt;
        SoftStop = _softStop.Token;
        Abort = _abort.Token;
        Deliveries = new Lease(() =>
        {
            analysis.Dispose();
            return ValueTask.CompletedTask;
        });
        Lease = new Lease(Deliveries.RetireAsync);
    }

    public ConfigurationAnalysis Analysis { get; }

    public DateTimeOffset LoadedAt { get; }

    /// <summary>Sessions finish their message and end.</summary>
    public CancellationToken SoftStop { get; }

    /// <summary>Sessions end now.</summary>
    public CancellationToken Abort { get; }

    /// <summary>Held by sessions.</summary>
    public Lease Lease { get; }

    /// <summary>Held by deliveries that began under this configuration. Its tables stay open until the sessions and these are gone.</summary>
    public Lease Deliveries { get; }

    public Task SoftStopAsync() => _softStop.CancelAsync();

    public Task AbortAsync() => _abort.CancelAsync();
}
