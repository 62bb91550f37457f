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
        Summary = "The alias tables that newaliases and sendmail -bi compile; a part of what alias_maps reads.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter AliasMaps = new("alias_maps", "$default_database_type:/etc/aliases, nis:mail.aliases")
    {
        Summary = "The tables of local aliases.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter AllowMailToCommands = new("allow_mail_to_commands", "alias, forward")
    {
        Summary = "Where local may find a command to deliver to: alias, forward, include.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter AllowMailToFiles = new("allow_mail_to_files", "alias, forward")
    {
        Summary = "Where local may find a file to deliver to: alias, forward, include.",
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
        Summary = "An address that gets a blind copy of every message; empty for none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter BerkeleyDbCreateBufferSize = new("berkeley_db_create_buffer_size", "16777216")
    {
        Minimum = 1,
        Since = "2.0",
        Summary = "How many bytes of memory Postfix uses while it creates a hash: or btree: file.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter BerkeleyDbReadBufferSize = new("berkeley_db_read_buffer_size", "131072")
    {
        Minimum = 1,
        Since = "2.0",
        Summary = "How many bytes of memory Postfix uses for each hash: or btree: file that it reads.",
        Status = ParameterStatus.WithoutEffect("Berkeley DB files are read by the server's own reader"),
    };

    public static readonly StringParameter BestMxTransport = new("best_mx_transport", "")
    {
        Summary = "The transport for a domain whose best MX host is this machine although it is not listed as local; empty returns the mail as a loop.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter Biff = new("biff", "yes")
    {
        Summary = "Whether local tells the comsat service of new mail, for users who log in and want to hear of it.",
        Status = ParameterStatus.WithoutEffect("nobody is told of new mail through comsat"),
    };

    public static readonly TableListParameter BodyChecks = new("body_checks", "")
    {
        Summary = "Tables, usually regexp: or pcre:, that look at each line of the body and say what becomes of the message.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter BodyChecksSizeLimit = new("body_checks_size_limit", "51200")
    {
        Minimum = 0,
        Since = "2.0",
        Summary = "How many bytes of each body part body_checks looks at.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter SenderCanonicalClasses = new("sender_canonical_classes", "envelope_sender, header_sender")
    {
        MinimumLength = 1,
        Since = "2.2",
        Summary = "Which addresses sender_canonical_maps rewrites: envelope_sender, header_sender.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter RecipientCanonicalClasses = new("recipient_canonical_classes", "envelope_recipient, header_recipient")
    {
        MinimumLength = 1,
        Since = "2.2",
        Summary = "Which addresses recipient_canonical_maps rewrites: envelope_recipient, header_recipient.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter CommandDirectory = new("command_directory", "/usr/sbin")
    {
        MinimumLength = 1,
        Summary = "The folder of Postfix's administrative commands.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter CommandTimeLimit = new("command_time_limit", "1000s")
    {
        MinimumSeconds = 1,
        Summary = "How long a command that mail is delivered to may run; then it is killed and the mail waits.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DaemonDirectory = new("daemon_directory", "/usr/libexec/postfix")
    {
        MinimumLength = 1,
        Summary = "The folder of Postfix's servers, which master.cf names without a path.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter DaemonTimeout = new("daemon_timeout", "18000s")
    {
        MinimumSeconds = 1,
        Summary = "How long a process of Postfix may work on one request before its watchdog ends it.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly IntParameter DebugPeerLevel = new("debug_peer_level", "2")
    {
        Minimum = 1,
        Since = "3.6",
        Summary = "How much more is logged for the peers in debug_peer_list.",
        Status = ParameterStatus.Planned(7),
    };

    public static readonly ListParameter DebugPeerList = new("debug_peer_list", "")
    {
        Since = "3.6",
        Summary = "Hosts, addresses, networks or tables of peers whose sessions are logged in detail; empty for none.",
        Status = ParameterStatus.Planned(7),
    };

    public static readonly IntParameter DeferCode = new("defer_code", "450")
    {
        Summary = "The reply code of defer.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter DeferTransports = new("defer_transports", "")
    {
        Summary = "Transports whose mail waits until somebody flushes the queue; an old way of dial-up sites.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter DeliverLockAttempts = new("deliver_lock_attempts", "20")
    {
        Minimum = 1,
        Summary = "How many times delivery tries to lock a mailbox file before the mail waits.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter DeliverLockDelay = new("deliver_lock_delay", "1s")
    {
        MinimumSeconds = 1,
        Summary = "How long delivery waits between two tries to lock a mailbox file.",
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
        Summary = "The sender, a local part, of notices to the postmaster; mail to it is thrown away, so that notices never loop.",
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
        Summary = "The environment variables, NAME or NAME=value, that commands outside of the mail system get.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter FallbackRelay = new("fallback_relay", "")
    {
        Since = "2.2",
        Summary = "The name of smtp_fallback_relay before Postfix 2.3.",
        Status = ParameterStatus.Renamed("smtp_fallback_relay"),
    };

    public static readonly ListParameter FastFlushDomains = new("fast_flush_domains", "$relay_domains")
    {
        Summary = "The destinations whose queued mail ETRN and sendmail -qR can flush on request.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter FastFlushPurgeTime = new("fast_flush_purge_time", "7d")
    {
        DefaultUnit = 'd',
        MinimumSeconds = 1,
        Summary = "After what time the empty log of a destination in fast_flush_domains is removed.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter FastFlushRefreshTime = new("fast_flush_refresh_time", "12h")
    {
        DefaultUnit = 'h',
        MinimumSeconds = 1,
        Summary = "After what time the unread log of a destination in fast_flush_domains is tried and written anew.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly IntParameter ForkAttempts = new("fork_attempts", "5")
    {
        Minimum = 1,
        Summary = "How many times a process of Postfix tries to start another.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter ForkDelay = new("fork_delay", "1s")
    {
        MinimumSeconds = 1,
        Summary = "How long a process of Postfix waits between two tries to start another.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter ExecutionDirectoryExpansionFilter = new("execution_directory_expansion_filter", "1234567890!@%-_=+:,./abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    {
        MinimumLength = 1,
        Since = "2.2",
        Summary = "The characters that may come out of $name in command_execution_directory; others become underscores.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly RawParameter CommandExecutionDirectory = new("command_execution_directory", "")
    {
        Since = "2.2",
        Summary = "The folder that local changes to before it runs a command, with $user, $home and kin filled in; empty for the queue directory.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly RawParameter ForwardPath = new("forward_path", "$home/.forward${recipient_delimiter}${extension}, $home/.forward")
    {
        Since = "2.11",
        Summary = "The files, tried in turn, in which a user says where mail shall go; $home, $user, $extension and kin are filled in.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter HashQueueDepth = new("hash_queue_depth", "1")
    {
        Minimum = 1,
        Summary = "How many levels of subfolders the queues in hash_queue_names have.",
        Status = ParameterStatus.WithoutEffect("the queue is a log, not a tree of files"),
    };

    public static readonly ListParameter HashQueueNames = new("hash_queue_names", "deferred, defer")
    {
        MinimumLength = 1,
        Summary = "The queues that are spread over subfolders.",
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
        Summary = "The environment variables, NAME or NAME=value, that the mail system takes over from who starts it; all others are removed.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter InFlowDelay = new("in_flow_delay", "1s")
    {
        MaximumSeconds = 10,
        Summary = "How long new mail pauses when it arrives faster than it leaves; 0 turns this off.",
        Status = ParameterStatus.Planned(5),
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
        Summary = "How many deliveries to a destination may run at a time before anything is known of it.",
        Status = ParameterStatus.Implemented,
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
        Summary = "How long a process of Postfix keeps an idle connection to another.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter IpcTimeout = new("ipc_timeout", "3600s")
    {
        MinimumSeconds = 1,
        Summary = "How long a process of Postfix waits for another to read or write.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter IpcTtl = new("ipc_ttl", "1000s")
    {
        MinimumSeconds = 1,
        Since = "2.1",
        Summary = "How long a process of Postfix keeps a busy connection to another.",
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
        Summary = "The address, or @domain, that gets mail for local names nobody has; needs an empty local_recipient_maps to be reached.",
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
        Summary = "The system user that the server becomes when it is started as root; never root itself.",
        MinimumLength = 1,
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter MailSpoolDirectory = new("mail_spool_directory", "/var/mail")
    {
        Summary = "The folder of mailbox files, one a user; with a final / they are Maildirs.",
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
        Summary = "The reply code for a client that a DNS list blocks.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter MasqueradeClasses = new("masquerade_classes", "envelope_sender, header_sender, header_recipient")
    {
        Summary = "Which addresses masquerade_domains changes: envelope_sender, envelope_recipient, header_sender, header_recipient.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MasqueradeDomains = new("masquerade_domains", "")
    {
        Summary = "Domains whose subdomains are cut off from addresses, so that host.example.com becomes example.com; !name exempts one.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MasqueradeExceptions = new("masquerade_exceptions", "")
    {
        Since = "2.4",
        Summary = "User names whose addresses masquerade_domains leaves alone.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter MaxIdle = new("max_idle", "100s")
    {
        MinimumSeconds = 1,
        Summary = "How long an idle process of Postfix waits for work before it ends.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly IntParameter MaxUse = new("max_use", "100")
    {
        Minimum = 1,
        Summary = "How many connections a process of Postfix serves before it ends.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter MaximalBackoffTime = new("maximal_backoff_time", "4000s")
    {
        MinimumSeconds = 1,
        Summary = "The longest wait between two attempts to deliver a message.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter MaximalQueueLifetime = new("maximal_queue_lifetime", "5d")
    {
        DefaultUnit = 'd',
        MaximumSeconds = 8640000,
        Summary = "How long a message is tried before it goes back to its sender; at 0 it is tried once.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter LmdbMapSize = new("lmdb_map_size", "16777216")
    {
        Is64Bit = true,
        Minimum = 1,
        Since = "2.11",
        Summary = "The size in bytes that a new lmdb: file may grow to at first.",
        Status = ParameterStatus.Implemented,
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
        Summary = "The shortest wait between two attempts to deliver a message; also how long a dead destination is left alone.",
        Status = ParameterStatus.Implemented,
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
        Summary = "Domains whose mail is delivered on this machine, by local_transport.",
        Status = ParameterStatus.Implemented,
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
        Summary = "The domain of addresses that are written without one, such as those of cron's mail; /file takes it from a file.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter NotifyClasses = new("notify_classes", "resource, software")
    {
        Since = "2.9",
        Summary = "The kinds of trouble that the postmaster hears of: bounce, 2bounce, data, delay, policy, protocol, resource, software.",
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
        Summary = "The tables that keep the extension of user+extension when only user stands in them: canonical, virtual, alias, forward, include, generic.",
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
        Summary = "How often waiting mail is looked through for messages whose time has come.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter RblReplyMaps = new("rbl_reply_maps", "")
    {
        Since = "2.0",
        Summary = "Tables by DNS list domain with the reply that counts in place of default_rbl_reply.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter ReceiveOverrideOptions = new("receive_override_options", "")
    {
        Since = "2.1",
        Summary = "Steps that mail skips as it arrives: no_address_mappings, no_header_body_checks, no_milters, no_unknown_recipient_checks; usually set with -o.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter RecipientBccMaps = new("recipient_bcc_maps", "")
    {
        Since = "2.1",
        Summary = "Tables by recipient with an address that gets a blind copy.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter RecipientCanonicalMaps = new("recipient_canonical_maps", "")
    {
        Summary = "Tables that rewrite recipient addresses in envelope and headers before canonical_maps does.",
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
        Summary = "Tables of recipients who have moved, with where to; mail for them is returned with that text.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter RelocatedPrefixEnable = new("relocated_prefix_enable", "yes")
    {
        Since = "3.11",
        Summary = "Whether texts of relocated_maps get \"5.1.6 User has moved to \" in front; no leaves code and text to the table.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter RequireHomeDirectory = new("require_home_directory", "no")
    {
        Summary = "Whether mail waits while the recipient's home folder does not exist.",
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
        Summary = "Tables by sender with an address that gets a blind copy.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter SenderCanonicalMaps = new("sender_canonical_maps", "")
    {
        Summary = "Tables that rewrite sender addresses in envelope and headers before canonical_maps does.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter AuthorizedVerpClients = new("authorized_verp_clients", "$mynetworks")
    {
        Since = "1.1",
        Summary = "The name of smtpd_authorized_verp_clients before Postfix 2.1.",
        Status = ParameterStatus.Renamed("smtpd_authorized_verp_clients"),
    };

    public static readonly BoolParameter SoftBounce = new("soft_bounce", "no")
    {
        Summary = "Whether permanent refusals become temporary ones, and mail that would be returned waits; for trying a configuration out.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter StaleLockTime = new("stale_lock_time", "500s")
    {
        MinimumSeconds = 1,
        Summary = "How old a mailbox's dot lock must be to be taken for left over and removed.",
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
        Summary = "How long a process of Postfix waits to wake another.",
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
        Summary = "The reply code when reject_unverified_recipient learnt that an address does not exist; 250 lets it pass.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter UnverifiedRecipientDeferCode = new("unverified_recipient_defer_code", "450")
    {
        Minimum = 200,
        Maximum = 499,
        Since = "2.6",
        Summary = "The reply code when reject_unverified_recipient could not find out whether an address exists.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter UnverifiedSenderRejectCode = new("unverified_sender_reject_code", "450")
    {
        Minimum = 200,
        Maximum = 599,
        Since = "2.1",
        Summary = "The reply code when reject_unverified_sender learnt that an address does not exist; 250 lets it pass.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly IntParameter UnverifiedSenderDeferCode = new("unverified_sender_defer_code", "450")
    {
        Minimum = 200,
        Maximum = 499,
        Since = "2.6",
        Summary = "The reply code when reject_unverified_sender could not find out whether an address exists.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter DebuggerCommand = new("debugger_command", "")
    {
        Summary = "The command that Postfix's servers run beside themselves when master.cf gives them -D.",
        Status = ParameterStatus.WithoutEffect("no debugger is started"),
    };

    public static readonly StringParameter N2bounceNoticeRecipient = new("2bounce_notice_recipient", "postmaster")
    {
        MinimumLength = 1,
        Summary = "Who gets mail that can neither be delivered nor returned, when notify_classes has 2bounce.",
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
        Summary = "How long postkick waits for its request to be read before it gives up.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly ListParameter AuthorizedFlushUsers = new("authorized_flush_users", "static:anyone")
    {
        Since = "2.2",
        Summary = "The users who may flush the queue with postqueue or sendmail -q; root and the mail owner always may.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly ListParameter AuthorizedMailqUsers = new("authorized_mailq_users", "static:anyone")
    {
        Since = "2.2",
        Summary = "The users who may list the queue with mailq or postqueue; root and the mail owner always may.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly ListParameter AuthorizedSubmitUsers = new("authorized_submit_users", "static:anyone")
    {
        Since = "2.2",
        Summary = "The users who may submit mail with sendmail, as names, /file or tables; static:anyone for all, empty for nobody.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter BackwardsBounceLogfileCompatibility = new("backwards_bounce_logfile_compatibility", "yes")
    {
        Since = "2.1",
        Summary = "Whether bounce files in the queue stay readable for Postfix before 2.0.",
        Status = ParameterStatus.WithoutEffect("the queue is a log, not a tree of files"),
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
        Summary = "The service that new mail is handed to for header work, rewriting and checks; a second one usually skips some.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter AnvilStatusUpdateTime = new("anvil_status_update_time", "600s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Summary = "How often Postfix's anvil logs its peak counts.",
        Status = ParameterStatus.WithoutEffect("clients are counted inside the server"),
    };

    public static readonly BoolParameter EnableErrorsTo = new("enable_errors_to", "no")
    {
        Summary = "Whether the header Errors-To says who gets bounces; no Postfix since 2.2 heeds it.",
        Status = ParameterStatus.Legacy("bounces go to the envelope sender, in every Postfix since 2.2"),
    };

    public static readonly IntParameter ExtractRecipientLimit = new("extract_recipient_limit", "10240")
    {
        Summary = "How many recipients sendmail -t once took from the headers.",
        Status = ParameterStatus.Legacy("sendmail -t takes any number of recipients"),
    };

    public static readonly TimeParameter AnvilRateTimeUnit = new("anvil_rate_time_unit", "60s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Summary = "The time over which connections and commands of one client are counted for the rate limits.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter CommandExpansionFilter = new("command_expansion_filter", "1234567890!@%-_=+:,./abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    {
        MinimumLength = 1,
        Summary = "The characters that may come out of $name in mailbox_command; others become underscores.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ContentFilter = new("content_filter", "")
    {
        Since = "2.7",
        Summary = "The transport:nexthop that all mail goes through once it is queued, and comes back from; empty for none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DeferServiceName = new("defer_service_name", "defer")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The name of the defer service in Postfix's master.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter DelayNoticeRecipient = new("delay_notice_recipient", "postmaster")
    {
        MinimumLength = 1,
        Summary = "Who gets copies of delay notices, when notify_classes has delay.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter DelayWarningTime = new("delay_warning_time", "0h")
    {
        DefaultUnit = 'h',
        Summary = "After what time the sender of waiting mail is told of the delay; 0 tells nobody.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ConfirmDelayCleared = new("confirm_delay_cleared", "no")
    {
        Since = "3.0",
        Summary = "Whether a sender who was told of a delay is told when the mail went out after all.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter DisableDnsLookups = new("disable_dns_lookups", "no")
    {
        Summary = "Old switch that turns the client's DNS lookups off; smtp_dns_support_level came after it.",
        Instead = "smtp_dns_support_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter DisableMimeInputProcessing = new("disable_mime_input_processing", "no")
    {
        Since = "2.0",
        Summary = "Whether arriving mail is taken without a look at its MIME structure.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter DisableMimeOutputConversion = new("disable_mime_output_conversion", "no")
    {
        Since = "2.0",
        Summary = "Whether mail is sent to servers without 8BITMIME as it is, never converted to 7 bits.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter DisableVerpBounces = new("disable_verp_bounces", "no")
    {
        Since = "1.1",
        Summary = "Whether a message with VERP senders gets one bounce for all recipients instead of one each.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DontRemove = new("dont_remove", "0")
    {
        Minimum = 0,
        Summary = "Whether (1) finished messages are kept in the queue saved, or (0) removed; for debugging.",
        Status = ParameterStatus.Planned(5),
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
        Summary = "Who gets notices of policy, protocol, resource and software errors, as notify_classes says.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ErrorServiceName = new("error_service_name", "error")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The name of the error service in Postfix's master.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter ExpandOwnerAlias = new("expand_owner_alias", "no")
    {
        Summary = "Whether the sender of mail through alias list becomes what owner-list stands for, instead of owner-list itself.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter FallbackTransport = new("fallback_transport", "")
    {
        Summary = "The transport:nexthop for local names that are neither alias nor user; empty returns their mail.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter FaultInjectionCode = new("fault_injection_code", "0")
    {
        Minimum = 0,
        Summary = "A number that makes chosen internal steps fail, for tests.",
        Status = ParameterStatus.WithoutEffect("faults are provoked by the project's own tests"),
    };

    public static readonly StringParameter FlushServiceName = new("flush_service_name", "flush")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The name of the flush service in Postfix's master.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter ForwardExpansionFilter = new("forward_expansion_filter", "1234567890!@%-_=+:,./abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    {
        MinimumLength = 1,
        Summary = "The characters that may come out of $name in forward_path; others become underscores.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter HelpfulWarnings = new("helpful_warnings", "yes")
    {
        Since = "2.0",
        Summary = "Whether the log warns of settings that make no sense.",
        Status = ParameterStatus.WithoutEffect("hikyaku check always says what it finds"),
    };

    public static readonly StringParameter MailReleaseDate = new("mail_release_date", "20260821")
    {
        MinimumLength = 1,
        Summary = "The date of the Postfix release, year, month and day.",
        Status = ParameterStatus.WithoutEffect("the server speaks of its own version; other parameters may still use $mail_release_date"),
    };

    public static readonly StringParameter MailqPath = new("mailq_path", "/usr/bin/mailq")
    {
        MinimumLength = 1,
        Summary = "Where Postfix's installer put the mailq command.",
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly StringParameter ManpageDirectory = new("manpage_directory", "/usr/local/man")
    {
        MinimumLength = 1,
        Summary = "Where Postfix's installer put the manual pages.",
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly StringParameter MapsRblDomains = new("maps_rbl_domains", "")
    {
        Summary = "The DNS lists of the former restriction reject_maps_rbl; reject_rbl_client names its list itself.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter MynetworksStyle = new("mynetworks_style", "${{$compatibility_level} <level {2} ? {subnet} : {host}}")
    {
        MinimumLength = 1,
        Summary = "How wide the default of mynetworks is: host, subnet or class.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter NestedHeaderChecks = new("nested_header_checks", "$header_checks")
    {
        Since = "2.0",
        Summary = "Tables that look at the headers of attached messages, as header_checks does at the message's own.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter NewaliasesPath = new("newaliases_path", "/usr/bin/newaliases")
    {
        MinimumLength = 1,
        Summary = "Where Postfix's installer put the newaliases command.",
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
        Summary = "Whether owner-list and list-request are special: such names are not split at a - in recipient_delimiter, and owner-list becomes the sender of list.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter PermitMxBackupNetworks = new("permit_mx_backup_networks", "")
    {
        Summary = "The networks that the primary MX hosts of a domain must be in for permit_mx_backup to let its mail through; empty asks for none.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter PickupServiceName = new("pickup_service_name", "pickup")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The name of the pickup service in Postfix's master.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly ListParameter PrependDeliveredHeader = new("prepend_delivered_header", "command, file, forward")
    {
        Summary = "The kinds of local delivery that get a header Delivered-To: command, file, forward. Without forward, loops are not found.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ProcessName = new("process_name", "")
    {
        Summary = "The program of the service that reads it; read-only.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ServiceName = new("service_name", "")
    {
        Summary = "The service's name in master.cf; read-only.",
        Since = "3.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ProcessId = new("process_id", "0")
    {
        Summary = "The process id of the server; read-only.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ProcessIdDirectory = new("process_id_directory", "pid")
    {
        MinimumLength = 1,
        Summary = "The folder of lock files with process ids, below queue_directory.",
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
        Summary = "How many attributes one message may collect in the queue.",
        Status = ParameterStatus.WithoutEffect("the queue is a log, not a tree of files"),
    };

    public static readonly StringParameter QueueServiceName = new("queue_service_name", "qmgr")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The name of the queue manager's service in Postfix's master.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter HtmlDirectory = new("html_directory", "no")
    {
        MinimumLength = 1,
        Summary = "Where Postfix's installer put the HTML documentation; no for nowhere.",
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly StringParameter ReadmeDirectory = new("readme_directory", "no")
    {
        MinimumLength = 1,
        Summary = "Where Postfix's installer put the README files; no for nowhere.",
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly StringParameter RewriteServiceName = new("rewrite_service_name", "rewrite")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The name of the address rewriting service in Postfix's master.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter SampleDirectory = new("sample_directory", "/etc/postfix")
    {
        MinimumLength = 1,
        Summary = "Where old releases of Postfix put sample configuration files.",
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly BoolParameter SenderBasedRouting = new("sender_based_routing", "no")
    {
        Summary = "Routing by sender, which never came under this name; sender_dependent_relayhost_maps does it.",
        Status = ParameterStatus.Legacy("sender_dependent_relayhost_maps routes by sender since Postfix 2.3"),
    };

    public static readonly StringParameter SendmailPath = new("sendmail_path", "/usr/sbin/sendmail")
    {
        MinimumLength = 1,
        Summary = "Where Postfix's installer put the sendmail command.",
        Status = ParameterStatus.WithoutEffect("only Postfix's installer reads it"),
    };

    public static readonly TimeParameter ServiceThrottleTime = new("service_throttle_time", "60s")
    {
        MinimumSeconds = 1,
        Summary = "How long Postfix's master waits before it starts a failing server again.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter SetgidGroup = new("setgid_group", "postdrop")
    {
        Summary = "The group that lets sendmail write into the maildrop.",
        MinimumLength = 1,
        Status = ParameterStatus.Implemented,
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
        Summary = "The name of the service in Postfix's master.cf that lists the queue.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter Strict7bitHeaders = new("strict_7bit_headers", "no")
    {
        Since = "2.0",
        Summary = "Whether mail with 8-bit characters in its headers is refused.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter Strict8bitmime = new("strict_8bitmime", "no")
    {
        Since = "2.0",
        Summary = "Whether both strict_7bit_headers and strict_8bitmime_body count.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter Strict8bitmimeBody = new("strict_8bitmime_body", "no")
    {
        Since = "2.0",
        Summary = "Whether mail with 8-bit text that no MIME header announces is refused.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter StrictMimeEncodingDomain = new("strict_mime_encoding_domain", "no")
    {
        Since = "2.0",
        Summary = "Whether message and multipart parts with an encoding that their kind must not have are refused.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter SunMailtoolCompatibility = new("sun_mailtool_compatibility", "no")
    {
        Summary = "Whether mailboxes are locked as Sun's mailtool expects; mailbox_delivery_lock = dotlock says it today.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter TraceServiceName = new("trace_service_name", "trace")
    {
        MinimumLength = 1,
        Since = "2.1",
        Summary = "The name of the trace service in Postfix's master.cf.",
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
        Summary = "The characters that may be asked for as VERP delimiters.",
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
        Summary = "The name of the service in Postfix's master.cf that keeps connections for reuse.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter ConnectionCacheTtlLimit = new("connection_cache_ttl_limit", "2s")
    {
        MinimumSeconds = 1,
        Summary = "The longest time that an idle connection is kept, whatever smtp_connection_cache_time_limit says.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ConnectionCacheStatusUpdateTime = new("connection_cache_status_update_time", "600s")
    {
        MinimumSeconds = 1,
        Summary = "How often Postfix's connection cache logs how useful it was.",
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
        Summary = "Characters, with escapes as in C, that get a message refused wherever they stand; empty for none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter MessageStripCharacters = new("message_strip_characters", "")
    {
        Since = "2.3",
        Summary = "Characters, with escapes as in C, that are taken out of each message; empty for none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter FrozenDeliveredTo = new("frozen_delivered_to", "yes")
    {
        Since = "2.3",
        Summary = "Whether local decides what Delivered-To says once, at the start of an alias or .forward expansion, instead of at each step.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DelayLoggingResolutionLimit = new("delay_logging_resolution_limit", "2")
    {
        Minimum = 0,
        Maximum = 6,
        Since = "2.3",
        Summary = "How many digits the delays in log lines may have after the point, 0 to 6.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter SenderDependentRelayhostMaps = new("sender_dependent_relayhost_maps", "")
    {
        Since = "2.3",
        Summary = "Tables by sender, or its @domain, with the relay host that counts in place of relayhost; DUNNO leaves it alone.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter EmptyAddressRelayhostMapsLookupKey = new("empty_address_relayhost_maps_lookup_key", "<>")
    {
        MinimumLength = 1,
        Since = "2.5",
        Summary = "The key for the null sender in sender_dependent_relayhost_maps.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter ConnectionCacheProtocolTimeout = new("connection_cache_protocol_timeout", "5s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How long a process of Postfix waits for the connection cache.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly ListParameter CyrusSaslConfigPath = new("cyrus_sasl_config_path", "")
    {
        Since = "2.5",
        Summary = "The folders, divided by colons, where Cyrus SASL looks for its configuration files; empty for the built-in ones.",
        Status = ParameterStatus.Planned(4),
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
        Summary = "Tables by recipient with the transport for a local name that is neither alias nor user; comes before fallback_transport.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter NonSmtpdMilters = new("non_smtpd_milters", "")
    {
        Since = "2.3",
        Summary = "The milters that mail from sendmail and from inside passes; empty for none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter InternalMailFilterClasses = new("internal_mail_filter_classes", "")
    {
        Since = "2.3",
        Summary = "The kinds of mail of the server's own that content filters see too: bounce, notify; empty for none.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter Detect8bitEncodingHeader = new("detect_8bit_encoding_header", "yes")
    {
        Since = "2.5",
        Summary = "Whether a Content-Transfer-Encoding header that says 8bit makes a message 8-bit mail.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter SendCyrusSaslAuthzid = new("send_cyrus_sasl_authzid", "no")
    {
        Since = "2.4",
        Summary = "Whether the client sends its login name as authorization identity too, instead of an empty one.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter DestinationConcurrencyFeedbackDebug = new("destination_concurrency_feedback_debug", "no")
    {
        Since = "2.5",
        Summary = "Whether each change of a destination's concurrency is logged.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly StringParameter DataDirectory = new("data_directory", "/var/lib/postfix")
    {
        Summary = "Where the server keeps what it can lose: the user database and its sockets.",
        MinimumLength = 1,
        Since = "2.5",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Stress = new("stress", "")
    {
        Since = "2.5",
        Summary = "Not empty while a service has all its processes busy, so that ${stress?{…}:{…}} in other parameters gives shorter limits; set by the server itself.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter UnverifiedSenderRejectReason = new("unverified_sender_reject_reason", "")
    {
        Since = "2.6",
        Summary = "The text of the reply when reject_unverified_sender refuses; empty passes on what the probe learnt.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter UnverifiedRecipientRejectReason = new("unverified_recipient_reject_reason", "")
    {
        Since = "2.6",
        Summary = "The text of the reply when reject_unverified_recipient refuses; empty passes on what the probe learnt.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter StrictMailboxOwnership = new("strict_mailbox_ownership", "yes")
    {
        Since = "2.5",
        Summary = "Whether mail waits when a mailbox file does not belong to its recipient.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ProxymapServiceName = new("proxymap_service_name", "proxymap")
    {
        MinimumLength = 1,
        Since = "2.6",
        Summary = "The name of the service in Postfix's master.cf that reads proxy: tables.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter ProxywriteServiceName = new("proxywrite_service_name", "proxywrite")
    {
        MinimumLength = 1,
        Since = "2.6",
        Summary = "The name of the service in Postfix's master.cf that writes proxy: tables.",
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
        Summary = "The TCP window in bytes, for routers that cannot scale windows; 0 leaves it to the system.",
        Status = ParameterStatus.Planned(5),
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
        Summary = "What reject_unverified_recipient does when the probe gave no answer: defer, defer_if_permit, permit and the like.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly StringParameter UnverifiedSenderTempfailAction = new("unverified_sender_tempfail_action", "$reject_tempfail_action")
    {
        MinimumLength = 1,
        Since = "2.6",
        Summary = "What reject_unverified_sender does when the probe gave no answer: defer, defer_if_permit, permit and the like.",
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
        Summary = "The postfix commands that postmulti takes for a start: run instance by instance, first to last.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter PostmultiStopCommands = new("postmulti_stop_commands", "stop abort drain quick-stop")
    {
        Since = "2.6",
        Summary = "The postfix commands that postmulti takes for a stop: run instance by instance, last to first.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter PostmultiControlCommands = new("postmulti_control_commands", "reload flush")
    {
        Since = "2.6",
        Summary = "The postfix commands that postmulti gives only to running instances.",
        Status = ParameterStatus.Implemented,
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
        Summary = "The key for the null sender in sender_dependent_default_transport_maps.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TableListParameter SenderDependentDefaultTransportMaps = new("sender_dependent_default_transport_maps", "")
    {
        Since = "2.7",
        Summary = "Tables by sender, or its @domain, with the transport that counts in place of default_transport; DUNNO leaves it alone.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly TimeParameter DnsblogReplyDelay = new("dnsblog_reply_delay", "0s")
    {
        Since = "2.8",
        Summary = "How long the answers of DNS lists are held back, for tests of postscreen.",
        Status = ParameterStatus.Planned(3),
    };

    public static readonly BoolParameter ResetOwnerAlias = new("reset_owner_alias", "no")
    {
        Since = "2.8",
        Summary = "Whether an alias inside another, without an owner- of its own, loses the outer one's owner.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DnsblogServiceName = new("dnsblog_service_name", "dnsblog")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "The name of the service in Postfix's master.cf that asks DNS lists for postscreen.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter EnableLongQueueIds = new("enable_long_queue_ids", "no")
    {
        Summary = "Whether queue ids have the long form that never repeats.",
        Since = "2.9",
        Status = ParameterStatus.Implemented,
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
        Summary = "Whether a table that cannot be opened ends the program; no answers its look-ups with a temporary error.",
        Status = ParameterStatus.WithoutEffect("a table that cannot be opened answers with a temporary error and never ends the server"),
    };

    public static readonly StringParameter TlsmgrServiceName = new("tlsmgr_service_name", "tlsmgr")
    {
        MinimumLength = 1,
        Since = "2.11",
        Summary = "The name of the TLS manager's service in Postfix's master.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter PipeDeliveryStatusFilter = new("pipe_delivery_status_filter", "$default_delivery_status_filter")
    {
        Since = "3.0",
        Summary = "Tables that replace the status code and text of results of the pipe transport.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ShlibDirectory = new("shlib_directory", "no")
    {
        MinimumLength = 1,
        Since = "3.0",
        Summary = "Where Postfix's shared libraries and table plugins are; no for none.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter MetaDirectory = new("meta_directory", "/etc/postfix")
    {
        MinimumLength = 1,
        Since = "3.0",
        Summary = "Where Postfix keeps the files that its instances share, such as postfix-files and dynamicmaps.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter Smtputf8Enable = new("smtputf8_enable", "${{$compatibility_level} <level {1} ? {no} : {yes}}")
    {
        Since = "3.0",
        Summary = "Whether addresses and headers in UTF-8 (SMTPUTF8) are accepted and sent.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter StrictSmtputf8 = new("strict_smtputf8", "no")
    {
        Since = "3.0",
        Summary = "Whether UTF-8 in an envelope is accepted only from a client that asked for SMTPUTF8.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly StringParameter Smtputf8AutodetectClasses = new("smtputf8_autodetect_classes", "sendmail, verify")
    {
        MinimumLength = 1,
        Since = "3.0",
        Summary = "The kinds of mail whose UTF-8 headers alone make them SMTPUTF8 mail: sendmail, smtpd, qmqpd, forward, bounce, notify, verify, all.",
        Status = ParameterStatus.Planned(8),
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
        Summary = "Whether negative DNS answers are read past a C library that holds them back; a workaround for libraries to come.",
        Status = ParameterStatus.WithoutEffect("the resolver is the server's own, not the C library's"),
    };

    public static readonly StringParameter OpensslPath = new("openssl_path", "openssl")
    {
        MinimumLength = 1,
        Since = "3.1",
        Summary = "The openssl command that postfix tls runs.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnableIdna2003Compatibility = new("enable_idna2003_compatibility", "no")
    {
        Since = "3.2",
        Summary = "Whether domains in UTF-8 become ASCII by the transitional rules of IDNA2003, so that ß becomes ss.",
        Status = ParameterStatus.Planned(8),
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
        Summary = "The name of the service in Postfix's master.cf that writes maillog_file.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly TimeParameter PostlogdWatchdogTimeout = new("postlogd_watchdog_timeout", "10s")
    {
        MinimumSeconds = 10,
        Since = "3.4",
        Summary = "How long the service that writes maillog_file may be stuck before its watchdog ends it.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly ListParameter MaillogFilePrefixes = new("maillog_file_prefixes", "/var, /dev/stdout")
    {
        MinimumLength = 1,
        Since = "3.4",
        Summary = "The folders that maillog_file may be in.",
        Status = ParameterStatus.WithoutEffect("a log file may be anywhere that the mail owner may write to"),
    };

    public static readonly StringParameter MaillogFileCompressor = new("maillog_file_compressor", "gzip")
    {
        MinimumLength = 1,
        Since = "3.4",
        Summary = "The command that compresses an old log after postfix logrotate; it gets the file as its first argument.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter MaillogFileRotateSuffix = new("maillog_file_rotate_suffix", "%Y%m%d-%H%M%S")
    {
        MinimumLength = 1,
        Since = "3.4",
        Summary = "The strftime form of what postfix logrotate adds to the name of an old log.",
        Status = ParameterStatus.Implemented,
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
        Summary = "How log lines write addresses: external with quotes as in SMTP, internal without.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DnssecProbe = new("dnssec_probe", "ns:.")
    {
        Since = "3.6",
        Summary = "A DNS query, type:name, that finds out whether the resolver validates DNSSEC; empty asks nothing.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly StringParameter EmptyAddressLocalLoginSenderMapsLookupKey = new("empty_address_local_login_sender_maps_lookup_key", "<>")
    {
        Since = "3.6",
        Summary = "The key for the null sender in local_login_sender_maps.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter EnableThreadedBounces = new("enable_threaded_bounces", "no")
    {
        Since = "3.6",
        Summary = "Whether notices carry References and In-Reply-To of the message they speak of.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly BoolParameter RespectfulLogging = new("respectful_logging", "${{$compatibility_level} <level {3.6} ? {no} : {yes}}")
    {
        Since = "3.6",
        Summary = "Whether log lines say allowlist and denylist in place of the older words.",
        Status = ParameterStatus.Planned(3),
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
        Summary = "The services, such as submission, whose servers are looked up in SRV records instead of MX ones; empty for none.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter IgnoreSrvLookupError = new("ignore_srv_lookup_error", "no")
    {
        Since = "3.8",
        Summary = "Whether MX and address records count when the look-up of SRV records fails.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter AllowSrvLookupFallback = new("allow_srv_lookup_fallback", "no")
    {
        Since = "3.8",
        Summary = "Whether MX and address records count when a domain has no SRV records, or the look-up fails.",
        Status = ParameterStatus.Planned(5),
    };

    public static readonly BoolParameter CleanupReplaceStrayCrLf = new("cleanup_replace_stray_cr_lf", "yes")
    {
        Summary = "Puts a blank in place of each carriage return or line feed that is not part of a line end.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ForceMimeInputConversion = new("force_mime_input_conversion", "no")
    {
        Summary = "Whether 8-bit bodies become quoted-printable as mail arrives, before filters and signatures.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter FullNameEncodingCharset = new("full_name_encoding_charset", "utf-8")
    {
        MinimumLength = 1,
        Summary = "The character set that is named when a user's full name is encoded for From.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter SocketmapMaxReplySize = new("socketmap_max_reply_size", "100000")
    {
        Minimum = 1,
        Summary = "How many bytes an answer of a socketmap: server may have.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter SocketmapMaxQuerySize = new("socketmap_max_query_size", "10000")
    {
        Minimum = 1,
        Summary = "How many bytes a query to a socketmap: server may have.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter RequiretlsEnable = new("requiretls_enable", "yes")
    {
        Summary = "Whether REQUIRETLS is announced inside TLS and honoured (RFC 8689).",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter RequiretlsRedactDsn = new("requiretls_redact_dsn", "yes")
    {
        Summary = "Whether a notice about a REQUIRETLS message returns its headers only, so that it may travel without TLS.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter RequiretlsEsmtpHeader = new("requiretls_esmtp_header", "yes")
    {
        Since = "3.11",
        Summary = "Whether a header Require-TLS-ESMTP remembers the wish while a message passes a content filter.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly StringParameter DomainToAscii = new("domain_to_ascii", "no default")
    {
        Summary = "No parameter: ${domain_to_ascii{name}} gives a domain's ASCII form in a value.",
        Status = ParameterStatus.Legacy("it is a function, written ${domain_to_ascii{NAME}} in a value, and not a parameter"),
    };

    public static readonly StringParameter NonEmptyEndOfHeaderAction = new("non_empty_end_of_header_action", "fix_quietly")
    {
        MinimumLength = 1,
        Summary = "What happens to a message whose header ends in a line that is neither header nor empty: fix_quietly, add_header or reject.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter NonBdbMigrationAllowRootPrefixes = new("non_bdb_migration_allow_root_prefixes", "/etc /usr/local/etc")
    {
        Summary = "Folders in which Postfix's migration service may recompile a table that belongs to root.",
        Status = ParameterStatus.WithoutEffect("hash: and btree: tables are read as they are, so nothing has to move to another type"),
    };

    public static readonly ListParameter NonBdbMigrationAllowUserPrefixes = new("non_bdb_migration_allow_user_prefixes", "$data_directory /var/lib/mailman /var/lib/mailman3")
    {
        Summary = "Folders in which Postfix's migration service may recompile a table that belongs to another user.",
        Status = ParameterStatus.WithoutEffect("hash: and btree: tables are read as they are, so nothing has to move to another type"),
    };

    public static readonly StringParameter NonBdbCustomMapping = new("non_bdb_custom_mapping", "")
    {
        Summary = "A table by Berkeley type, or type:name, with the table type that is read in its place when the migration is on.",
        Status = ParameterStatus.WithoutEffect("hash: and btree: tables are read as they are, so nothing has to move to another type"),
    };

    public static readonly StringParameter NonBdbMigrationLevel = new("non_bdb_migration_level", "disable")
    {
        MinimumLength = 1,
        Summary = "How tables in hash: and btree: are moved to other types: disable, enable-redirect, or enable-reindex, which also compiles them.",
        Status = ParameterStatus.WithoutEffect("hash: and btree: tables are read as they are, so nothing has to move to another type"),
    };

    public static readonly StringParameter NonBdbMigrationServiceName = new("non_bdb_migration_service_name", "nbdb_reindex")
    {
        Summary = "The service of master.cf that compiles tables for enable-reindex.",
        Status = ParameterStatus.WithoutEffect("hash: and btree: tables are read as they are, so nothing has to move to another type"),
    };

    public static readonly BoolParameter NonBdbMigrationLogRedirect = new("non_bdb_migration_log_redirect", "yes")
    {
        Summary = "Whether each table that is read under another type is logged.",
        Status = ParameterStatus.WithoutEffect("hash: and btree: tables are read as they are, so nothing has to move to another type"),
    };
}
