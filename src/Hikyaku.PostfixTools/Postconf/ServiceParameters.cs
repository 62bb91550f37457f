namespace Hikyaku.PostfixTools.Postconf;

/// <summary>The parameters that each transport of master.cf has under its own name: <c>relay_destination_rate_delay</c> and so on.</summary>
internal static class ServiceParameters
{
    private const string TimeLimitSuffix = "_time_limit", TimeLimitDefault = "command_time_limit";

    /// <summary>A suffix, and the parameter that the default refers to.</summary>
    private static readonly (string Suffix, string Default)[] OfTransport =
    [
        ("_recipient_limit", "default_recipient_limit"),
        ("_extra_recipient_limit", "default_extra_recipient_limit"),
        ("_recipient_refill_limit", "default_recipient_refill_limit"),
        ("_recipient_refill_delay", "default_recipient_refill_delay"),
        ("_delivery_slot_cost", "default_delivery_slot_cost"),
        ("_delivery_slot_loan", "default_delivery_slot_loan"),
        ("_delivery_slot_discount", "default_delivery_slot_discount"),
        ("_minimum_delivery_slots", "default_minimum_delivery_slots"),
        ("_initial_destination_concurrency", "initial_destination_concurrency"),
        ("_destination_concurrency_limit", "default_destination_concurrency_limit"),
        ("_destination_recipient_limit", "default_destination_recipient_limit"),
        ("_destination_concurrency_positive_feedback", "default_destination_concurrency_positive_feedback"),
        ("_destination_concurrency_negative_feedback", "default_destination_concurrency_negative_feedback"),
        ("_destination_concurrency_failed_cohort_limit", "default_destination_concurrency_failed_cohort_limit"),
        ("_destination_rate_delay", "default_destination_rate_delay"),
        ("_transport_rate_delay", "default_transport_rate_delay"),
    ];

    public static void Register(ParameterTable table, IEnumerable<MasterEntry> services)
    {
        foreach (MasterEntry service in services)
        {
            string command = service.Fields[MasterEntry.CommandField];
            if (command is "pipe" or "spawn") table.AddService(service.Name + TimeLimitSuffix, TimeLimitDefault);
            if (command is not ("local" or "error" or "virtual" or "smtp" or "lmtp" or "pipe")) continue;
            foreach ((string suffix, string defaultName) in OfTransport) table.AddService(service.Name + suffix, defaultName);
        }
    }
}
