namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>default_</c>.</summary>
public static class DefaultParameters
{
    public static readonly StringParameter DatabaseType = new("default_database_type", "hash")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly IntParameter DeliverySlotCost = new("default_delivery_slot_cost", "5")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("default_destination_concurrency_limit", "20")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationRecipientLimit = new("default_destination_recipient_limit", "50")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter ExtraRecipientLimit = new("default_extra_recipient_limit", "1000")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter MinimumDeliverySlots = new("default_minimum_delivery_slots", "3")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter Privs = new("default_privs", "nobody")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter ProcessLimit = new("default_process_limit", "100")
    {
        Summary = "How many sessions or deliveries a service of master.cf runs at once when its maxproc is a dash.",
        Minimum = 1,
        Status = ParameterStatus.Implemented,
    };

    public static readonly RawParameter RblReply = new("default_rbl_reply", "$rbl_code Service unavailable; $rbl_class [$rbl_what] blocked using $rbl_domain${rbl_reason?; $rbl_reason}")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter RecipientLimit = new("default_recipient_limit", "20000")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter RecipientRefillLimit = new("default_recipient_refill_limit", "100")
    {
        Minimum = 1,
        Since = "2.4",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter RecipientRefillDelay = new("default_recipient_refill_delay", "5s")
    {
        MinimumSeconds = 1,
        Since = "2.4",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter Transport = new("default_transport", "smtp")
    {
        Summary = "The transport for everybody else's domains.",
        MinimumLength = 1,
        Since = "3.5",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DeliverySlotDiscount = new("default_delivery_slot_discount", "50")
    {
        Minimum = 0,
        Maximum = 100,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DeliverySlotLoan = new("default_delivery_slot_loan", "3")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter VerpDelimiters = new("default_verp_delimiters", "+=")
    {
        MinimumLength = 2,
        MaximumLength = 2,
        Since = "1.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationConcurrencyFailedCohortLimit = new("default_destination_concurrency_failed_cohort_limit", "1")
    {
        Minimum = 0,
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DestinationConcurrencyNegativeFeedback = new("default_destination_concurrency_negative_feedback", "1")
    {
        MinimumLength = 1,
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DestinationConcurrencyPositiveFeedback = new("default_destination_concurrency_positive_feedback", "1")
    {
        MinimumLength = 1,
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter TransportRateDelay = new("default_transport_rate_delay", "0s")
    {
        Since = "3.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter DestinationRateDelay = new("default_destination_rate_delay", "0s")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter FilterNexthop = new("default_filter_nexthop", "")
    {
        Since = "2.7",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DeliveryStatusFilter = new("default_delivery_status_filter", "")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter CacheDbType = new("default_cache_db_type", "btree")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(2),
    };
}
