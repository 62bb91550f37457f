namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters that have no family prefix of their own.</summary>
public static class MailParameters
{
    public static readonly IntParameter AccessMapRejectCode = new("access_map_reject_code", "554")
    {
        Summary = "The reply code of REJECT in an access table.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter AccessMapDeferCode = new("access_map_defer_code", "450")
    {
        Summary = "The reply code of DEFER in an access table.",
        Minimum = 0,
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter AliasDatabase = new("alias_database", "$default_database_type:/etc/aliases")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter AliasMaps = new("alias_maps", "$default_database_type:/etc/aliases, nis:mail.aliases")
    {
        Summary = "The tables of local aliases.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter AllowMailToCommands = new("allow_mail_to_commands", "alias, forward")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter AllowMailToFiles = new("allow_mail_to_files", "alias, forward")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter AllowMinUser = new("allow_min_user", "no")
    {
        Summary = "Allows recipients that begin with a hyphen; programs could take them for options.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AllowPercentHack = new("allow_percent_hack", "yes")
    {
        Summary = "Reads user%domain as user@domain when the rest of the address is ours.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AllowUntrustedRouting = new("allow_untrusted_routing", "no")
    {
        Summary = "Relays addresses with routing operators in them for strangers.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter AlwaysBcc = new("always_bcc", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter BerkeleyDbCreateBufferSize = new("berkeley_db_create_buffer_size", "16777216")
    {
        Minimum = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("Berkeley DB is not used for writing"),
    };

    public static readonly IntParameter BerkeleyDbReadBufferSize = new("berkeley_db_read_buffer_size", "131072")
    {
        Minimum = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("Berkeley DB files are read by the server's own reader"),
    };

    public static readonly StringParameter BestMxTransport = new("best_mx_transport", "")
    {
        Status = ParameterStatus.Planned(2),
    };

    public static readonly BoolParameter Biff = new("biff", "yes")
    {
        Status = ParameterStatus.WithoutEffect("nobody is told of new mail through comsat"),
    };

    public static readonly TableListParameter BodyChecks = new("body_checks", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter BodyChecksSizeLimit = new("body_checks_size_limit", "51200")
    {
        Minimum = 0,
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter SenderCanonicalClasses = new("sender_canonical_classes", "envelope_sender, header_sender")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter RecipientCanonicalClasses = new("recipient_canonical_classes", "envelope_recipient, header_recipient")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter CommandDirectory = new("command_directory", "/usr/sbin")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter CommandTimeLimit = new("command_time_limit", "1000s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DaemonDirectory = new("daemon_directory", "/usr/libexec/postfix")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter DaemonTimeout = new("daemon_timeout", "18000s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly IntParameter DebugPeerLevel = new("debug_peer_level", "2")
    {
        Minimum = 1,
        Since = "3.6",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter DebugPeerList = new("debug_peer_list", "")
    {
        Since = "3.6",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly IntParameter DeferCode = new("defer_code", "450")
    {
        Summary = "The reply code of defer.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter DeferTransports = new("defer_transports", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DeliverLockAttempts = new("deliver_lock_attempts", "20")
    {
        Minimum = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter DeliverLockDelay = new("deliver_lock_delay", "1s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter DisableVrfyCommand = new("disable_vrfy_command", "no")
    {
        Summary = "VRFY is neither announced nor answered.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DoubleBounceSender = new("double_bounce_sender", "double-bounce")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DuplicateFilterLimit = new("duplicate_filter_limit", "1000")
    {
        Minimum = 0,
        Summary = "How many recipients of a message are remembered to find duplicates; 0 remembers all.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter EnableOriginalRecipient = new("enable_original_recipient", "yes")
    {
        Since = "2.1",
        Summary = "Remembers the address that a recipient had before rewriting; duplicates are then compared by it as well.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter ExportEnvironment = new("export_environment", "TZ MAIL_CONFIG LANG")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter FallbackRelay = new("fallback_relay", "")
    {
        Since = "2.2",
        Status = ParameterStatus.Legacy("legacy alias -> smtp_fallback_relay"),
    };

    public static readonly ListParameter FastFlushDomains = new("fast_flush_domains", "$relay_domains")
    {
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter FastFlushPurgeTime = new("fast_flush_purge_time", "7d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter FastFlushRefreshTime = new("fast_flush_refresh_time", "12h")
    {
        DefaultUnit = 'h',
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter ForkAttempts = new("fork_attempts", "5")
    {
        Minimum = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter ForkDelay = new("fork_delay", "1s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter ExecutionDirectoryExpansionFilter = new("execution_directory_expansion_filter", "1234567890!@%-_=+:,./abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    {
        MinimumLength = 1,
        Since = "2.2",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly RawParameter CommandExecutionDirectory = new("command_execution_directory", "")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly RawParameter ForwardPath = new("forward_path", "$home/.forward${recipient_delimiter}${extension}, $home/.forward")
    {
        Since = "2.11",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter HashQueueDepth = new("hash_queue_depth", "1")
    {
        Minimum = 1,
        Status = ParameterStatus.WithoutEffect("the queue is a log, not a tree of files"),
    };

    public static readonly ListParameter HashQueueNames = new("hash_queue_names", "deferred, defer")
    {
        Status = ParameterStatus.WithoutEffect("the queue is a log, not a tree of files"),
    };

    public static readonly StringParameter HomeMailbox = new("home_mailbox", "")
    {
        Summary = "The mailbox of a user, relative to the home directory; it is a Maildir when it ends in a slash.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter HopcountLimit = new("hopcount_limit", "50")
    {
        Minimum = 1,
        Summary = "A message with this many Received fields is taken to loop and refused.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter IgnoreMxLookupError = new("ignore_mx_lookup_error", "no")
    {
        Summary = "Whether the domain's own address is tried when its MX records cannot be looked up.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter ImportEnvironment = new("import_environment", "MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG TZ XAUTHORITY DISPLAY LANG=C POSTLOG_SERVICE POSTLOG_HOSTNAME XDG_RUNTIME_DIR")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly TimeParameter InFlowDelay = new("in_flow_delay", "1s")
    {
        MaximumSeconds = 10,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter InetInterfaces = new("inet_interfaces", "all")
    {
        Summary = "The addresses that services without a host of their own listen on: all, loopback-only, addresses or names.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter InetProtocols = new("inet_protocols", "all")
    {
        Summary = "Whether IPv4, IPv6 or both are used.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter InitialDestinationConcurrency = new("initial_destination_concurrency", "5")
    {
        Minimum = 1,
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter InvalidHostnameRejectCode = new("invalid_hostname_reject_code", "501")
    {
        Summary = "The reply code of reject_invalid_helo_hostname.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter IpcIdle = new("ipc_idle", "5s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter IpcTimeout = new("ipc_timeout", "3600s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter IpcTtl = new("ipc_ttl", "1000s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly IntParameter LineLengthLimit = new("line_length_limit", "2048")
    {
        Minimum = 512,
        Summary = "The longest command line, in bytes; lines of messages may be longer.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly RawParameter LuserRelay = new("luser_relay", "")
    {
        Since = "2.11",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter MailName = new("mail_name", "Hikyaku")
    {
        Summary = "What the server calls itself in its banner and in Received.",
        MinimumLength = 1,
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter MailOwner = new("mail_owner", "postfix")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter MailSpoolDirectory = new("mail_spool_directory", "/var/mail")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter MailVersion = new("mail_version", "3.12-20260821")
    {
        Summary = "The release, for banners; read by $mail_version.",
        MinimumLength = 1,
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter MapsRblRejectCode = new("maps_rbl_reject_code", "554")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter MasqueradeClasses = new("masquerade_classes", "envelope_sender, header_sender, header_recipient")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MasqueradeDomains = new("masquerade_domains", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MasqueradeExceptions = new("masquerade_exceptions", "")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter MaxIdle = new("max_idle", "100s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly IntParameter MaxUse = new("max_use", "100")
    {
        Minimum = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter MaximalBackoffTime = new("maximal_backoff_time", "4000s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter MaximalQueueLifetime = new("maximal_queue_lifetime", "5d")
    {
        DefaultUnit = 'd',
        MaximumSeconds = 8640000,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter LmdbMapSize = new("lmdb_map_size", "16777216")
    {
        Is64Bit = true,
        Minimum = 1,
        Since = "2.11",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly IntParameter MessageSizeLimit = new("message_size_limit", "10240000")
    {
        Is64Bit = true,
        Minimum = 0,
        Summary = "The largest message, in bytes, headers included; 0 means no limit.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter MinimalBackoffTime = new("minimal_backoff_time", "300s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter MultiRecipientBounceRejectCode = new("multi_recipient_bounce_reject_code", "550")
    {
        Summary = "The reply code of reject_multi_recipient_bounce.",
        Minimum = 0,
        Since = "2.1",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter Mydestination = new("mydestination", "$myhostname, localhost.$mydomain, localhost")
    {
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter Mydomain = new("mydomain", "localdomain")
    {
        MinimumLength = 1,
        Summary = "This machine's domain; without it, myhostname less its first label.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Myhostname = new("myhostname", "vm.localdomain")
    {
        MinimumLength = 1,
        Summary = "This machine's full name; without it, what the system says.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter Mynetworks = new("mynetworks", "127.0.0.0/8 192.0.2.0/24 [::1]/128 [fd00::]/64 [fe80::]/64")
    {
        Summary = "The networks whose clients permit_mynetworks trusts.",
        Since = "2.4",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Myorigin = new("myorigin", "$myhostname")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter NotifyClasses = new("notify_classes", "resource, software")
    {
        Since = "2.9",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter ParentDomainMatchesSubdomains = new("parent_domain_matches_subdomains", "debug_peer_list,fast_flush_domains,mynetworks,permit_mx_backup_networks,qmqpd_authorized_clients,relay_domains,smtpd_access_maps")
    {
        Summary = "Lists and tables in which a domain stands for its subdomains too.",
        Since = "1.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter PropagateUnmatchedExtensions = new("propagate_unmatched_extensions", "canonical, virtual")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter QueueMinfree = new("queue_minfree", "0")
    {
        Is64Bit = true,
        Minimum = 0,
        Since = "2.1",
        Summary = "Free bytes that the queue's volume must keep; room for one and a half messages of the largest size is asked for in any case.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter QueueRunDelay = new("queue_run_delay", "300s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter RblReplyMaps = new("rbl_reply_maps", "")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter ReceiveOverrideOptions = new("receive_override_options", "")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter RecipientBccMaps = new("recipient_bcc_maps", "")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter RecipientCanonicalMaps = new("recipient_canonical_maps", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter RecipientDelimiter = new("recipient_delimiter", "")
    {
        Summary = "The characters that begin an address extension (user+ext).",
        Since = "2.11",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter RejectCode = new("reject_code", "554")
    {
        Summary = "The reply code of reject.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Relayhost = new("relayhost", "")
    {
        Summary = "The next hop of all mail that leaves this machine; brackets around it switch the MX lookup off.",
        Since = "3.5",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter RelocatedMaps = new("relocated_maps", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter RelocatedPrefixEnable = new("relocated_prefix_enable", "yes")
    {
        Since = "3.11",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter RequireHomeDirectory = new("require_home_directory", "no")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter ResolveDequotedAddress = new("resolve_dequoted_address", "yes")
    {
        Summary = "Looks for routing operators inside of quoted local parts too, so that none is relayed by mistake.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ResolveNullDomain = new("resolve_null_domain", "no")
    {
        Summary = "Takes an address that ends in @ for one without a domain.",
        Since = "2.1",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter SenderBccMaps = new("sender_bcc_maps", "")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter SenderCanonicalMaps = new("sender_canonical_maps", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter AuthorizedVerpClients = new("authorized_verp_clients", "$mynetworks")
    {
        Since = "1.1",
        Status = ParameterStatus.Legacy("legacy alias -> smtpd_authorized_verp_clients"),
    };

    public static readonly BoolParameter SoftBounce = new("soft_bounce", "no")
    {
        Summary = "Whether permanent refusals become temporary ones, and mail that would be returned waits; for trying a configuration out.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter StaleLockTime = new("stale_lock_time", "500s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter StrictRfc821Envelopes = new("strict_rfc821_envelopes", "no")
    {
        Summary = "MAIL and RCPT want addresses in angle brackets and nothing else there.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter SwapBangpath = new("swap_bangpath", "yes")
    {
        Summary = "Reads site!user as user@site.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter SyslogFacility = new("syslog_facility", "mail")
    {
        MinimumLength = 1,
        Summary = "The syslog facility that log lines are sent with.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter SyslogName = new("syslog_name", "${multi_instance_name?{$multi_instance_name}:{postfix}}")
    {
        MinimumLength = 1,
        Summary = "The first part of the program name in log lines.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter TriggerTimeout = new("trigger_timeout", "10s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly IntParameter UnknownAddressRejectCode = new("unknown_address_reject_code", "450")
    {
        Summary = "The reply code of reject_unknown_sender_domain and reject_unknown_recipient_domain.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter UnknownClientRejectCode = new("unknown_client_reject_code", "450")
    {
        Summary = "The reply code of reject_unknown_client_hostname.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter UnknownHostnameRejectCode = new("unknown_hostname_reject_code", "450")
    {
        Summary = "The reply code of reject_unknown_helo_hostname.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter UnknownLocalRecipientRejectCode = new("unknown_local_recipient_reject_code", "550")
    {
        Summary = "The reply code for unknown users of mydestination.",
        Minimum = 0,
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter UnverifiedRecipientRejectCode = new("unverified_recipient_reject_code", "450")
    {
        Minimum = 200,
        Maximum = 599,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter UnverifiedRecipientDeferCode = new("unverified_recipient_defer_code", "450")
    {
        Minimum = 200,
        Maximum = 499,
        Since = "2.6",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter UnverifiedSenderRejectCode = new("unverified_sender_reject_code", "450")
    {
        Minimum = 200,
        Maximum = 599,
        Since = "2.1",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter UnverifiedSenderDeferCode = new("unverified_sender_defer_code", "450")
    {
        Minimum = 200,
        Maximum = 499,
        Since = "2.6",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter DebuggerCommand = new("debugger_command", "")
    {
        Status = ParameterStatus.WithoutEffect("no debugger is started"),
    };

    public static readonly StringParameter N2bounceNoticeRecipient = new("2bounce_notice_recipient", "postmaster")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter AlternateConfigDirectories = new("alternate_config_directories", "")
    {
        Summary = "Directories besides the usual ones whose main.cf a user may have sendmail read.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AppendAtMyorigin = new("append_at_myorigin", "yes")
    {
        Summary = "Completes addresses without a domain with @$myorigin.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AppendDotMydomain = new("append_dot_mydomain", "${{$compatibility_level} <level {1} ? {yes} : {no}}")
    {
        Summary = "Completes host names without a dot with .$mydomain.",
        Since = "3.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter ApplicationEventDrainTime = new("application_event_drain_time", "100s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter AuthorizedFlushUsers = new("authorized_flush_users", "static:anyone")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter AuthorizedMailqUsers = new("authorized_mailq_users", "static:anyone")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter AuthorizedSubmitUsers = new("authorized_submit_users", "static:anyone")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly BoolParameter BackwardsBounceLogfileCompatibility = new("backwards_bounce_logfile_compatibility", "yes")
    {
        Since = "2.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter BrokenSaslAuthClients = new("broken_sasl_auth_clients", "no")
    {
        Summary = "Announce AUTH a second time as AUTH=, for clients that look for that.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter CleanupServiceName = new("cleanup_service_name", "cleanup")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly TimeParameter AnvilStatusUpdateTime = new("anvil_status_update_time", "600s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Status = ParameterStatus.WithoutEffect("clients are counted inside the server"),
    };

    public static readonly BoolParameter EnableErrorsTo = new("enable_errors_to", "no")
    {
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly IntParameter ExtractRecipientLimit = new("extract_recipient_limit", "10240")
    {
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly TimeParameter AnvilRateTimeUnit = new("anvil_rate_time_unit", "60s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter CommandExpansionFilter = new("command_expansion_filter", "1234567890!@%-_=+:,./abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ContentFilter = new("content_filter", "")
    {
        Since = "2.7",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DeferServiceName = new("defer_service_name", "defer")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter DelayNoticeRecipient = new("delay_notice_recipient", "postmaster")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter DelayWarningTime = new("delay_warning_time", "0h")
    {
        DefaultUnit = 'h',
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter ConfirmDelayCleared = new("confirm_delay_cleared", "no")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter DisableDnsLookups = new("disable_dns_lookups", "no")
    {
        Summary = "Old switch that turns the client's DNS lookups off; smtp_dns_support_level came after it.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter DisableMimeInputProcessing = new("disable_mime_input_processing", "no")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter DisableMimeOutputConversion = new("disable_mime_output_conversion", "no")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter DisableVerpBounces = new("disable_verp_bounces", "no")
    {
        Since = "1.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DontRemove = new("dont_remove", "0")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter EmptyAddressRecipient = new("empty_address_recipient", "MAILER-DAEMON")
    {
        Summary = "Who gets mail that is addressed to the null address.",
        MinimumLength = 1,
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ErrorNoticeRecipient = new("error_notice_recipient", "postmaster")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ErrorServiceName = new("error_service_name", "error")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter ExpandOwnerAlias = new("expand_owner_alias", "no")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter FallbackTransport = new("fallback_transport", "")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter FaultInjectionCode = new("fault_injection_code", "0")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter FlushServiceName = new("flush_service_name", "flush")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter ForwardExpansionFilter = new("forward_expansion_filter", "1234567890!@%-_=+:,./abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter HelpfulWarnings = new("helpful_warnings", "yes")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter MailReleaseDate = new("mail_release_date", "20260821")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter MailqPath = new("mailq_path", "/usr/bin/mailq")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly StringParameter ManpageDirectory = new("manpage_directory", "/usr/local/man")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly StringParameter MapsRblDomains = new("maps_rbl_domains", "")
    {
        Status = ParameterStatus.Planned(3),
    };

    public static readonly ListParameter MynetworksStyle = new("mynetworks_style", "${{$compatibility_level} <level {2} ? {subnet} : {host}}")
    {
        Summary = "How wide the default of mynetworks is: host, subnet or class.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter NestedHeaderChecks = new("nested_header_checks", "$header_checks")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter NewaliasesPath = new("newaliases_path", "/usr/bin/newaliases")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly IntParameter NonFqdnRejectCode = new("non_fqdn_reject_code", "504")
    {
        Summary = "The reply code of the reject_non_fqdn_ restrictions.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter OwnerRequestSpecial = new("owner_request_special", "yes")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter PermitMxBackupNetworks = new("permit_mx_backup_networks", "")
    {
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter PickupServiceName = new("pickup_service_name", "pickup")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly ListParameter PrependDeliveredHeader = new("prepend_delivered_header", "command, file, forward")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ProcessName = new("process_name", "postconf")
    {
        Summary = "The program of the service that reads it; read-only.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ServiceName = new("service_name", "read-only")
    {
        Summary = "The service's name in master.cf; read-only.",
        Since = "3.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ProcessId = new("process_id", "29257")
    {
        Summary = "The process id of the server; read-only.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ProcessIdDirectory = new("process_id_directory", "pid")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("the pid directory below queue_directory is used"),
    };

    public static readonly StringParameter QueueDirectory = new("queue_directory", "/var/spool/postfix")
    {
        MinimumLength = 1,
        Summary = "Where queued mail and the maildrop are kept.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter QueueFileAttributeCountLimit = new("queue_file_attribute_count_limit", "100")
    {
        Minimum = 1,
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter QueueServiceName = new("queue_service_name", "qmgr")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter HtmlDirectory = new("html_directory", "no")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly StringParameter ReadmeDirectory = new("readme_directory", "no")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly StringParameter RewriteServiceName = new("rewrite_service_name", "rewrite")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter SampleDirectory = new("sample_directory", "/etc/postfix")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly BoolParameter SenderBasedRouting = new("sender_based_routing", "no")
    {
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly StringParameter SendmailPath = new("sendmail_path", "/usr/sbin/sendmail")
    {
        MinimumLength = 1,
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly TimeParameter ServiceThrottleTime = new("service_throttle_time", "60s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter SetgidGroup = new("setgid_group", "postdrop")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly BoolParameter ShowUserUnknownTableName = new("show_user_unknown_table_name", "yes")
    {
        Summary = "Whether refusals of unknown users name the kind of table.",
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ShowqServiceName = new("showq_service_name", "showq")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter Strict7bitHeaders = new("strict_7bit_headers", "no")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter Strict8bitmime = new("strict_8bitmime", "no")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter Strict8bitmimeBody = new("strict_8bitmime_body", "no")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter StrictMimeEncodingDomain = new("strict_mime_encoding_domain", "no")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter SunMailtoolCompatibility = new("sun_mailtool_compatibility", "no")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter TraceServiceName = new("trace_service_name", "trace")
    {
        MinimumLength = 1,
        Since = "2.1",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter UndisclosedRecipientsHeader = new("undisclosed_recipients_header", "")
    {
        Since = "2.8",
        Summary = "A header line for mail that names no recipient in To or Cc; empty adds none.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter UnknownRelayRecipientRejectCode = new("unknown_relay_recipient_reject_code", "550")
    {
        Summary = "The reply code for unknown users of relay_domains.",
        Minimum = 0,
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter UnknownVirtualAliasRejectCode = new("unknown_virtual_alias_reject_code", "550")
    {
        Summary = "The reply code for unknown addresses of virtual_alias_domains.",
        Minimum = 0,
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter UnknownVirtualMailboxRejectCode = new("unknown_virtual_mailbox_reject_code", "550")
    {
        Summary = "The reply code for unknown users of virtual_mailbox_domains.",
        Minimum = 0,
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter VerpDelimiterFilter = new("verp_delimiter_filter", "-=+")
    {
        MinimumLength = 1,
        Since = "1.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ConfigDirectory = new("config_directory", "/etc/postfix")
    {
        Summary = "The directory of main.cf and master.cf.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ConnectionCacheServiceName = new("connection_cache_service_name", "scache")
    {
        MinimumLength = 1,
        Since = "2.2",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter ConnectionCacheTtlLimit = new("connection_cache_ttl_limit", "2s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly TimeParameter ConnectionCacheStatusUpdateTime = new("connection_cache_status_update_time", "600s")
    {
        MinimumSeconds = 1,
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter RemoteHeaderRewriteDomain = new("remote_header_rewrite_domain", "")
    {
        Summary = "The domain that bare addresses get in headers of mail from elsewhere; empty leaves such headers alone.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter MessageRejectCharacters = new("message_reject_characters", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter MessageStripCharacters = new("message_strip_characters", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter FrozenDeliveredTo = new("frozen_delivered_to", "yes")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DelayLoggingResolutionLimit = new("delay_logging_resolution_limit", "2")
    {
        Minimum = 0,
        Maximum = 6,
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter SenderDependentRelayhostMaps = new("sender_dependent_relayhost_maps", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter EmptyAddressRelayhostMapsLookupKey = new("empty_address_relayhost_maps_lookup_key", "<>")
    {
        MinimumLength = 1,
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter ConnectionCacheProtocolTimeout = new("connection_cache_protocol_timeout", "5s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter CyrusSaslConfigPath = new("cyrus_sasl_config_path", "")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly IntParameter PlaintextRejectCode = new("plaintext_reject_code", "450")
    {
        Summary = "The reply code of reject_plaintext_session.",
        Minimum = 0,
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ResolveNumericDomain = new("resolve_numeric_domain", "no")
    {
        Summary = "Takes user@192.0.2.1 for user@[192.0.2.1] instead of refusing it.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter FallbackTransportMaps = new("fallback_transport_maps", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter NonSmtpdMilters = new("non_smtpd_milters", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter InternalMailFilterClasses = new("internal_mail_filter_classes", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter Detect8bitEncodingHeader = new("detect_8bit_encoding_header", "yes")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter SendCyrusSaslAuthzid = new("send_cyrus_sasl_authzid", "no")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter DestinationConcurrencyFeedbackDebug = new("destination_concurrency_feedback_debug", "no")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DataDirectory = new("data_directory", "/var/lib/postfix")
    {
        MinimumLength = 1,
        Since = "2.5",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter Stress = new("stress", "")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter UnverifiedSenderRejectReason = new("unverified_sender_reject_reason", "")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter UnverifiedRecipientRejectReason = new("unverified_recipient_reject_reason", "")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter StrictMailboxOwnership = new("strict_mailbox_ownership", "yes")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ProxymapServiceName = new("proxymap_service_name", "proxymap")
    {
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter ProxywriteServiceName = new("proxywrite_service_name", "proxywrite")
    {
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly ListParameter MasterServiceDisable = new("master_service_disable", "")
    {
        Summary = "Lines of master.cf that are left out, by name/type or type.",
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter TcpWindowsize = new("tcp_windowsize", "0")
    {
        Minimum = 0,
        Since = "2.6",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter RejectTempfailAction = new("reject_tempfail_action", "defer_if_permit")
    {
        Summary = "The default of the other tempfail actions.",
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter UnverifiedRecipientTempfailAction = new("unverified_recipient_tempfail_action", "$reject_tempfail_action")
    {
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter UnverifiedSenderTempfailAction = new("unverified_sender_tempfail_action", "$reject_tempfail_action")
    {
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter UnknownAddressTempfailAction = new("unknown_address_tempfail_action", "$reject_tempfail_action")
    {
        Summary = "What to do when the DNS cannot say whether a domain exists: defer_if_permit or defer.",
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter UnknownHeloHostnameTempfailAction = new("unknown_helo_hostname_tempfail_action", "$reject_tempfail_action")
    {
        Summary = "What to do when the DNS cannot say whether a HELO name exists: defer_if_permit or defer.",
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter PostmultiStartCommands = new("postmulti_start_commands", "start")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter PostmultiStopCommands = new("postmulti_stop_commands", "stop abort drain quick-stop")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter PostmultiControlCommands = new("postmulti_control_commands", "reload flush")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly BoolParameter AlwaysAddMissingHeaders = new("always_add_missing_headers", "no")
    {
        Since = "2.6",
        Summary = "Adds missing Message-Id, Date and From to mail of every client, not only of local ones.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter EmptyAddressDefaultTransportMapsLookupKey = new("empty_address_default_transport_maps_lookup_key", "<>")
    {
        MinimumLength = 1,
        Since = "2.7",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter SenderDependentDefaultTransportMaps = new("sender_dependent_default_transport_maps", "")
    {
        Since = "2.7",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter DnsblogReplyDelay = new("dnsblog_reply_delay", "0s")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter ResetOwnerAlias = new("reset_owner_alias", "no")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DnsblogServiceName = new("dnsblog_service_name", "dnsblog")
    {
        MinimumLength = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter EnableLongQueueIds = new("enable_long_queue_ids", "no")
    {
        Since = "2.9",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter SendmailFixLineEndings = new("sendmail_fix_line_endings", "always")
    {
        MinimumLength = 1,
        Since = "2.9",
        Summary = "Whether sendmail takes carriage returns off line ends: always, strict (when the first line has one) or never.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter DaemonTableOpenErrorIsFatal = new("daemon_table_open_error_is_fatal", "no")
    {
        Since = "2.9",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter TlsmgrServiceName = new("tlsmgr_service_name", "tlsmgr")
    {
        MinimumLength = 1,
        Since = "2.11",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter PipeDeliveryStatusFilter = new("pipe_delivery_status_filter", "$default_delivery_status_filter")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ShlibDirectory = new("shlib_directory", "no")
    {
        MinimumLength = 1,
        Since = "3.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter MetaDirectory = new("meta_directory", "/etc/postfix")
    {
        MinimumLength = 1,
        Since = "3.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter Smtputf8Enable = new("smtputf8_enable", "${{$compatibility_level} <level {1} ? {no} : {yes}}")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter StrictSmtputf8 = new("strict_smtputf8", "no")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter Smtputf8AutodetectClasses = new("smtputf8_autodetect_classes", "sendmail, verify")
    {
        MinimumLength = 1,
        Since = "3.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter CompatibilityLevel = new("compatibility_level", "0")
    {
        Summary = "Which release's defaults apply where nothing is set; empty or missing means the oldest.",
        Since = "3.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter MessageDropHeaders = new("message_drop_headers", "bcc, content-length, resent-bcc, return-path")
    {
        Since = "3.0",
        Summary = "Names of header fields that are taken out of every message.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter DnsNcacheTtlFixEnable = new("dns_ncache_ttl_fix_enable", "no")
    {
        Since = "3.1",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter OpensslPath = new("openssl_path", "openssl")
    {
        MinimumLength = 1,
        Since = "3.1",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnableIdna2003Compatibility = new("enable_idna2003_compatibility", "no")
    {
        Since = "3.2",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter MaillogFile = new("maillog_file", "")
    {
        Since = "3.4",
        Summary = "The file that log lines are appended to, /dev/stdout, or empty for syslog.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter PostlogServiceName = new("postlog_service_name", "postlog")
    {
        MinimumLength = 1,
        Since = "3.4",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly TimeParameter PostlogdWatchdogTimeout = new("postlogd_watchdog_timeout", "10s")
    {
        MinimumSeconds = 10,
        Since = "3.4",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter MaillogFilePrefixes = new("maillog_file_prefixes", "/var, /dev/stdout")
    {
        Since = "3.4",
        Status = ParameterStatus.WithoutEffect("a log file may be anywhere that the mail owner may write to"),
    };

    public static readonly StringParameter MaillogFileCompressor = new("maillog_file_compressor", "gzip")
    {
        MinimumLength = 1,
        Since = "3.4",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter MaillogFileRotateSuffix = new("maillog_file_rotate_suffix", "%Y%m%d-%H%M%S")
    {
        MinimumLength = 1,
        Since = "3.4",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter MaillogFilePermissions = new("maillog_file_permissions", "0600")
    {
        MinimumLength = 1,
        Since = "3.9",
        Summary = "Mode of a log file when it is created: 0600, 0640 or 0644.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter InfoLogAddressFormat = new("info_log_address_format", "external")
    {
        MinimumLength = 1,
        Since = "3.5",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter DnssecProbe = new("dnssec_probe", "ns:.")
    {
        Since = "3.6",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter EmptyAddressLocalLoginSenderMapsLookupKey = new("empty_address_local_login_sender_maps_lookup_key", "<>")
    {
        Since = "3.6",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter EnableThreadedBounces = new("enable_threaded_bounces", "no")
    {
        Since = "3.6",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter RespectfulLogging = new("respectful_logging", "${{$compatibility_level} <level {3.6} ? {no} : {yes}}")
    {
        Since = "3.6",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter KnownTcpPorts = new("known_tcp_ports", "lmtp=24, smtp=25, smtps=submissions=465, submission=587")
    {
        Summary = "Port names that come before the services database, where it is set at all.",
        Since = "3.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter UseSrvLookup = new("use_srv_lookup", "")
    {
        Since = "3.8",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter IgnoreSrvLookupError = new("ignore_srv_lookup_error", "no")
    {
        Since = "3.8",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter AllowSrvLookupFallback = new("allow_srv_lookup_fallback", "no")
    {
        Since = "3.8",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter CleanupReplaceStrayCrLf = new("cleanup_replace_stray_cr_lf", "yes")
    {
        Summary = "Puts a blank in place of each carriage return or line feed that is not part of a line end.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ForceMimeInputConversion = new("force_mime_input_conversion", "no")
    {
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter FullNameEncodingCharset = new("full_name_encoding_charset", "utf-8")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter SocketmapMaxReplySize = new("socketmap_max_reply_size", "100000")
    {
        Minimum = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly IntParameter SocketmapMaxQuerySize = new("socketmap_max_query_size", "10000")
    {
        Minimum = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly BoolParameter RequiretlsEnable = new("requiretls_enable", "yes")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter RequiretlsRedactDsn = new("requiretls_redact_dsn", "yes")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter RequiretlsEsmtpHeader = new("requiretls_esmtp_header", "yes")
    {
        Since = "3.11",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DomainToAscii = new("domain_to_ascii", "no default")
    {
        Status = ParameterStatus.Legacy("function, not a parameter"),
    };

    public static readonly StringParameter NonEmptyEndOfHeaderAction = new("non_empty_end_of_header_action", "fix_quietly")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter NonBdbMigrationAllowRootPrefixes = new("non_bdb_migration_allow_root_prefixes", "/etc /usr/local/etc")
    {
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter NonBdbMigrationAllowUserPrefixes = new("non_bdb_migration_allow_user_prefixes", "$data_directory /var/lib/mailman /var/lib/mailman3")
    {
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter NonBdbCustomMapping = new("non_bdb_custom_mapping", "")
    {
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter NonBdbMigrationLevel = new("non_bdb_migration_level", "disable")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(2),
    };

    public static readonly StringParameter NonBdbMigrationServiceName = new("non_bdb_migration_service_name", "nbdb_reindex")
    {
        Status = ParameterStatus.Planned(2),
    };

    public static readonly BoolParameter NonBdbMigrationLogRedirect = new("non_bdb_migration_log_redirect", "yes")
    {
        Status = ParameterStatus.Planned(2),
    };
}
