using Hikyaku.Cleanup;
using Hikyaku.Cleanup.Pickup;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Delivery.Bounce;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Events;
using Hikyaku.Mail.Events;
using Hikyaku.Queue;
using Hikyaku.Sasl.Store;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Master.Running;

/// <summary>Puts the server together by hand: the only place that knows every concrete type. Nothing here decides anything.</summary>
internal static class CompositionRoot
{
    /// <summary>Builds the server, runs it, and takes it apart again. Returns the exit code.</summary>
    /// <param name="source">Where the configuration is; it has no errors.</param>
    /// <param name="privileged">The helper, or our own rights.</param>
    /// <param name="isForeground">Logs go to standard error unless maillog_file is set.</param>
    /// <param name="output">Takes the <c>listening</c> lines and <c>ready</c>.</param>
    public static async Task<int> RunAsync(ConfigurationSource source, IPrivilegedOperations privileged, bool isForeground, TextWriter output)
    {
        TimeProvider clock = TimeProvider.System;
        var analysis = ConfigurationAnalysis.Run(ConfigurationSnapshot.Load(source), privileged.Open, clock: clock, rereadsTables: true);
        ParameterView main = analysis.Snapshot.Main;
        await using Maillog maillog = Maillog.Open(MaillogSettings.Create(main, isForeground), clock);
        var logSources = new LogSources();
        string syslogName = main.Get(MailParameters.SyslogName);
        LogSource masterLog = logSources.Create(syslogName, "master");
        analysis.Tables.Log = (severity, text) => maillog.Emit(new ServiceLogged(masterLog, severity, text));

        await RelayGuard.ApplyAsync(analysis, maillog, masterLog).ConfigureAwait(false);
        await using SegmentQueue queue = SegmentQueue.Open(QueueOptions(main), clock);
        RecoveryReportLine.Emit(queue.Recovery, maillog, masterLog);

        var cleanup = new CleanupService(queue, maillog, logSources.Create(syslogName, "cleanup"), CleanupSettings.Create(main), clock);
        var bounces = new BounceNotifier(cleanup, maillog, logSources.Create(syslogName, "bounce"), BounceSettings.From(main), clock);
        var services = new ServerServices
        {
            Privileged = privileged,
            Clock = clock,
            Events = maillog,
            MasterLog = masterLog,
            Queue = queue,
            Intake = cleanup,
            Connections = new SmtpdConnections(clock),
            Users = new CredentialStore(main.Get(HikyakuParameters.UserDatabase), clock, LoginCacheOf(main, clock)),
        };
        var wiring = new DeliveryWiring(services, logSources);
        var generation = new Generation(analysis, clock.GetUtcNow());
        await using var queueManager = new QueueManager.QueueManager(queue, bounces, maillog, logSources.Create(syslogName, "qmgr"), wiring.CreatePlan(generation), clock);
        var parts = new ServerParts
        {
            Services = services,
            IsForeground = isForeground,
            Maillog = maillog,
            Queue = queue,
            Cleanup = cleanup,
            Bounces = bounces,
            QueueManager = queueManager,
            Pickup = new PickupService(cleanup, maillog, logSources.Create(syslogName, "pickup"), DeliveryWiring.PickupSettingsOf(analysis.Snapshot), clock),
        };
        wiring.Parts = parts;

        await using var listeners = new ListenerSet(privileged, maillog, masterLog, clock);
        using var reloader = new Reloader(services, listeners, wiring, source) { Current = generation };
        var retry = new ListenerRetry(listeners, () => reloader.Current, services, line => Announce(output, line));
        using var server = new MasterServer(parts, listeners, reloader, retry, output);
        return await server.RunAsync().ConfigureAwait(false);
    }

    private static SegmentQueueOptions QueueOptions(ParameterView main) => new()
    {
        Directory = DirectoryLayout.QueueLog(main),
        UseLongQueueIds = main.Get(MailParameters.EnableLongQueueIds),
    };

    private static LoginCache LoginCacheOf(ParameterView main, TimeProvider clock)
        => new(main.Get(HikyakuParameters.LoginCacheLimit), main.Get(HikyakuParameters.LoginCacheTime), clock);

    private static void Announce(TextWriter output, string listener)
    {
        output.WriteLine($"listening {listener}");
        output.Flush();
    }
}
