namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>address_verify_</c>.</summary>
public static class AddressVerifyParameters
{
    public static readonly StringParameter DefaultTransport = new("address_verify_default_transport", "$default_transport")
    {
        MinimumLength = 1,
        Since = "2.1",
        Summary = "What default_transport is for address probes: the transport that tests remote addresses.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter LocalTransport = new("address_verify_local_transport", "$local_transport")
    {
        MinimumLength = 1,
        Since = "2.1",
        Summary = "What local_transport is for address probes: the transport that tests addresses in mydestination.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter Map = new("address_verify_map", "$default_cache_db_type:$data_directory/verify_cache")
    {
        Since = "2.1",
        Summary = "The table, type:name, that keeps the results of address probes over restarts; empty keeps them in memory only.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter NegativeCache = new("address_verify_negative_cache", "yes")
    {
        Since = "2.1",
        Summary = "Whether failed address probes are remembered too; no means that each new request for such an address probes again.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter NegativeExpireTime = new("address_verify_negative_expire_time", "3d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long the result of a failed address probe stays valid.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter NegativeRefreshTime = new("address_verify_negative_refresh_time", "3h")
    {
        DefaultUnit = 'h',
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How old a failed address probe becomes before a new request for the address starts another probe.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter CacheCleanupInterval = new("address_verify_cache_cleanup_interval", "12h")
    {
        DefaultUnit = 'h',
        Since = "2.7",
        Summary = "How often expired probe results are removed from address_verify_map; 0 never removes them.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter PollCount = new("address_verify_poll_count", "${stress?{1}:{3}}")
    {
        Minimum = 1,
        Since = "2.1",
        Summary = "How many times a request looks for the result of a probe that is under way before it gets a temporary failure; 1 never waits.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter PollDelay = new("address_verify_poll_delay", "3s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long a request waits between two looks for the result of a probe that is under way.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter PositiveExpireTime = new("address_verify_positive_expire_time", "31d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long the result of a successful address probe stays valid.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter PositiveRefreshTime = new("address_verify_positive_refresh_time", "7d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How old a successful address probe becomes before a request for the address starts another probe in the background.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter RelayTransport = new("address_verify_relay_transport", "$relay_transport")
    {
        MinimumLength = 1,
        Since = "2.1",
        Summary = "What relay_transport is for address probes: the transport that tests addresses in relay_domains.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter Relayhost = new("address_verify_relayhost", "$relayhost")
    {
        Since = "2.1",
        Summary = "What relayhost is for address probes; set it empty to probe the destinations themselves.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter Sender = new("address_verify_sender", "$double_bounce_sender")
    {
        Since = "2.1",
        Summary = "The sender of address probes; empty or <> is the null sender. A local part without a domain gets myorigin.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter TransportMaps = new("address_verify_transport_maps", "$transport_maps")
    {
        Since = "2.1",
        Summary = "What transport_maps is for address probes.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter VirtualTransport = new("address_verify_virtual_transport", "$virtual_transport")
    {
        MinimumLength = 1,
        Since = "2.1",
        Summary = "What virtual_transport is for address probes: the transport that tests addresses in virtual_mailbox_domains.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter ServiceName = new("address_verify_service_name", "verify")
    {
        MinimumLength = 1,
        Summary = "The service of master.cf that Postfix asks for address probes.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TableListParameter SenderDependentRelayhostMaps = new("address_verify_sender_dependent_relayhost_maps", "$sender_dependent_relayhost_maps")
    {
        Since = "2.3",
        Summary = "What sender_dependent_relayhost_maps is for address probes.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter SenderDependentDefaultTransportMaps = new("address_verify_sender_dependent_default_transport_maps", "$sender_dependent_default_transport_maps")
    {
        Since = "2.7",
        Summary = "What sender_dependent_default_transport_maps is for address probes.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter SenderTtl = new("address_verify_sender_ttl", "0s")
    {
        Since = "2.9",
        Summary = "How often the probe sender gets a new, time-dependent local part; 0 keeps it always the same.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter PendingRequestLimit = new("address_verify_pending_request_limit", "5000")
    {
        Minimum = 1,
        Since = "3.1",
        Summary = "How many address probes may be under way at a time; a request above it gets a temporary failure.",
        Status = ParameterStatus.Planned(3),
    };
}
