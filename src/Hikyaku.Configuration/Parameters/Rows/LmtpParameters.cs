namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>lmtp_</c>.</summary>
public static class LmtpParameters
{
    public static readonly ListParameter FallbackRelay = new("lmtp_fallback_relay", "")
    {
        Since = "3.1",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ConnectTimeout = new("lmtp_connect_timeout", "0s")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DataDoneTimeout = new("lmtp_data_done_timeout", "600s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DataInitTimeout = new("lmtp_data_init_timeout", "120s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DataXferTimeout = new("lmtp_data_xfer_timeout", "180s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter MailTimeout = new("lmtp_mail_timeout", "300s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter QuitTimeout = new("lmtp_quit_timeout", "300s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter RcptTimeout = new("lmtp_rcpt_timeout", "300s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter RsetTimeout = new("lmtp_rset_timeout", "20s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter SendXforwardCommand = new("lmtp_send_xforward_command", "no")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter SkipQuitResponse = new("lmtp_skip_quit_response", "no")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter XforwardTimeout = new("lmtp_xforward_timeout", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("lmtp_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationRecipientLimit = new("lmtp_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter CacheConnection = new("lmtp_cache_connection", "yes")
    {
        Since = "2.2",
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly StringParameter TcpPort = new("lmtp_tcp_port", "24")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter LhloName = new("lmtp_lhlo_name", "$myhostname")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter DiscardLhloKeywordAddressMaps = new("lmtp_discard_lhlo_keyword_address_maps", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly ListParameter DiscardLhloKeywords = new("lmtp_discard_lhlo_keywords", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter LhloTimeout = new("lmtp_lhlo_timeout", "300s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter BindAddress = new("lmtp_bind_address", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter BindAddress6 = new("lmtp_bind_address6", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter HostLookup = new("lmtp_host_lookup", "dns")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter ConnectionCacheDestinations = new("lmtp_connection_cache_destinations", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter GenericMaps = new("lmtp_generic_maps", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter PixWorkaroundThresholdTime = new("lmtp_pix_workaround_threshold_time", "500s")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter PixWorkaroundDelayTime = new("lmtp_pix_workaround_delay_time", "10s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ConnectionReuseTimeLimit = new("lmtp_connection_reuse_time_limit", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter StarttlsTimeout = new("lmtp_starttls_timeout", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter LineLengthLimit = new("lmtp_line_length_limit", "998")
    {
        Minimum = 0,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MxAddressLimit = new("lmtp_mx_address_limit", "5")
    {
        Minimum = 0,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MxSessionLimit = new("lmtp_mx_session_limit", "2")
    {
        Minimum = 0,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter Skip5xxGreeting = new("lmtp_skip_5xx_greeting", "yes")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter RandomizeAddresses = new("lmtp_randomize_addresses", "yes")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter QuoteRfc821Envelope = new("lmtp_quote_rfc821_envelope", "yes")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter DeferIfNoMxAddressFound = new("lmtp_defer_if_no_mx_address_found", "no")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter ConnectionCacheOnDemand = new("lmtp_connection_cache_on_demand", "yes")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter UseTls = new("lmtp_use_tls", "no")
    {
        Summary = "Old name of lmtp_tls_security_level = may; counts where the level is empty.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter EnforceTls = new("lmtp_enforce_tls", "no")
    {
        Summary = "Old name of lmtp_tls_security_level = verify or encrypt; counts where the level is empty.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter SenderDependentAuthentication = new("lmtp_sender_dependent_authentication", "no")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter CnameOverridesServername = new("lmtp_cname_overrides_servername", "no")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ConnectionCacheTimeLimit = new("lmtp_connection_cache_time_limit", "2s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter PixWorkarounds = new("lmtp_pix_workarounds", "disable_esmtp,delay_dotcrlf")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter PixWorkaroundMaps = new("lmtp_pix_workaround_maps", "")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter AssumeFinal = new("lmtp_assume_final", "no")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter HeaderChecks = new("lmtp_header_checks", "")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter MimeHeaderChecks = new("lmtp_mime_header_checks", "")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter NestedHeaderChecks = new("lmtp_nested_header_checks", "")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter BodyChecks = new("lmtp_body_checks", "")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter ReplyFilter = new("lmtp_reply_filter", "")
    {
        Since = "2.7",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter AddressPreference = new("lmtp_address_preference", "any")
    {
        MinimumLength = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DnsResolverOptions = new("lmtp_dns_resolver_options", "")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter PerRecordDeadline = new("lmtp_per_record_deadline", "no")
    {
        Since = "2.9",
        Status = ParameterStatus.Legacy("legacy alias -> lmtp_per_request_deadline"),
    };

    public static readonly BoolParameter SendDummyMailAuth = new("lmtp_send_dummy_mail_auth", "no")
    {
        Since = "2.9",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter AddressVerifyTarget = new("lmtp_address_verify_target", "rcpt")
    {
        MinimumLength = 1,
        Since = "3.0",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DnsSupportLevel = new("lmtp_dns_support_level", "")
    {
        Since = "2.11",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter ConnectionReuseCountLimit = new("lmtp_connection_reuse_count_limit", "0")
    {
        Minimum = 0,
        Since = "2.11",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DeliveryStatusFilter = new("lmtp_delivery_status_filter", "$default_delivery_status_filter")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DnsReplyFilter = new("lmtp_dns_reply_filter", "")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter BalanceInetProtocols = new("lmtp_balance_inet_protocols", "yes")
    {
        Since = "3.3",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MinDataRate = new("lmtp_min_data_rate", "500")
    {
        Minimum = 1,
        Since = "3.7",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter PerRequestDeadline = new("lmtp_per_request_deadline", "${lmtp_per_record_deadline?{$lmtp_per_record_deadline}:{no}}")
    {
        Since = "3.7",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter BindAddressEnforce = new("lmtp_bind_address_enforce", "no")
    {
        Since = "3.7",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter RequiretlsPolicy = new("lmtp_requiretls_policy", "opportunistic")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter LogTlsFeatureStatus = new("lmtp_log_tls_feature_status", "yes")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter TlsrptEnable = new("lmtp_tlsrpt_enable", "no")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsrptSocketName = new("lmtp_tlsrpt_socket_name", "")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsrptSkipReusedHandshakes = new("lmtp_tlsrpt_skip_reused_handshakes", "no")
    {
        Status = ParameterStatus.Planned(4),
    };
}
