using Hikyaku.Cleanup;
using Hikyaku.Cleanup.Pickup;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Delivery;
using Hikyaku.Delivery.Bounce;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Events;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Hikyaku.QueueManager;
using Hikyaku.Storage.Files;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Master.Running;

/// <summary>Gives everything behind the queue a new configuration: cleanup, bounce, the transports.</summary>
internal sealed class DeliveryWiring(ServerServices services, LogSources logSources)
{
    private volatile IReadOnlyList<IAsyncDisposable> _agents = [];

    /// <summary>The parts to update; set once they exist.</summary>
    public ServerParts? Parts { get; set; }

    public DeliveryPlan CreatePlan(Generation generation)
    {
        ConfigurationAnalysis analysis = generation.Analysis;
        List<TransportPlan> transports = [];
        List<IAsyncDisposable> disposables = [];
        DeliveryEnvironment environment = EnvironmentOf(analysis);
        foreach (ServiceSnapshot service in analysis.Snapshot.Services)
        {
            if (service.Type == ServiceType.Inet || service.Place.IsBuiltIn || !DeliveryAgents.IsTransport(service)) continue;
            LogSource source = logSources.Create(service.Parameters.Get(MailParameters.SyslogName), service.Command);
            IDeliveryAgent agent = DeliveryAgents.Create(service, environment, source);
            if (agent is IAsyncDisposable disposable) disposables.Add(disposable);
            transports.Add(TransportPlan.From(service, analysis.Snapshot.Main, agent, source));
        }
        _agents = disposables;
        return new DeliveryPlan(QueueManagerSettings.From(analysis.Snapshot.Main), analysis.Resolver, transports, generation.Deliveries);
    }

    /// <summary>Puts a new configuration in force. Deliveries in progress go on under the old one; its idle connections are closed.</summary>
    public void Apply(Generation generation)
    {
        if (Parts is not { } parts) return;
        ConfigurationAnalysis analysis = generation.Analysis;
        ParameterView main = analysis.Snapshot.Main;
        IReadOnlyList<IAsyncDisposable> old = _agents;
        parts.QueueManager.Update(CreatePlan(generation));
        parts.Cleanup.Update(CleanupSettings.Create(main));
        parts.Bounces.Update(BounceSettings.From(main));
        parts.Pickup.Update(PickupSettingsOf(analysis.Snapshot));
        parts.Maillog.Reopen(MaillogSettings.Create(main, parts.IsForeground));
        foreach (IAsyncDisposable agent in old) _ = agent.DisposeAsync().AsTask();
    }

    /// <summary>The pickup service's settings, from its line of master.cf or the internal one.</summary>
    public static PickupSettings PickupSettingsOf(ConfigurationSnapshot snapshot)
    {
        ServiceSnapshot? pickup = snapshot.FindService(PickupSettings.ServiceName);
        return PickupSettings.Create(pickup?.Parameters ?? snapshot.Main, pickup?.WakeupInterval ?? TimeSpan.Zero);
    }

    private DeliveryEnvironment EnvironmentOf(ConfigurationAnalysis analysis)
    {
        ParameterView main = analysis.Snapshot.Main;
        return new DeliveryEnvironment
        {
            Tables = analysis.Tables,
            Addresses = analysis.LocalAddresses,
            Resolver = analysis.Resolver,
            Dns = analysis.Dns,
            Events = services.Events,
            Intake = services.Intake,
            Privileged = services.Privileged,
            Storage = LibcStorageCalls.Instance,
            Time = services.Clock,
            SpoolDirectory = DirectoryLayout.QueueLog(main),
            // An empty local_recipient_maps accepts everybody: then everybody has a mailbox.
            KnowsUser = main.Get(LocalParameters.RecipientMaps).Count == 0 ? static (_, _) => ValueTask.FromResult(true) : KnowsUserAsync,
            Report = finding => services.Events.Emit(new ServiceLogged(services.MasterLog, LogSeverity.Warning, $"{finding.Place}: {finding.Message}")),
        };
    }

    // Who may have a mailbox below hikyaku_mail_directory: the server's own users, and those of the system.
    private ValueTask<bool> KnowsUserAsync(string user, CancellationToken cancellationToken)
        => ValueTask.FromResult(services.Users.List(out _).Any(u => u.Name == user) || UserDatabase.Find(user) is not null);
}
