namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>smtp_</c>.</summary>
public static class SmtpParameters
{
    public static readonly ListParameter FallbackRelay = new("smtp_fallback_relay", "$fallback_relay")
    {
        Since = "2.2",
        Summary = "Next hops to try, in turn, when a destination cannot be found or reached.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AlwaysSendEhlo = new("smtp_always_send_ehlo", "yes")
    {
        Summary = "Whether EHLO is sent even to a server whose greeting does not say ESMTP.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter BindAddress = new("smtp_bind_address", "")
    {
        Since = "3.7",
        Summary = "The IPv4 address that outgoing connections come from; empty leaves the choice to the system.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter BindAddress6 = new("smtp_bind_address6", "")
    {
        Since = "2.2",
        Summary = "The IPv6 address that outgoing connections come from; empty leaves the choice to the system.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter ConnectionCacheTimeLimit = new("smtp_connection_cache_time_limit", "2s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Summary = "How long an idle connection is kept for the next message to the same destination.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter ConnectionReuseTimeLimit = new("smtp_connection_reuse_time_limit", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How old a connection may become and still take another message.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter ConnectionCacheDestinations = new("smtp_connection_cache_destinations", "")
    {
        Since = "2.2",
        Summary = "Next hops whose connections are always kept for a while, however little mail they get.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ConnectionCacheOnDemand = new("smtp_connection_cache_on_demand", "yes")
    {
        Since = "2.2",
        Summary = "Whether connections to a destination are kept while there is much mail for it.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter ConnectTimeout = new("smtp_connect_timeout", "30s")
    {
        Summary = "How long one attempt to connect may take; 0 leaves it to the system.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter DataDoneTimeout = new("smtp_data_done_timeout", "600s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to the end of a message may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter DataInitTimeout = new("smtp_data_init_timeout", "120s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to DATA may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter DataXferTimeout = new("smtp_data_xfer_timeout", "180s")
    {
        MinimumSeconds = 1,
        Summary = "How long sending one block of a message may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter DeferIfNoMxAddressFound = new("smtp_defer_if_no_mx_address_found", "no")
    {
        Since = "2.1",
        Summary = "Whether mail waits rather than bounces when no MX host has an address.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("smtp_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Summary = "How many deliveries of the smtp transport to one destination may run at a time.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DestinationRecipientLimit = new("smtp_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Summary = "How many recipients one delivery of the smtp transport may carry.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter HeloName = new("smtp_helo_name", "$myhostname")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The name that the client greets servers with.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter HeloTimeout = new("smtp_helo_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long the greeting and the answers to EHLO, HELO and AUTH may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter HostLookup = new("smtp_host_lookup", "dns")
    {
        MinimumLength = 1,
        Since = "2.1",
        Summary = "Where host addresses are looked up: dns, native, or both in the order given.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter LineLengthLimit = new("smtp_line_length_limit", "998")
    {
        Minimum = 0,
        Summary = "How many bytes a line may have before the client breaks it; 0 never breaks one.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter MailTimeout = new("smtp_mail_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to MAIL may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter MxAddressLimit = new("smtp_mx_address_limit", "5")
    {
        Minimum = 0,
        Since = "2.1",
        Summary = "How many addresses of a destination are tried for one message; 0 means all.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter MxSessionLimit = new("smtp_mx_session_limit", "2")
    {
        Minimum = 0,
        Since = "2.1",
        Summary = "How many servers of a destination are talked to for one message; 0 means all.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter NeverSendEhlo = new("smtp_never_send_ehlo", "no")
    {
        Summary = "Whether only HELO is ever sent, which gives up every extension.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter PixWorkaroundThresholdTime = new("smtp_pix_workaround_threshold_time", "500s")
    {
        Summary = "How old a message must be before smtp_pix_workarounds apply to it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter QuitTimeout = new("smtp_quit_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to QUIT may take when it is waited for.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter QuoteRfc821Envelope = new("smtp_quote_rfc821_envelope", "yes")
    {
        Since = "2.1",
        Summary = "Whether local parts with special characters are quoted in MAIL FROM and RCPT TO.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter RcptTimeout = new("smtp_rcpt_timeout", "300s")
    {
        MinimumSeconds = 1,
        Summary = "How long the answer to RCPT may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter SendXforwardCommand = new("smtp_send_xforward_command", "no")
    {
        Since = "2.1",
        Summary = "Whether a server that announces XFORWARD, a content filter, hears where the message came from.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter Skip4xxGreeting = new("smtp_skip_4xx_greeting", "yes")
    {
        Since = "2.0",
        Summary = "Whether a greeting with 4xx let the next server be tried; since Postfix 2.0 this is always so.",
        Status = ParameterStatus.Legacy("a server that greets with 4xx is always skipped, in every Postfix since 2.1"),
    };

    public static readonly BoolParameter Skip5xxGreeting = new("smtp_skip_5xx_greeting", "yes")
    {
        Summary = "Whether a server that greets with 5xx only defers mail and lets the next one be tried.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter SkipQuitResponse = new("smtp_skip_quit_response", "yes")
    {
        Summary = "Whether the connection is closed without waiting for the answer to QUIT.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter XforwardTimeout = new("smtp_xforward_timeout", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long the answer to XFORWARD may take.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter TcpPort = new("smtp_tcp_port", "smtp")
    {
        Summary = "The port of next hops that name none.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter PixWorkaroundDelayTime = new("smtp_pix_workaround_delay_time", "10s")
    {
        MinimumSeconds = 1,
        Summary = "How long the client waits before it sends the final dot when the workaround delay_dotcrlf applies.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter RandomizeAddresses = new("smtp_randomize_addresses", "yes")
    {
        Summary = "Whether servers of equal preference are tried in random order.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter RsetTimeout = new("smtp_rset_timeout", "20s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long the answer to RSET may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter DiscardEhloKeywords = new("smtp_discard_ehlo_keywords", "")
    {
        Since = "2.2",
        Summary = "EHLO keywords of servers that the client is deaf to.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter DiscardEhloKeywordAddressMaps = new("smtp_discard_ehlo_keyword_address_maps", "")
    {
        Since = "2.2",
        Summary = "Tables by server address with the EHLO keywords that the client ignores from it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter UseTls = new("smtp_use_tls", "no")
    {
        Summary = "Old name of smtp_tls_security_level = may; counts where the level is empty.",
        Since = "2.2",
        Instead = "smtp_tls_security_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter EnforceTls = new("smtp_enforce_tls", "no")
    {
        Summary = "Old name of smtp_tls_security_level = verify or encrypt; counts where the level is empty.",
        Since = "2.2",
        Instead = "smtp_tls_security_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter StarttlsTimeout = new("smtp_starttls_timeout", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Summary = "How long STARTTLS and the handshake may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter GenericMaps = new("smtp_generic_maps", "")
    {
        Since = "2.2",
        Summary = "Tables that rewrite addresses of mail that leaves this machine, in envelope and header.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter SenderDependentAuthentication = new("smtp_sender_dependent_authentication", "no")
    {
        Summary = "Whether passwords are looked up by the sender's address first.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter CnameOverridesServername = new("smtp_cname_overrides_servername", "no")
    {
        Since = "2.2",
        Summary = "Whether a server name that is an alias is replaced by what it stands for in logs, password look-ups and certificate checks.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly ListParameter PixWorkarounds = new("smtp_pix_workarounds", "disable_esmtp,delay_dotcrlf")
    {
        Since = "2.4",
        Summary = "How to deal with old Cisco PIX firewalls: disable_esmtp, delay_dotcrlf; empty turns it off.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter PixWorkaroundMaps = new("smtp_pix_workaround_maps", "")
    {
        Since = "2.4",
        Summary = "Tables by server address with the PIX workarounds that apply to it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter HeaderChecks = new("smtp_header_checks", "")
    {
        Since = "2.5",
        Summary = "Tables that look at the headers of mail as it leaves by SMTP; they may replace, prepend or remove but not refuse.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter MimeHeaderChecks = new("smtp_mime_header_checks", "")
    {
        Since = "2.5",
        Summary = "Tables that look at MIME headers of mail as it leaves by SMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter NestedHeaderChecks = new("smtp_nested_header_checks", "")
    {
        Since = "2.5",
        Summary = "Tables that look at the headers of attached messages in mail as it leaves by SMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter BodyChecks = new("smtp_body_checks", "")
    {
        Since = "2.5",
        Summary = "Tables that look at body lines of mail as it leaves by SMTP.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter ReplyFilter = new("smtp_reply_filter", "")
    {
        Since = "2.7",
        Summary = "A table that may replace each reply line of a server before the client reads it.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter AddressPreference = new("smtp_address_preference", "any")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "The address family that is tried first among servers of equal preference: ipv4, ipv6 or any.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly ListParameter DnsResolverOptions = new("smtp_dns_resolver_options", "")
    {
        Since = "2.8",
        Summary = "How names are completed in the client's look-ups: res_defnames, res_dnsrch; empty completes none.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter PerRecordDeadline = new("smtp_per_record_deadline", "no")
    {
        Since = "2.9",
        Summary = "The name of smtp_per_request_deadline before Postfix 3.7.",
        Status = ParameterStatus.Renamed("smtp_per_request_deadline"),
    };

    public static readonly BoolParameter SendDummyMailAuth = new("smtp_send_dummy_mail_auth", "no")
    {
        Since = "2.9",
        Summary = "Whether MAIL FROM gets AUTH=<> in sessions that are authenticated.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter AddressVerifyTarget = new("smtp_address_verify_target", "rcpt")
    {
        MinimumLength = 1,
        Since = "3.0",
        Summary = "The command whose answer decides an address probe: rcpt or data.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DnsSupportLevel = new("smtp_dns_support_level", "")
    {
        Since = "2.11",
        Summary = "Whether the DNS is asked at all: disabled turns it off.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ConnectionReuseCountLimit = new("smtp_connection_reuse_count_limit", "0")
    {
        Minimum = 0,
        Since = "2.11",
        Summary = "How many messages one connection may carry; 0 means any number.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DeliveryStatusFilter = new("smtp_delivery_status_filter", "$default_delivery_status_filter")
    {
        Summary = "Tables that replace the status code and text of SMTP delivery results.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly ListParameter DnsReplyFilter = new("smtp_dns_reply_filter", "")
    {
        Since = "3.0",
        Summary = "Tables that may change or drop answers of the DNS before the SMTP client sees them.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter BalanceInetProtocols = new("smtp_balance_inet_protocols", "yes")
    {
        Since = "3.3",
        Summary = "Whether IPv4 and IPv6 addresses of equal preference are tried in turn.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter MinDataRate = new("smtp_min_data_rate", "500")
    {
        Minimum = 1,
        Since = "3.7",
        Summary = "How many bytes a second DATA must move at least when smtp_per_request_deadline is on.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter PerRequestDeadline = new("smtp_per_request_deadline", "${smtp_per_record_deadline?{$smtp_per_record_deadline}:{no}}")
    {
        Since = "3.7",
        Summary = "Whether the client's time limits count for a whole command with its answer instead of each read and write.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter BindAddressEnforce = new("smtp_bind_address_enforce", "no")
    {
        Since = "3.7",
        Summary = "Whether mail waits when a connection cannot come from smtp_bind_address or smtp_bind_address6; no takes another address.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter TlsrptEnable = new("smtp_tlsrpt_enable", "no")
    {
        Summary = "Whether TLS successes and failures are handed to the TLSRPT (RFC 8460) reporting service of the machine.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly StringParameter TlsrptSocketName = new("smtp_tlsrpt_socket_name", "")
    {
        Summary = "The Unix datagram socket of the TLSRPT reporting service.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter TlsrptSkipReusedHandshakes = new("smtp_tlsrpt_skip_reused_handshakes", "no")
    {
        Summary = "Whether only new TLS sessions are told to the TLSRPT service, not resumed ones.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly ListParameter RequiretlsPolicy = new("smtp_requiretls_policy", "inline:{{${domain_to_ascii{$mydomain}}=opportunistic}, {.${domain_to_ascii{$mydomain}}=opportunistic}, {localhost=opportunistic}}, cidr:{{0.0.0.0/0 opportunistic}, {::/0 opportunistic}}, enforce")
    {
        Summary = "What REQUIRETLS means for a next hop: tables by domain, whose results are actions, and an action for the rest: enforce, opportunistic and forms of it.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter LogTlsFeatureStatus = new("smtp_log_tls_feature_status", "yes")
    {
        Since = "3.11",
        Summary = "Whether log lines of SMTP deliveries have a tls= field with the level and what was asked for.",
        Status = ParameterStatus.Planned(8),
    };
}
