namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>postscreen_</c>.</summary>
public static class PostscreenParameters
{
    public static readonly StringParameter CacheMap = new("postscreen_cache_map", "$default_cache_db_type:$data_directory/postscreen_cache")
    {
        Since = "2.8",
        Summary = "The table, type:name, where postscreen remembers which clients passed which tests; empty remembers nothing over restarts.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter PostQueueLimit = new("postscreen_post_queue_limit", "$default_process_limit")
    {
        Minimum = 5,
        Since = "2.8",
        Summary = "How many clients that passed may wait for the SMTP server; more are answered 421.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter PreQueueLimit = new("postscreen_pre_queue_limit", "$default_process_limit")
    {
        Minimum = 10,
        Since = "2.8",
        Summary = "How many clients may be under test at a time; more are answered 421.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter GreetTtl = new("postscreen_greet_ttl", "1d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long a client that did not speak before its turn needs no new test.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter CacheRetentionTime = new("postscreen_cache_retention_time", "7d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long a client's expired test results are kept before they are removed.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter CacheCleanupInterval = new("postscreen_cache_cleanup_interval", "12h")
    {
        DefaultUnit = 'h',
        Since = "2.8",
        Summary = "How often expired test results are removed; 0 never removes them.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter GreetWait = new("postscreen_greet_wait", "${stress?{2}:{6}}s")
    {
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long a client must wait for its turn to speak, which is also the time that DNS lists have to answer.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter DnsblSites = new("postscreen_dnsbl_sites", "")
    {
        Since = "2.8",
        Summary = "DNS lists to ask about clients, domain=filter*weight: a positive weight counts against the client, a negative one for it.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter DnsblAction = new("postscreen_dnsbl_action", "ignore")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What happens to a client whose DNS list score reaches postscreen_dnsbl_threshold: ignore, enforce or drop.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter GreetAction = new("postscreen_greet_action", "ignore")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What happens to a client that speaks before its turn: ignore, enforce or drop.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter AccessList = new("postscreen_access_list", "permit_mynetworks")
    {
        Since = "2.8",
        Summary = "Clients that pass or fail without a test: permit_mynetworks and tables by address whose results are permit, reject or dunno.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter GreetBanner = new("postscreen_greet_banner", "$smtpd_banner")
    {
        Since = "2.8",
        Summary = "The first line, 220-, that postscreen sends and that only a client which cannot wait answers; empty sends none.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter BlacklistAction = new("postscreen_blacklist_action", "ignore")
    {
        Since = "2.8",
        Summary = "The name of postscreen_denylist_action before Postfix 3.6.",
        Status = ParameterStatus.Renamed("postscreen_denylist_action"),
    };

    public static readonly StringParameter DenylistAction = new("postscreen_denylist_action", "${postscreen_blacklist_action?{$postscreen_blacklist_action}:{ignore}}")
    {
        MinimumLength = 1,
        Since = "3.6",
        Summary = "What happens to a client that postscreen_access_list refuses: ignore, enforce or drop.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter DnsblThreshold = new("postscreen_dnsbl_threshold", "1")
    {
        Minimum = 1,
        Since = "2.8",
        Summary = "The DNS list score from which on postscreen_dnsbl_action is taken.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter DnsblWhitelistThreshold = new("postscreen_dnsbl_whitelist_threshold", "0")
    {
        Since = "2.11",
        Summary = "The name of postscreen_dnsbl_allowlist_threshold before Postfix 3.6.",
        Status = ParameterStatus.Renamed("postscreen_dnsbl_allowlist_threshold"),
    };

    public static readonly IntParameter DnsblAllowlistThreshold = new("postscreen_dnsbl_allowlist_threshold", "${postscreen_dnsbl_whitelist_threshold?{$postscreen_dnsbl_whitelist_threshold}:{0}}")
    {
        Minimum = 0,
        Since = "3.6",
        Summary = "The negative DNS list score at which a client skips the other tests; 0 turns this off.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter CommandCountLimit = new("postscreen_command_count_limit", "20")
    {
        Minimum = 1,
        Since = "2.8",
        Summary = "How many commands of one session postscreen answers before it hangs up.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter CommandTimeLimit = new("postscreen_command_time_limit", "${stress?{10}:{300}}s")
    {
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long a client may take to send one whole command line to postscreen.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter DnsblTtl = new("postscreen_dnsbl_ttl", "1h")
    {
        Since = "2.8",
        Summary = "The name of postscreen_dnsbl_max_ttl before Postfix 3.1.",
        Status = ParameterStatus.Renamed("postscreen_dnsbl_max_ttl"),
    };

    public static readonly TimeParameter DnsblMinTtl = new("postscreen_dnsbl_min_ttl", "60s")
    {
        MinimumSeconds = 1,
        Since = "3.1",
        Summary = "How long a client that the DNS lists let pass needs no new look-up at least, however short their TTL.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter DnsblMaxTtl = new("postscreen_dnsbl_max_ttl", "${postscreen_dnsbl_ttl?{$postscreen_dnsbl_ttl}:{1}}h")
    {
        DefaultUnit = 'h',
        MinimumSeconds = 1,
        Since = "3.1",
        Summary = "How long a client that the DNS lists let pass needs no new look-up at most, however long their TTL.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter PipeliningAction = new("postscreen_pipelining_action", "enforce")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What happens to a client that sends several commands at once without leave: ignore, enforce or drop.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter PipeliningTtl = new("postscreen_pipelining_ttl", "30d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long a client that passed the pipelining test needs no new one.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter PipeliningEnable = new("postscreen_pipelining_enable", "no")
    {
        Since = "2.8",
        Summary = "Whether clients are tested for sending several commands at once without leave; who passes must connect again.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter WatchdogTimeout = new("postscreen_watchdog_timeout", "10s")
    {
        MinimumSeconds = 10,
        Since = "2.8",
        Summary = "How long postscreen may be stuck in one step before its watchdog ends it.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter HeloRequired = new("postscreen_helo_required", "$smtpd_helo_required")
    {
        Since = "2.8",
        Summary = "Whether postscreen wants HELO or EHLO before MAIL FROM.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter ForbiddenCommands = new("postscreen_forbidden_commands", "$smtpd_forbidden_commands")
    {
        Since = "2.8",
        Summary = "The commands that show postscreen a client which does not speak SMTP.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter DisableVrfyCommand = new("postscreen_disable_vrfy_command", "$disable_vrfy_command")
    {
        Since = "2.8",
        Summary = "Whether postscreen refuses VRFY.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter NonSmtpCommandAction = new("postscreen_non_smtp_command_action", "drop")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What happens to a client that sends one of postscreen_forbidden_commands: ignore, enforce or drop.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter NonSmtpCommandTtl = new("postscreen_non_smtp_command_ttl", "30d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long a client that passed the test for commands of other protocols needs no new one.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter NonSmtpCommandEnable = new("postscreen_non_smtp_command_enable", "no")
    {
        Since = "2.8",
        Summary = "Whether clients are tested for commands of other protocols; who passes must connect again.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter DnsblReplyMap = new("postscreen_dnsbl_reply_map", "")
    {
        Since = "2.8",
        Summary = "A table by DNS list domain with the name that replies show instead, for domains that hold a password.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter DnsblTimeout = new("postscreen_dnsbl_timeout", "10s")
    {
        MinimumSeconds = 1,
        Since = "3.0",
        Summary = "How long one answer of a DNS list may take.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter BareNewlineAction = new("postscreen_bare_newline_action", "ignore")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What happens to a client that ends lines without a carriage return: ignore, enforce or drop.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter BareNewlineTtl = new("postscreen_bare_newline_ttl", "30d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Since = "2.8",
        Summary = "How long a client that passed the bare newline test needs no new one.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter BareNewlineEnable = new("postscreen_bare_newline_enable", "no")
    {
        Since = "2.8",
        Summary = "Whether clients are tested for lines without a carriage return; who passes must connect again.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter ClientConnectionCountLimit = new("postscreen_client_connection_count_limit", "$smtpd_client_connection_count_limit")
    {
        Minimum = 0,
        Since = "2.8",
        Summary = "How many connections one client may have with postscreen at a time; 0 means no limit.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter DiscardEhloKeywords = new("postscreen_discard_ehlo_keywords", "$smtpd_discard_ehlo_keywords")
    {
        Since = "2.8",
        Summary = "The EHLO keywords that postscreen does not announce.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter DiscardEhloKeywordAddressMaps = new("postscreen_discard_ehlo_keyword_address_maps", "$smtpd_discard_ehlo_keyword_address_maps")
    {
        Since = "2.8",
        Summary = "Tables by client address with the EHLO keywords that postscreen does not announce to it.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter UseTls = new("postscreen_use_tls", "$smtpd_use_tls")
    {
        Since = "2.8",
        Summary = "Older form of postscreen_tls_security_level = may; counts where the level is empty.",
        Instead = "postscreen_tls_security_level",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter EnforceTls = new("postscreen_enforce_tls", "$smtpd_enforce_tls")
    {
        Since = "2.8",
        Summary = "Older form of postscreen_tls_security_level = encrypt; counts where the level is empty.",
        Instead = "postscreen_tls_security_level",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsSecurityLevel = new("postscreen_tls_security_level", "$smtpd_tls_security_level")
    {
        Since = "2.8",
        Summary = "How much TLS postscreen asks of clients: none, may or encrypt; empty leaves it to the two older parameters.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly RawParameter ExpansionFilter = new("postscreen_expansion_filter", "$smtpd_expansion_filter")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "The characters that may come out of $name in postscreen_reject_footer; others become underscores.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly RawParameter RejectFooter = new("postscreen_reject_footer", "$smtpd_reject_footer")
    {
        Since = "2.8",
        Summary = "A text that is added to each 4xx and 5xx reply of postscreen.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter RejectFooterMaps = new("postscreen_reject_footer_maps", "$smtpd_reject_footer_maps")
    {
        Since = "3.4",
        Summary = "Tables by complete reply with the footer that counts in place of postscreen_reject_footer.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter CommandFilter = new("postscreen_command_filter", "")
    {
        Since = "2.8",
        Summary = "A table that may replace a whole command line of a client before postscreen reads it.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter WhitelistInterfaces = new("postscreen_whitelist_interfaces", "static:all")
    {
        Since = "2.9",
        Summary = "The name of postscreen_allowlist_interfaces before Postfix 3.6.",
        Status = ParameterStatus.Renamed("postscreen_allowlist_interfaces"),
    };

    public static readonly ListParameter AllowlistInterfaces = new("postscreen_allowlist_interfaces", "${postscreen_whitelist_interfaces?{$postscreen_whitelist_interfaces}:{static:all}}")
    {
        Since = "3.6",
        Summary = "The addresses of this machine at which clients can pass the tests; at the others (!address) only known ones get through.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter UpstreamProxyProtocol = new("postscreen_upstream_proxy_protocol", "")
    {
        Since = "2.10",
        Summary = "The protocol in which a proxy before postscreen names the real client; haproxy, or empty for none.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter UpstreamProxyTimeout = new("postscreen_upstream_proxy_timeout", "5s")
    {
        MinimumSeconds = 1,
        Since = "2.10",
        Summary = "How long the proxy before postscreen may take to name the real client.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TimeParameter StarttlsTimeout = new("postscreen_starttls_timeout", "$smtpd_starttls_timeout")
    {
        MinimumSeconds = 1,
        Since = "3.12",
        Summary = "How long a read or write of postscreen's TLS handshake may take.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter TlsAlwaysIssueSessionIds = new("postscreen_tls_always_issue_session_ids", "$smtpd_tls_always_issue_session_ids")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_always_issue_session_ids is, for postscreen: whether session ids are always given out.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter TlsAskCcert = new("postscreen_tls_ask_ccert", "$smtpd_tls_ask_ccert")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_ask_ccert is, for postscreen: whether clients are asked for a certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsCAfile = new("postscreen_tls_CAfile", "$smtpd_tls_CAfile")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_CAfile is, for postscreen: the PEM file of trusted authorities.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsCApath = new("postscreen_tls_CApath", "$smtpd_tls_CApath")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_CApath is, for postscreen: the folder of trusted authorities.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsCertFile = new("postscreen_tls_cert_file", "$smtpd_tls_cert_file")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_cert_file is, for postscreen: the RSA certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsChainFiles = new("postscreen_tls_chain_files", "$smtpd_tls_chain_files")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_chain_files is, for postscreen: the files of keys and chains.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsCiphers = new("postscreen_tls_ciphers", "$smtpd_tls_ciphers")
    {
        MinimumLength = 1,
        Since = "3.12",
        Summary = "What smtpd_tls_ciphers is, for postscreen: the lowest cipher grade where TLS is optional.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsDcertFile = new("postscreen_tls_dcert_file", "$smtpd_tls_dcert_file")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_dcert_file is, for postscreen: the DSA certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsDh1024ParamFile = new("postscreen_tls_dh1024_param_file", "$smtpd_tls_dh1024_param_file")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_dh1024_param_file is, for postscreen: the parameters for Diffie-Hellman.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsDh512ParamFile = new("postscreen_tls_dh512_param_file", "$smtpd_tls_dh512_param_file")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_dh512_param_file is, for postscreen: the parameters for export-grade Diffie-Hellman.",
        Status = ParameterStatus.WithoutEffect("no TLS library has export ciphers any more"),
    };

    public static readonly StringParameter TlsDkeyFile = new("postscreen_tls_dkey_file", "$smtpd_tls_dkey_file")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_dkey_file is, for postscreen: the key of the DSA certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsEccertFile = new("postscreen_tls_eccert_file", "$smtpd_tls_eccert_file")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_eccert_file is, for postscreen: the ECDSA certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsEckeyFile = new("postscreen_tls_eckey_file", "$smtpd_tls_eckey_file")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_eckey_file is, for postscreen: the key of the ECDSA certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsEecdhGrade = new("postscreen_tls_eecdh_grade", "$smtpd_tls_eecdh_grade")
    {
        MinimumLength = 1,
        Since = "3.12",
        Summary = "What smtpd_tls_eecdh_grade is, for postscreen: the strength of the elliptic-curve key exchange.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter TlsEnableRpk = new("postscreen_tls_enable_rpk", "$smtpd_tls_enable_rpk")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_enable_rpk is, for postscreen: whether a bare public key may replace a certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsExcludeCiphers = new("postscreen_tls_exclude_ciphers", "$smtpd_tls_exclude_ciphers")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_exclude_ciphers is, for postscreen: the ciphers that are never used.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsFingerprintDigest = new("postscreen_tls_fingerprint_digest", "$smtpd_tls_fingerprint_digest")
    {
        MinimumLength = 1,
        Since = "3.12",
        Summary = "What smtpd_tls_fingerprint_digest is, for postscreen: the digest of certificate fingerprints.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsKeyFile = new("postscreen_tls_key_file", "$smtpd_tls_key_file")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_key_file is, for postscreen: the key of the RSA certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsLoglevel = new("postscreen_tls_loglevel", "$smtpd_tls_loglevel")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_loglevel is, for postscreen: how much of TLS is logged.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsMandatoryCiphers = new("postscreen_tls_mandatory_ciphers", "$smtpd_tls_mandatory_ciphers")
    {
        MinimumLength = 1,
        Since = "3.12",
        Summary = "What smtpd_tls_mandatory_ciphers is, for postscreen: the lowest cipher grade where TLS is required.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsMandatoryExcludeCiphers = new("postscreen_tls_mandatory_exclude_ciphers", "$smtpd_tls_mandatory_exclude_ciphers")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_mandatory_exclude_ciphers is, for postscreen: further ciphers to exclude where TLS is required.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsMandatoryProtocols = new("postscreen_tls_mandatory_protocols", "$smtpd_tls_mandatory_protocols")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_mandatory_protocols is, for postscreen: the TLS versions where TLS is required.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter TlsProtocols = new("postscreen_tls_protocols", "$smtpd_tls_protocols")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_protocols is, for postscreen: the TLS versions where TLS is optional.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter TlsReqCcert = new("postscreen_tls_req_ccert", "$smtpd_tls_req_ccert")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_req_ccert is, for postscreen: whether clients must show a trusted certificate.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter TlsCcertVerifydepth = new("postscreen_tls_ccert_verifydepth", "$smtpd_tls_ccert_verifydepth")
    {
        Minimum = 0,
        Since = "3.12",
        Summary = "What smtpd_tls_ccert_verifydepth is, for postscreen: how many certificates a client's chain may have.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter TlsLoglevelMaps = new("postscreen_tls_loglevel_maps", "$smtpd_tls_loglevel_maps")
    {
        Since = "3.12",
        Summary = "What smtpd_tls_loglevel_maps is for postscreen: tables by client with a TLS log level.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter TlsTraceSizeLimit = new("postscreen_tls_trace_size_limit", "$smtpd_tls_trace_size_limit")
    {
        Minimum = 0,
        Since = "3.12",
        Summary = "What smtpd_tls_trace_size_limit is, for postscreen: how many bytes of TLS trace a session may write.",
        Status = ParameterStatus.Planned(3),
    };
}
