namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>transport_</c>.</summary>
public static class TransportParameters
{
    public static readonly TableListParameter Maps = new("transport_maps", "")
    {
        Summary = "Transports and next hops by recipient and domain, before any other rule.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter RetryTime = new("transport_retry_time", "60s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationConcurrencyFailedCohortLimit = new("transport_destination_concurrency_failed_cohort_limit", "$default_destination_concurrency_failed_cohort_limit")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DestinationConcurrencyPositiveFeedback = new("transport_destination_concurrency_positive_feedback", "$default_destination_concurrency_positive_feedback")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DestinationConcurrencyNegativeFeedback = new("transport_destination_concurrency_negative_feedback", "$default_destination_concurrency_negative_feedback")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter InitialDestinationConcurrency = new("transport_initial_destination_concurrency", "$initial_destination_concurrency")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("transport_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DestinationRecipientLimit = new("transport_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter TimeLimit = new("transport_time_limit", "$command_time_limit")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DeliverySlotCost = new("transport_delivery_slot_cost", "$default_delivery_slot_cost")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DeliverySlotLoan = new("transport_delivery_slot_loan", "$default_delivery_slot_loan")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DeliverySlotDiscount = new("transport_delivery_slot_discount", "$default_delivery_slot_discount")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MinimumDeliverySlots = new("transport_minimum_delivery_slots", "$default_minimum_delivery_slots")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter RecipientLimit = new("transport_recipient_limit", "$default_recipient_limit")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter ExtraRecipientLimit = new("transport_extra_recipient_limit", "$default_extra_recipient_limit")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter RecipientRefillLimit = new("transport_recipient_refill_limit", "$default_recipient_refill_limit")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter RecipientRefillDelay = new("transport_recipient_refill_delay", "$default_recipient_refill_delay")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter TransportRateDelay = new("transport_transport_rate_delay", "$default_transport_rate_delay")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DestinationRateDelay = new("transport_destination_rate_delay", "$default_destination_rate_delay")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };
}
