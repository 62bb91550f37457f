namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>default_</c>.</summary>
public static class DefaultParameters
{
    public static readonly StringParameter DatabaseType = new("default_database_type", "hash")
    {
        MinimumLength = 1,
        Summary = "The table type that newaliases, postalias and postmap write when the command line names none.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DeliverySlotCost = new("default_delivery_slot_cost", "5")
    {
        Minimum = 0,
        Summary = "How many recipients of a large message must be delivered before a small one may overtake it once; 0 turns overtaking off.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("default_destination_concurrency_limit", "20")
    {
        Minimum = 0,
        Summary = "How many deliveries to one destination may run at a time; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DestinationRecipientLimit = new("default_destination_recipient_limit", "50")
    {
        Minimum = 0,
        Summary = "How many recipients one delivery of a message may carry; 1 also makes each recipient a destination of its own.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ExtraRecipientLimit = new("default_extra_recipient_limit", "1000")
    {
        Minimum = 0,
        Summary = "How many recipients beyond its own limit a transport may hold in memory for messages that overtake others.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MinimumDeliverySlots = new("default_minimum_delivery_slots", "3")
    {
        Minimum = 0,
        Summary = "How many recipients a message needs before others may overtake it at all.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter Privs = new("default_privs", "nobody")
    {
        MinimumLength = 1,
        Summary = "The account whose rights commands and files of aliases get when the alias file belongs to root; never a privileged one.",
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
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The reply to a client that a DNS list blocks, after the code; $rbl_code, $rbl_what, $rbl_domain, $rbl_reason and more are filled in.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter RecipientLimit = new("default_recipient_limit", "20000")
    {
        Minimum = 0,
        Summary = "How many recipients of a transport are held in memory at most.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter RecipientRefillLimit = new("default_recipient_refill_limit", "100")
    {
        Minimum = 1,
        Since = "2.4",
        Summary = "How many recipients of a large message are read from the queue file at a time.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter RecipientRefillDelay = new("default_recipient_refill_delay", "5s")
    {
        MinimumSeconds = 1,
        Since = "2.4",
        Summary = "How long the queue manager waits at most before it reads more recipients of a large message.",
        Status = ParameterStatus.Planned(5),
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
        Summary = "The percentage of delivery_slot_cost at which overtaking may begin early; 0 to 100.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DeliverySlotLoan = new("default_delivery_slot_loan", "3")
    {
        Minimum = 0,
        Summary = "How many delivery slots a message may borrow so that another overtakes it sooner.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter VerpDelimiters = new("default_verp_delimiters", "+=")
    {
        MinimumLength = 2,
        MaximumLength = 2,
        Since = "1.1",
        Summary = "Two characters for variable envelope return paths: the first before the recipient's local part, the second in place of its @.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationConcurrencyFailedCohortLimit = new("default_destination_concurrency_failed_cohort_limit", "1")
    {
        Minimum = 0,
        Since = "2.5",
        Summary = "How many rounds of failed connections, each as wide as the concurrency, make a destination dead; 0 never does.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DestinationConcurrencyNegativeFeedback = new("default_destination_concurrency_negative_feedback", "1")
    {
        MinimumLength = 1,
        Since = "2.5",
        Summary = "How far a failed connection lowers the concurrency of a destination: a number, 1/concurrency or 1/sqrt_concurrency.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DestinationConcurrencyPositiveFeedback = new("default_destination_concurrency_positive_feedback", "1")
    {
        MinimumLength = 1,
        Since = "2.5",
        Summary = "How far a good delivery raises the concurrency of a destination: a number, 1/concurrency or 1/sqrt_concurrency.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter TransportRateDelay = new("default_transport_rate_delay", "0s")
    {
        Since = "3.1",
        Summary = "The pause between two deliveries over one transport, whatever their destinations; above 0 one delivery runs at a time.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DestinationRateDelay = new("default_destination_rate_delay", "0s")
    {
        Since = "2.5",
        Summary = "The pause between two deliveries to one destination; above 0 one delivery to it runs at a time.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter FilterNexthop = new("default_filter_nexthop", "")
    {
        Since = "2.7",
        Summary = "The next hop of a content filter that is written without one; empty takes the recipient's domain.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DeliveryStatusFilter = new("default_delivery_status_filter", "")
    {
        Since = "3.0",
        Summary = "Tables that replace the status code and text of delivery results, successful or not.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter CacheDbType = new("default_cache_db_type", "btree")
    {
        MinimumLength = 1,
        Summary = "The table type of the caches whose parameters build their default on it, such as address_verify_map.",
        Status = ParameterStatus.Planned(3),
    };
}
