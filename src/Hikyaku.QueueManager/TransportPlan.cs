using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Hikyaku.QueueManager.Destinations;

namespace Hikyaku.QueueManager;

/// <summary>One transport of a snapshot: who delivers, and how much at once.</summary>
/// <param name="Name">The service's name in master.cf.</param>
/// <param name="Agent">Delivers.</param>
/// <param name="Source">Tag of its log lines.</param>
/// <param name="ProcessLimit">Deliveries at once over all destinations (master.cf's maxproc); 0 means no limit.</param>
/// <param name="RecipientLimit">Recipients of one delivery (postconf(5) default_destination_recipient_limit); 0 means no limit.</param>
/// <param name="Concurrency">Per destination.</param>
public sealed record TransportPlan(string Name, IDeliveryAgent Agent, LogSource Source, int ProcessLimit, int RecipientLimit, ConcurrencySettings Concurrency)
{
    /// <summary>Reads a transport's <c>NAME_destination_…</c> parameters, with the defaults that go by the same words.</summary>
    public static TransportPlan From(ServiceSnapshot service, ParameterView main, IDeliveryAgent agent, LogSource source) => new(
        service.Name,
        agent,
        source,
        service.ProcessLimit,
        (int)main.GetFor(service.Name, TransportParameters.DestinationRecipientLimit),
        new ConcurrencySettings(
            (int)main.GetFor(service.Name, TransportParameters.InitialDestinationConcurrency),
            (int)main.GetFor(service.Name, TransportParameters.DestinationConcurrencyLimit),
            main.GetFor(service.Name, TransportParameters.DestinationConcurrencyFailedCohortLimit),
            Feedback(service.Name, main, TransportParameters.DestinationConcurrencyPositiveFeedback),
            Feedback(service.Name, main, TransportParameters.DestinationConcurrencyNegativeFeedback)));

    private static FeedbackRatio Feedback(string transport, ParameterView main, StringParameter template)
        => FeedbackRatio.TryParse(main.GetFor(transport, template), out FeedbackRatio ratio) ? ratio : FeedbackRatio.One;
}
