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
        Summary = "How long the queue manager waits before it uses a transport again that failed as a whole.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DestinationConcurrencyFailedCohortLimit = new("transport_destination_concurrency_failed_cohort_limit", "$default_destination_concurrency_failed_cohort_limit")
    {
        Since = "2.5",
        Summary = "For one transport, default_destination_concurrency_failed_cohort_limit: write the transport's name in place of the first word.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DestinationConcurrencyPositiveFeedback = new("transport_destination_concurrency_positive_feedback", "$default_destination_concurrency_positive_feedback")
    {
        Since = "2.5",
        Summary = "For one transport, default_destination_concurrency_positive_feedback: write the transport's name in place of the first word.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DestinationConcurrencyNegativeFeedback = new("transport_destination_concurrency_negative_feedback", "$default_destination_concurrency_negative_feedback")
    {
        Since = "2.5",
        Summary = "For one transport, default_destination_concurrency_negative_feedback: write the transport's name in place of the first word.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter InitialDestinationConcurrency = new("transport_initial_destination_concurrency", "$initial_destination_concurrency")
    {
        Since = "2.5",
        Summary = "For one transport, initial_destination_concurrency: write the transport's name in place of the first word.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("transport_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Summary = "For one transport, default_destination_concurrency_limit: write the transport's name in place of the first word.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DestinationRecipientLimit = new("transport_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Summary = "For one transport, default_destination_recipient_limit: write the transport's name in place of the first word.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter TimeLimit = new("transport_time_limit", "$command_time_limit")
    {
        Summary = "For one transport of the pipe or spawn kind, command_time_limit: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DeliverySlotCost = new("transport_delivery_slot_cost", "$default_delivery_slot_cost")
    {
        Summary = "For one transport, default_delivery_slot_cost: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DeliverySlotLoan = new("transport_delivery_slot_loan", "$default_delivery_slot_loan")
    {
        Summary = "For one transport, default_delivery_slot_loan: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DeliverySlotDiscount = new("transport_delivery_slot_discount", "$default_delivery_slot_discount")
    {
        Summary = "For one transport, default_delivery_slot_discount: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MinimumDeliverySlots = new("transport_minimum_delivery_slots", "$default_minimum_delivery_slots")
    {
        Summary = "For one transport, default_minimum_delivery_slots: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter RecipientLimit = new("transport_recipient_limit", "$default_recipient_limit")
    {
        Summary = "For one transport, default_recipient_limit: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter ExtraRecipientLimit = new("transport_extra_recipient_limit", "$default_extra_recipient_limit")
    {
        Summary = "For one transport, default_extra_recipient_limit: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter RecipientRefillLimit = new("transport_recipient_refill_limit", "$default_recipient_refill_limit")
    {
        Since = "2.4",
        Summary = "For one transport, default_recipient_refill_limit: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter RecipientRefillDelay = new("transport_recipient_refill_delay", "$default_recipient_refill_delay")
    {
        Since = "2.4",
        Summary = "For one transport, default_recipient_refill_delay: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter TransportRateDelay = new("transport_transport_rate_delay", "$default_transport_rate_delay")
    {
        Summary = "For one transport, default_transport_rate_delay: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DestinationRateDelay = new("transport_destination_rate_delay", "$default_destination_rate_delay")
    {
        Since = "2.5",
        Summary = "For one transport, default_destination_rate_delay: write the transport's name in place of the first word.",
        Status = ParameterStatus.Planned(5),
    };
}
