using Hikyaku.Cleanup;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Delivery.Bounce;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Events;
using Hikyaku.Mail.Contracts;
using Hikyaku.QueueManager;

namespace Hikyaku.Master.Running;

/// <summary>Gives everything behind the queue a new configuration: cleanup, bounce, the transports.</summary>
internal sealed class DeliveryWiring(AgentFactory agents, LogSources logSources)
{
    private volatile IReadOnlyList<IAsyncDisposable> _agents = [];

    /// <summary>The parts to update; set once they exist.</summary>
    public ServerParts? Parts { get; set; }

    public DeliveryPlan CreatePlan(ConfigurationAnalysis analysis)
    {
        List<TransportPlan> transports = [];
        List<IAsyncDisposable> disposables = [];
        foreach (ServiceSnapshot service in analysis.Snapshot.Services)
        {
            if (service.Type == ServiceType.Inet || agents.Create(service, analysis) is not { } agent) continue;
            if (agent is IAsyncDisposable disposable) disposables.Add(disposable);
            var source = logSources.Create(service.Parameters.Get(MailParameters.SyslogName), service.Command);
            transports.Add(TransportPlan.From(service, analysis.Snapshot.Main, agent, source));
        }
        _agents = disposables;
        return new DeliveryPlan(QueueManagerSettings.From(analysis.Snapshot.Main), analysis.Resolver, transports);
    }

    /// <summary>Puts a new configuration in force. Deliveries in progress go on under the old one; its idle connections are closed.</summary>
    public void Apply(ConfigurationAnalysis analysis)
    {
        if (Parts is not { } parts) return;
        ParameterView main = analysis.Snapshot.Main;
        IReadOnlyList<IAsyncDisposable> old = _agents;
        parts.QueueManager.Update(CreatePlan(analysis));
        parts.Cleanup.Update(CleanupSettings.Create(main));
        parts.Bounces.Update(BounceSettings.From(main));
        parts.Maillog.Reopen();
        foreach (IAsyncDisposable agent in old) _ = agent.DisposeAsync();
    }
}
