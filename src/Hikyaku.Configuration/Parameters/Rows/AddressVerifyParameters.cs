namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>address_verify_</c>.</summary>
public static class AddressVerifyParameters
{
    public static readonly StringParameter DefaultTransport = new("address_verify_default_transport", "$default_transport")
    {
        MinimumLength = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter LocalTransport = new("address_verify_local_transport", "$local_transport")
    {
        MinimumLength = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter Map = new("address_verify_map", "$default_cache_db_type:$data_directory/verify_cache")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter NegativeCache = new("address_verify_negative_cache", "yes")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter NegativeExpireTime = new("address_verify_negative_expire_time", "3d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter NegativeRefreshTime = new("address_verify_negative_refresh_time", "3h")
    {
        DefaultUnit = 'h',
        MinimumSeconds = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter CacheCleanupInterval = new("address_verify_cache_cleanup_interval", "12h")
    {
        DefaultUnit = 'h',
        Since = "2.7",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter PollCount = new("address_verify_poll_count", "${stress?{1}:{3}}")
    {
        Minimum = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter PollDelay = new("address_verify_poll_delay", "3s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter PositiveExpireTime = new("address_verify_positive_expire_time", "31d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter PositiveRefreshTime = new("address_verify_positive_refresh_time", "7d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter RelayTransport = new("address_verify_relay_transport", "$relay_transport")
    {
        MinimumLength = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter Relayhost = new("address_verify_relayhost", "$relayhost")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter Sender = new("address_verify_sender", "$double_bounce_sender")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter TransportMaps = new("address_verify_transport_maps", "$transport_maps")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter VirtualTransport = new("address_verify_virtual_transport", "$virtual_transport")
    {
        MinimumLength = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter ServiceName = new("address_verify_service_name", "verify")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter SenderDependentRelayhostMaps = new("address_verify_sender_dependent_relayhost_maps", "$sender_dependent_relayhost_maps")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter SenderDependentDefaultTransportMaps = new("address_verify_sender_dependent_default_transport_maps", "$sender_dependent_default_transport_maps")
    {
        Since = "2.7",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter SenderTtl = new("address_verify_sender_ttl", "0s")
    {
        Since = "2.9",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter PendingRequestLimit = new("address_verify_pending_request_limit", "5000")
    {
        Minimum = 1,
        Since = "3.1",
        Status = ParameterStatus.Planned(3),
    };
}
