using Hikyaku.Mail.Contracts;
using Hikyaku.Master.Running;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary><c>GET /status</c>.</summary>
internal sealed class StatusEndpoint(MasterServer server) : AdminEndpoint("GET", "/status")
{
    public override Task HandleAsync(HttpContext context) => context.Response.WriteAsJsonAsync(Report(), AdminJson.Default.StatusReport, cancellationToken: context.RequestAborted);

    private StatusReport Report()
    {
        Generation current = server.Reloader.Current;
        IMessageQueue queue = server.Parts.Services.Queue;
        QueueCounts counts = queue.Counts;
        List<ListenerReport> reports = [.. server.Listeners.All.Select(Describe)];
        foreach (var (address, fault) in server.Retry.Faults) reports.Add(new ListenerReport("", address, fault, 0, "waiting", false));
        return new StatusReport
        {
            ProcessId = Environment.ProcessId,
            Version = ServerVersion.Text,
            ConfigurationDirectory = current.Analysis.Snapshot.Directory,
            StartedAt = server.StartedAt,
            LoadedAt = current.LoadedAt,
            Listeners = reports,
            Incoming = counts.Incoming,
            Active = counts.Active,
            Deferred = counts.Deferred,
            Hold = counts.Hold,
            Corrupt = counts.Corrupt,
            Failure = queue.FailureReason,
        };
    }

    private static ListenerReport Describe(ServiceListener listener)
    {
        ListenerBinding binding = listener.Binding;
        return new ListenerReport(
            binding.Service.Name, binding.Endpoint.EndPoint.ToString(), binding.Provenance, listener.Sessions, listener.IsDraining ? "draining" : "listening", binding.IsRelayRefused);
    }
}
