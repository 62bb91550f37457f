namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>lmtp_</c>.</summary>
public static class LmtpParameters
{
    public static readonly ListParameter FallbackRelay = new("lmtp_fallback_relay", "")
    {
        Since = "3.1",
        Summary = "LMTP servers to try, in turn, when a destination cannot be found or reached.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ConnectTimeout = new("lmtp_connect_timeout", "0s")
    {
        Summary = "How long one attempt to connect to an LMTP server may take; 0 leaves it to the system.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DataDoneTimeout = new("lmtp_data_done_timeout", "600s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answers to the end of a message may take over LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DataInitTimeout = new("lmtp_data_init_timeout", "120s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to DATA may take over LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DataXferTimeout = new("lmtp_data_xfer_timeout", "180s")
    {
        MinimumSeconds = 1,
        Summary = "How long sending one block of a message may take over LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter MailTimeout = new("lmtp_mail_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to MAIL may take over LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter QuitTimeout = new("lmtp_quit_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to QUIT may take over LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter RcptTimeout = new("lmtp_rcpt_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to RCPT may take over LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter RsetTimeout = new("lmtp_rset_timeout", "20s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to RSET may take over LMTP; it ends an address probe or tests an idle connection.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter SendXforwardCommand = new("lmtp_send_xforward_command", "no")
    {
        Since = "2.1",
        Summary = "Whether an LMTP server that announces XFORWARD hears where the message came from.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter SkipQuitResponse = new("lmtp_skip_quit_response", "no")
    {
        Summary = "Whether the connection to an LMTP server is closed without waiting for the answer to QUIT.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter XforwardTimeout = new("lmtp_xforward_timeout", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long the answer to XFORWARD may take over LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("lmtp_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Summary = "How many deliveries of the lmtp transport to one destination may run at a time.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DestinationRecipientLimit = new("lmtp_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Summary = "How many recipients one delivery of the lmtp transport may carry.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter CacheConnection = new("lmtp_cache_connection", "yes")
    {
        Since = "2.2",
        Summary = "Whether the LMTP client before Postfix 2.3 kept its connection for the next message.",
        Status = ParameterStatus.Legacy("lmtp_connection_cache_on_demand and lmtp_connection_cache_destinations say it since Postfix 2.3"),
    };

    public static readonly StringParameter TcpPort = new("lmtp_tcp_port", "24")
    {
        Summary = "The port of LMTP servers that name none.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter LhloName = new("lmtp_lhlo_name", "$myhostname")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The name that the client greets LMTP servers with.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter DiscardLhloKeywordAddressMaps = new("lmtp_discard_lhlo_keyword_address_maps", "")
    {
        Since = "2.3",
        Summary = "Tables by LMTP server address with the LHLO keywords that the client ignores from it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly ListParameter DiscardLhloKeywords = new("lmtp_discard_lhlo_keywords", "")
    {
        Since = "2.3",
        Summary = "LHLO keywords of LMTP servers that the client ignores.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter LhloTimeout = new("lmtp_lhlo_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long the greeting and the answer to LHLO may take.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter BindAddress = new("lmtp_bind_address", "")
    {
        Since = "2.3",
        Summary = "The IPv4 address that LMTP connections come from; empty leaves the choice to the system.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter BindAddress6 = new("lmtp_bind_address6", "")
    {
        Since = "2.3",
        Summary = "The IPv6 address that LMTP connections come from; empty leaves the choice to the system.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter HostLookup = new("lmtp_host_lookup", "dns")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "Where addresses of LMTP servers are looked up: dns, native, or both in the order given.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter ConnectionCacheDestinations = new("lmtp_connection_cache_destinations", "")
    {
        Since = "2.3",
        Summary = "LMTP servers whose connections are always kept for a while, however little mail they get.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter GenericMaps = new("lmtp_generic_maps", "")
    {
        Since = "2.3",
        Summary = "Tables that rewrite addresses of mail that leaves by LMTP, in envelope and header.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter PixWorkaroundThresholdTime = new("lmtp_pix_workaround_threshold_time", "500s")
    {
        Since = "2.3",
        Summary = "How old a message must be before lmtp_pix_workarounds apply to it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter PixWorkaroundDelayTime = new("lmtp_pix_workaround_delay_time", "10s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How long the LMTP client waits before it sends the final dot when the workaround delay_dotcrlf applies.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ConnectionReuseTimeLimit = new("lmtp_connection_reuse_time_limit", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How old an LMTP connection may become and still take another message.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter StarttlsTimeout = new("lmtp_starttls_timeout", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How long STARTTLS and the handshake with an LMTP server may take.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter LineLengthLimit = new("lmtp_line_length_limit", "998")
    {
        Minimum = 0,
        Since = "2.3",
        Summary = "How many bytes a line may have before the LMTP client breaks it; 0 never breaks one.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MxAddressLimit = new("lmtp_mx_address_limit", "5")
    {
        Minimum = 0,
        Since = "2.3",
        Summary = "How many addresses of an LMTP destination are tried for one message; 0 means all.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MxSessionLimit = new("lmtp_mx_session_limit", "2")
    {
        Minimum = 0,
        Since = "2.3",
        Summary = "How many servers of an LMTP destination are talked to for one message; 0 means all.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter Skip5xxGreeting = new("lmtp_skip_5xx_greeting", "yes")
    {
        Since = "2.3",
        Summary = "Whether an LMTP server that greets with 5xx only defers mail and lets the next one be tried.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter RandomizeAddresses = new("lmtp_randomize_addresses", "yes")
    {
        Since = "2.3",
        Summary = "Whether LMTP servers of equal preference are tried in random order.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter QuoteRfc821Envelope = new("lmtp_quote_rfc821_envelope", "yes")
    {
        Since = "2.3",
        Summary = "Whether local parts with special characters are quoted in MAIL FROM and RCPT TO over LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter DeferIfNoMxAddressFound = new("lmtp_defer_if_no_mx_address_found", "no")
    {
        Since = "2.3",
        Summary = "Whether mail waits rather than bounces when no MX host of an LMTP destination has an address.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter ConnectionCacheOnDemand = new("lmtp_connection_cache_on_demand", "yes")
    {
        Since = "2.3",
        Summary = "Whether connections to an LMTP server are kept while there is much mail for it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter UseTls = new("lmtp_use_tls", "no")
    {
        Summary = "Old name of lmtp_tls_security_level = may; counts where the level is empty.",
        Since = "2.3",
        Instead = "lmtp_tls_security_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter EnforceTls = new("lmtp_enforce_tls", "no")
    {
        Summary = "Old name of lmtp_tls_security_level = verify or encrypt; counts where the level is empty.",
        Since = "2.3",
        Instead = "lmtp_tls_security_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter SenderDependentAuthentication = new("lmtp_sender_dependent_authentication", "no")
    {
        Since = "2.3",
        Summary = "Whether passwords for LMTP servers are looked up by the sender's address first.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter CnameOverridesServername = new("lmtp_cname_overrides_servername", "no")
    {
        Since = "2.3",
        Summary = "Whether the name of an LMTP server that is an alias is replaced by what it stands for in logs, password look-ups and certificate checks.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ConnectionCacheTimeLimit = new("lmtp_connection_cache_time_limit", "2s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How long an idle LMTP connection is kept for the next message to the same destination.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter PixWorkarounds = new("lmtp_pix_workarounds", "disable_esmtp,delay_dotcrlf")
    {
        Since = "2.4",
        Summary = "How to deal with old Cisco PIX firewalls before an LMTP server: disable_esmtp, delay_dotcrlf; empty turns it off.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter PixWorkaroundMaps = new("lmtp_pix_workaround_maps", "")
    {
        Since = "2.4",
        Summary = "Tables by LMTP server address with the PIX workarounds that apply to it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter AssumeFinal = new("lmtp_assume_final", "no")
    {
        Summary = "Whether an LMTP server without DSN is taken for the last stop, so that senders who asked hear delivered instead of relayed.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter HeaderChecks = new("lmtp_header_checks", "")
    {
        Since = "2.5",
        Summary = "Tables that look at the headers of mail as it leaves by LMTP; they may replace, prepend or remove but not refuse.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter MimeHeaderChecks = new("lmtp_mime_header_checks", "")
    {
        Since = "2.5",
        Summary = "Tables that look at MIME headers of mail as it leaves by LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter NestedHeaderChecks = new("lmtp_nested_header_checks", "")
    {
        Since = "2.5",
        Summary = "Tables that look at the headers of attached messages in mail as it leaves by LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter BodyChecks = new("lmtp_body_checks", "")
    {
        Since = "2.5",
        Summary = "Tables that look at body lines of mail as it leaves by LMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter ReplyFilter = new("lmtp_reply_filter", "")
    {
        Since = "2.7",
        Summary = "A table that may replace each reply line of an LMTP server before the client reads it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter AddressPreference = new("lmtp_address_preference", "any")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "The address family that is tried first among LMTP servers of equal preference: ipv4, ipv6 or any.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DnsResolverOptions = new("lmtp_dns_resolver_options", "")
    {
        Since = "2.8",
        Summary = "How names are completed in the LMTP client's look-ups: res_defnames, res_dnsrch; empty completes none.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter PerRecordDeadline = new("lmtp_per_record_deadline", "no")
    {
        Since = "2.9",
        Summary = "The name of lmtp_per_request_deadline before Postfix 3.7.",
        Status = ParameterStatus.Renamed("lmtp_per_request_deadline"),
    };

    public static readonly BoolParameter SendDummyMailAuth = new("lmtp_send_dummy_mail_auth", "no")
    {
        Since = "2.9",
        Summary = "Whether MAIL FROM gets AUTH=<> in LMTP sessions that are authenticated.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter AddressVerifyTarget = new("lmtp_address_verify_target", "rcpt")
    {
        MinimumLength = 1,
        Since = "3.0",
        Summary = "The LMTP command whose answer decides an address probe: rcpt or data.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DnsSupportLevel = new("lmtp_dns_support_level", "")
    {
        Since = "2.11",
        Summary = "How the LMTP client uses the DNS: disabled, enabled or dnssec; empty follows disable_dns_lookups.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter ConnectionReuseCountLimit = new("lmtp_connection_reuse_count_limit", "0")
    {
        Minimum = 0,
        Since = "2.11",
        Summary = "How many messages one LMTP connection may carry; 0 means any number.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DeliveryStatusFilter = new("lmtp_delivery_status_filter", "$default_delivery_status_filter")
    {
        Since = "3.0",
        Summary = "Tables that replace the status code and text of LMTP delivery results.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DnsReplyFilter = new("lmtp_dns_reply_filter", "")
    {
        Since = "3.0",
        Summary = "Tables that may change or drop answers of the DNS before the LMTP client sees them.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter BalanceInetProtocols = new("lmtp_balance_inet_protocols", "yes")
    {
        Since = "3.3",
        Summary = "Whether IPv4 and IPv6 addresses of LMTP servers of equal preference are tried in turn.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter MinDataRate = new("lmtp_min_data_rate", "500")
    {
        Minimum = 1,
        Since = "3.7",
        Summary = "How many bytes a second DATA must move at least over LMTP when lmtp_per_request_deadline is on.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter PerRequestDeadline = new("lmtp_per_request_deadline", "${lmtp_per_record_deadline?{$lmtp_per_record_deadline}:{no}}")
    {
        Since = "3.7",
        Summary = "Whether the LMTP client's time limits count for a whole command with its answer instead of each read and write.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter BindAddressEnforce = new("lmtp_bind_address_enforce", "no")
    {
        Since = "3.7",
        Summary = "Whether mail waits when an LMTP connection cannot come from lmtp_bind_address or lmtp_bind_address6; no takes another address.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter RequiretlsPolicy = new("lmtp_requiretls_policy", "opportunistic")
    {
        Summary = "What smtp_requiretls_policy is for LMTP: how strictly REQUIRETLS holds there.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter LogTlsFeatureStatus = new("lmtp_log_tls_feature_status", "yes")
    {
        Summary = "Whether log lines of LMTP deliveries have a tls= field with the level and what was asked for.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter TlsrptEnable = new("lmtp_tlsrpt_enable", "no")
    {
        Summary = "Whether TLS successes and failures of LMTP sessions are handed to the TLSRPT (RFC 8460) reporting service.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly StringParameter TlsrptSocketName = new("lmtp_tlsrpt_socket_name", "")
    {
        Summary = "The Unix datagram socket of the TLSRPT reporting service for LMTP sessions.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter TlsrptSkipReusedHandshakes = new("lmtp_tlsrpt_skip_reused_handshakes", "no")
    {
        Summary = "Whether only new TLS sessions with LMTP servers are told to the TLSRPT service, not resumed ones.",
        Status = ParameterStatus.Planned(8),
    };
}
