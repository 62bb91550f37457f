namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>smtpd_</c>.</summary>
public static class SmtpdParameters
{
    public static readonly ListParameter AuthorizedVerpClients = new("smtpd_authorized_verp_clients", "$authorized_verp_clients")
    {
        Since = "2.4",
        Summary = "The clients, as names, addresses, networks or tables, that may give the XVERP option with MAIL FROM.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter AuthorizedXclientHosts = new("smtpd_authorized_xclient_hosts", "")
    {
        Since = "2.1",
        Summary = "The clients that may pretend to be another with XCLIENT; they are trusted completely. Empty allows nobody.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter AuthorizedXforwardHosts = new("smtpd_authorized_xforward_hosts", "")
    {
        Since = "2.1",
        Summary = "The clients that may say with XFORWARD where a message came from, for the log and content filters. Empty allows nobody.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter Banner = new("smtpd_banner", "$myhostname ESMTP $mail_name")
    {
        MinimumLength = 1,
        Summary = "The greeting that follows 220; it should begin with the host name.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ClientConnectionCountLimit = new("smtpd_client_connection_count_limit", "50")
    {
        Minimum = 0,
        Since = "2.2",
        Summary = "How many connections one client may have with one service at a time; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ClientConnectionLimitExceptions = new("smtpd_client_connection_limit_exceptions", "$mynetworks")
    {
        Summary = "The name of smtpd_client_event_limit_exceptions before Postfix 2.2.",
        Status = ParameterStatus.Renamed("smtpd_client_event_limit_exceptions"),
    };

    public static readonly ListParameter ClientEventLimitExceptions = new("smtpd_client_event_limit_exceptions", "${smtpd_client_connection_limit_exceptions:$mynetworks}")
    {
        Since = "2.2",
        Summary = "Clients that the per-client limits do not apply to.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ClientConnectionRateLimit = new("smtpd_client_connection_rate_limit", "0")
    {
        Minimum = 0,
        Since = "2.2",
        Summary = "How many connections a client may make in one anvil_rate_time_unit; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ClientMessageRateLimit = new("smtpd_client_message_rate_limit", "0")
    {
        Minimum = 0,
        Since = "2.2",
        Summary = "How many MAIL FROM commands a client may send in one anvil_rate_time_unit; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ClientRecipientRateLimit = new("smtpd_client_recipient_rate_limit", "0")
    {
        Minimum = 0,
        Since = "2.2",
        Summary = "How many RCPT TO commands a client may send in one anvil_rate_time_unit; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ClientNewTlsSessionRateLimit = new("smtpd_client_new_tls_session_rate_limit", "0")
    {
        Minimum = 0,
        Since = "2.3",
        Summary = "How many full TLS handshakes, without a session to resume, a client may make in one anvil_rate_time_unit; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ClientAuthRateLimit = new("smtpd_client_auth_rate_limit", "0")
    {
        Minimum = 0,
        Since = "3.1",
        Summary = "How many AUTH commands a client may send in one anvil_rate_time_unit; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RestrictionListParameter ClientRestrictions = new("smtpd_client_restrictions", "")
    {
        Summary = "Restrictions on the connecting client.",
        Since = "3.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter ErrorSleepTime = new("smtpd_error_sleep_time", "1s")
    {
        Since = "2.1",
        Summary = "How long each command of a client waits once it has made smtpd_soft_error_limit errors.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter SoftErrorLimit = new("smtpd_soft_error_limit", "10")
    {
        Minimum = 1,
        Since = "2.1",
        Summary = "From this many errors on the server answers a client slowly.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter HardErrorLimit = new("smtpd_hard_error_limit", "${stress?{1}:{20}}")
    {
        Minimum = 1,
        Summary = "At this many errors the server ends the session.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter JunkCommandLimit = new("smtpd_junk_command_limit", "${stress?{1}:{100}}")
    {
        Minimum = 1,
        Summary = "How many NOOP, RSET, VRFY, HELO and EHLO commands pass before each counts as an error.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter RecipientOvershootLimit = new("smtpd_recipient_overshoot_limit", "1000")
    {
        Minimum = 1,
        Summary = "How many recipients over the limit are refused before each counts as an error.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RestrictionListParameter EtrnRestrictions = new("smtpd_etrn_restrictions", "")
    {
        Summary = "Restrictions on a client's ETRN command, checked in order; empty lets every client send it.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly RawParameter ExpansionFilter = new("smtpd_expansion_filter", "\\t\\40!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The characters that may come out of $name in reply templates of DNS lists; others become underscores. Escapes as in C count.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter ForbiddenCommands = new("smtpd_forbidden_commands", "CONNECT GET POST regexp:{{/^[^A-Z]/ Bogus}}")
    {
        Since = "2.2",
        Summary = "Commands that no mail client sends; the first one ends the session.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter HeloRequired = new("smtpd_helo_required", "no")
    {
        Summary = "MAIL is refused before HELO or EHLO.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RestrictionListParameter HeloRestrictions = new("smtpd_helo_restrictions", "")
    {
        Summary = "Restrictions on the name in HELO or EHLO.",
        Since = "3.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter HistoryFlushThreshold = new("smtpd_history_flush_threshold", "100")
    {
        Minimum = 1,
        Summary = "How many commands of a session are kept for a report to the postmaster before EHLO, RSET or the end of a message clears them.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter NoopCommands = new("smtpd_noop_commands", "")
    {
        Summary = "Commands that are answered with 250 and do nothing.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ProxyEhlo = new("smtpd_proxy_ehlo", "$myhostname")
    {
        Since = "2.1",
        Summary = "The name that the server greets smtpd_proxy_filter with.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter ProxyOptions = new("smtpd_proxy_options", "")
    {
        Since = "2.7",
        Summary = "How the server talks with smtpd_proxy_filter; speed_adjust takes the whole message in before it connects.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter ProxyFilter = new("smtpd_proxy_filter", "")
    {
        Since = "2.1",
        Summary = "The SMTP filter, host:port or a socket, that each message passes before it is queued; empty for none.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter ProxyTimeout = new("smtpd_proxy_timeout", "100s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long connecting to smtpd_proxy_filter and each exchange with it may take.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter RecipientLimit = new("smtpd_recipient_limit", "1000")
    {
        Minimum = 1,
        Summary = "How many recipients one message may have.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RestrictionListParameter RecipientRestrictions = new("smtpd_recipient_restrictions", "")
    {
        Summary = "Restrictions on RCPT TO, beside those on relaying.",
        Since = "3.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RestrictionListParameter RelayRestrictions = new("smtpd_relay_restrictions", "${{$compatibility_level} <level {1} ? {} : {permit_mynetworks, permit_sasl_authenticated, defer_unauth_destination}}")
    {
        Summary = "Who may have mail relayed to other domains.",
        Since = "2.10",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter SenderLoginMaps = new("smtpd_sender_login_maps", "")
    {
        Summary = "Tables by envelope sender with the login names that own it, for the reject_sender_login_mismatch family.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly RestrictionListParameter SenderRestrictions = new("smtpd_sender_restrictions", "")
    {
        Summary = "Restrictions on MAIL FROM.",
        Since = "3.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter Timeout = new("smtpd_timeout", "${stress?{10}:{300}}s")
    {
        MinimumSeconds = 1,
        Summary = "How long the server waits for one read or write.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RestrictionListParameter DataRestrictions = new("smtpd_data_restrictions", "")
    {
        Summary = "Restrictions at DATA.",
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RestrictionListParameter EndOfDataRestrictions = new("smtpd_end_of_data_restrictions", "")
    {
        Summary = "Restrictions after the content has arrived.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter DelayReject = new("smtpd_delay_reject", "yes")
    {
        Summary = "Refuses clients, HELO names and senders not before RCPT TO.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter NullAccessLookupKey = new("smtpd_null_access_lookup_key", "<>")
    {
        Summary = "The key under which access tables hold the null sender.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter PolicyServiceMaxIdle = new("smtpd_policy_service_max_idle", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long an unused connection to a policy service is kept.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter PolicyServiceMaxTtl = new("smtpd_policy_service_max_ttl", "1000s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How old a connection to a policy service may become.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter PolicyServiceTimeout = new("smtpd_policy_service_timeout", "100s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long connecting to a policy service and one exchange with it may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter PolicyServiceRequestLimit = new("smtpd_policy_service_request_limit", "0")
    {
        Minimum = 0,
        Since = "3.0",
        Summary = "How many requests one connection to a policy service may carry; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter RejectUnlistedRecipient = new("smtpd_reject_unlisted_recipient", "yes")
    {
        Summary = "Refuses recipients of our domains whom no table knows, without being asked to.",
        Since = "2.1",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter RejectUnlistedSender = new("smtpd_reject_unlisted_sender", "no")
    {
        Summary = "Refuses senders of our domains whom no table knows, without being asked to.",
        Since = "2.1",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RestrictionListParameter RestrictionClasses = new("smtpd_restriction_classes", "")
    {
        Summary = "Names of restriction lists of one's own.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter DiscardEhloKeywords = new("smtpd_discard_ehlo_keywords", "")
    {
        Since = "2.2",
        Summary = "Extensions that are neither announced nor accepted.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter DiscardEhloKeywordAddressMaps = new("smtpd_discard_ehlo_keyword_address_maps", "")
    {
        Since = "2.2",
        Summary = "Tables by client address with the EHLO keywords that are not announced to that client.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter UseTls = new("smtpd_use_tls", "no")
    {
        Summary = "Old name of smtpd_tls_security_level = may; counts where the level is empty.",
        Since = "2.2",
        Instead = "smtpd_tls_security_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter EnforceTls = new("smtpd_enforce_tls", "no")
    {
        Summary = "Old name of smtpd_tls_security_level = encrypt; counts where the level is empty.",
        Since = "2.2",
        Instead = "smtpd_tls_security_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter StarttlsTimeout = new("smtpd_starttls_timeout", "${stress?{10}:{300}}s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Summary = "How long a TLS handshake may take.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter PeernameLookup = new("smtpd_peername_lookup", "yes")
    {
        Since = "2.3",
        Summary = "Look up the client's name, and confirm it.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter DelayOpenUntilValidRcpt = new("smtpd_delay_open_until_valid_rcpt", "yes")
    {
        Since = "2.3",
        Summary = "Whether a transaction gets its queue file only with the first recipient that is accepted; no opens it with MAIL FROM.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter Milters = new("smtpd_milters", "")
    {
        Since = "2.3",
        Summary = "The milters that mail from SMTP clients passes, inet:host:port or unix:path; empty for none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter ClientPortLogging = new("smtpd_client_port_logging", "no")
    {
        Since = "2.5",
        Summary = "Whether log lines show the client's port beside name and address.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter ServiceName = new("smtpd_service_name", "smtpd")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "The service that postscreen hands clients to that passed its tests.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter CommandFilter = new("smtpd_command_filter", "")
    {
        Since = "2.7",
        Summary = "A table that may replace a whole command line of a client before the server reads it, to mend broken clients.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RawParameter RejectFooter = new("smtpd_reject_footer", "")
    {
        Since = "2.8",
        Summary = "A text that is added to each 4xx and 5xx reply, such as a telephone number; $names of the session are filled in.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter RejectFooterMaps = new("smtpd_reject_footer_maps", "")
    {
        Since = "3.4",
        Summary = "Tables by complete reply with the footer that counts in place of smtpd_reject_footer.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter PerRecordDeadline = new("smtpd_per_record_deadline", "")
    {
        Since = "2.9",
        Summary = "The name of smtpd_per_request_deadline before Postfix 3.7.",
        Status = ParameterStatus.Renamed("smtpd_per_request_deadline"),
    };

    public static readonly StringParameter UpstreamProxyProtocol = new("smtpd_upstream_proxy_protocol", "")
    {
        Since = "2.10",
        Summary = "The protocol in which a proxy before the server names the real client; haproxy, or empty for none.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter UpstreamProxyTimeout = new("smtpd_upstream_proxy_timeout", "5s")
    {
        MinimumSeconds = 1,
        Since = "2.10",
        Summary = "How long the proxy may take to name the real client.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter LogAccessPermitActions = new("smtpd_log_access_permit_actions", "")
    {
        Since = "2.10",
        Summary = "The actions of access tables and restrictions that let mail pass and are logged all the same; empty logs none, static:all each.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter PolicyServiceDefaultAction = new("smtpd_policy_service_default_action", "451 4.3.5 Server configuration problem")
    {
        MinimumLength = 1,
        Since = "3.0",
        Summary = "What a policy service that cannot be asked is taken to have answered, as an action of an access table.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter PolicyServiceTryLimit = new("smtpd_policy_service_try_limit", "2")
    {
        Minimum = 1,
        Since = "3.0",
        Summary = "How many times a request is sent to a policy service before smtpd_policy_service_default_action counts.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter PolicyServiceRetryDelay = new("smtpd_policy_service_retry_delay", "1s")
    {
        MinimumSeconds = 1,
        Since = "3.0",
        Summary = "How long to wait before a failed request is sent to a policy service again.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DnsReplyFilter = new("smtpd_dns_reply_filter", "")
    {
        Since = "3.0",
        Summary = "Tables that may change or drop answers of the DNS before the SMTP server sees them.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter PolicyServicePolicyContext = new("smtpd_policy_service_policy_context", "")
    {
        Since = "3.1",
        Summary = "A text that policy services get as attribute policy_context, so that one of them can tell who asks.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter MilterMaps = new("smtpd_milter_maps", "")
    {
        Since = "3.2",
        Summary = "Tables by client address with the milters that count for it in place of smtpd_milters; DISABLE means none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter RelayBeforeRecipientRestrictions = new("smtpd_relay_before_recipient_restrictions", "${{$compatibility_level} <level {3.6} ? {no} : {yes}}")
    {
        Summary = "Asks the relay list before the recipient list.",
        Since = "3.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter MinDataRate = new("smtpd_min_data_rate", "500")
    {
        Summary = "The slowest that content may arrive, in bytes per second, where requests have a deadline.",
        Minimum = 1,
        Since = "3.7",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter PerRequestDeadline = new("smtpd_per_request_deadline", "${smtpd_per_record_deadline?{$smtpd_per_record_deadline}:{${stress?{yes}:{no}}}}")
    {
        Summary = "Makes smtpd_timeout the time for a whole request, so that a client that sends a byte now and then doesn't stay for ever.",
        Since = "3.7",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ClientIpv4PrefixLength = new("smtpd_client_ipv4_prefix_length", "32")
    {
        Minimum = 0,
        Maximum = 32,
        Since = "3.8",
        Summary = "How many bits of an IPv4 client address make one client for the rate and count limits.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ClientIpv6PrefixLength = new("smtpd_client_ipv6_prefix_length", "84")
    {
        Minimum = 0,
        Maximum = 128,
        Since = "3.8",
        Summary = "How many bits of an IPv6 client address make one client for the rate and count limits.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ForbidBareNewline = new("smtpd_forbid_bare_newline", "normalize")
    {
        MinimumLength = 1,
        Since = "3.9",
        Summary = "What becomes of lines that end in a bare LF; none ever ends a message.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter ForbidBareNewlineExclusions = new("smtpd_forbid_bare_newline_exclusions", "$mynetworks")
    {
        Summary = "Clients whose bare LFs are always taken as line ends.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ForbidBareNewlineRejectCode = new("smtpd_forbid_bare_newline_reject_code", "550")
    {
        Minimum = 500,
        Maximum = 599,
        Summary = "The reply code for smtpd_forbid_bare_newline = reject.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ForbidUnauthPipelining = new("smtpd_forbid_unauth_pipelining", "yes")
    {
        Summary = "A client that sends ahead where it may not is disconnected.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter HideClientSession = new("smtpd_hide_client_session", "no")
    {
        Summary = "Whether Received leaves out who the client was, for submission services that protect their users.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter RejectFilterMaps = new("smtpd_reject_filter_maps", "")
    {
        Summary = "Tables by complete reply with the reply that is sent instead of a refusal.",
        Status = ParameterStatus.Planned(3),
    };
}
