using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Delivery.Local;
using Hikyaku.Delivery.Mailboxes;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Hikyaku.Rewriting;
using Hikyaku.SmtpClient;

namespace Hikyaku.Delivery;

/// <summary>
/// The agents by the program that master.cf names. To add one: 1. write its class; 2. add its line here; 3. take it off the unsupported ones; 4. give it tests of each outcome.
/// </summary>
public static class DeliveryAgents
{
    private static readonly string[] Supported = ["smtp", "local", "error", "discard"];

    /// <summary>Is this service a delivery agent at all, supported or not?</summary>
    public static bool IsTransport(ServiceSnapshot service) => Supported.Contains(service.Command) || service.Command is "lmtp" or "virtual" or "pipe";

    /// <summary>The agent of one service. It may be <see cref="IAsyncDisposable"/>: dispose of it when the last delivery of its snapshot has ended.</summary>
    /// <param name="service">A line of master.cf with its view of main.cf.</param>
    /// <param name="environment">What the snapshot's agents share.</param>
    /// <param name="source">The tag of the service's log lines.</param>
    public static IDeliveryAgent Create(ServiceSnapshot service, DeliveryEnvironment environment, LogSource source)
    {
        IDeliveryAgent agent = service.Command switch
        {
            "smtp" => new SmtpDeliveryAgent(SmtpTransport.Create(
                service,
                environment.Tables,
                environment.Addresses,
                environment.Resolver,
                environment.Dns,
                environment.Events,
                source,
                environment.Time,
                environment.Report,
                environment.Privileged.Open)),
            "local" => CreateLocal(service.Parameters, environment),
            "error" => new ErrorDeliveryAgent(isRetry: service.Name == "retry"),
            "discard" => new DiscardDeliveryAgent(),
            "lmtp" => CreateUnsupported(service, environment, "chapter 5 (queue and delivery)"),
            _ => CreateUnsupported(service, environment, "chapter 6 (mail handling)"),
        };
        return service.Parameters.Get(MailParameters.SoftBounce) ? new SoftBounceAgent(agent) : agent;
    }

    private static UnsupportedDeliveryAgent CreateUnsupported(ServiceSnapshot service, DeliveryEnvironment environment, string chapter)
    {
        environment.Report(DeliveryDiagnostics.ForAgent(service, chapter));
        return new UnsupportedDeliveryAgent(service.Command, chapter);
    }

    private static LocalDeliveryAgent CreateLocal(ParameterView view, DeliveryEnvironment environment)
    {
        var settings = LocalSettings.From(view);
        string directory = view.Get(HikyakuParameters.MailDirectory);
        if (directory.Length == 0 && !view.Get(MailParameters.HomeMailbox).EndsWith('/')) environment.Report(DeliveryDiagnostics.ForMailbox(view));
        IMailboxWriter mailboxes = directory.Length > 0
            ? new OwnMailDirectory(directory, new MaildirWriter(environment.Storage, environment.Time, settings.Myhostname), environment.KnowsUser)
            : new UserMailboxes(view.Get(MailParameters.HomeMailbox), environment.SpoolDirectory, environment.Privileged);
        return new LocalDeliveryAgent(
            settings,
            AliasMap.Create(view, environment.Tables),
            environment.Resolver,
            mailboxes,
            new Forwarder(environment.Intake, settings, environment.Time),
            environment.Time);
    }
}
