namespace Hikyaku.Configuration.Parameters;

/// <summary>
/// Names that sites still have in main.cf and no Postfix of today has. They are no rows: somebody may use such a name for a text of his own, as
/// <c>$name</c>, and then nothing is said. Dates are of Postfix's releases.
/// </summary>
public static class RemovedParameters
{
    private const string Quota = "the VDA patch had it, Postfix never did";
    private const string Apple = "Apple's Postfix of Mac OS X had it", AppleInstead = "remove it";
    private const string QuotaInstead = "remove it and let the store that keeps the mail limit it: virtual_transport = lmtp:… to Dovecot, for instance";

    public static IReadOnlyList<RemovedParameter> All { get; } =
    [
        new("program_directory", "Postfix had it until 2.0", "write daemon_directory and command_directory, or remove it: neither has an effect here"),
        new("alternate_config_directory", "snapshots before Postfix 1.1 had it", "write alternate_config_directories"),
        new("auth_mx_backup_networks", "snapshots before Postfix 1.1 had it", "write permit_mx_backup_networks"),
        new("client_connection_rate_service", "Postfix had it until 2.2", "remove it: clients are counted inside the server"),
        new("client_connection_rate_time_unit", "snapshots before Postfix 2.1 had it", "write anvil_rate_time_unit"),
        new("client_rate_time_unit", "snapshots before Postfix 2.1 had it", "write anvil_rate_time_unit"),
        new("client_connection_status_update_time", "snapshots before Postfix 2.1 had it", "write anvil_status_update_time, or remove it: it has no effect here"),
        new("connection_cache_service", "Postfix had it until 2.2", "remove it: connections are kept inside the server"),
        new("error_transport", "snapshots before Postfix 2.0 had it", "remove it: the service of that kind is called error"),
        new("fast_flush_policy", "snapshots before Postfix 1.0 had it", "write fast_flush_domains"),
        new("enable_fast_flush", "snapshots before Postfix 1.0 had it", "write fast_flush_domains"),
        new("qmgr_site_hog_factor", "Postfix had it until 1.1", "remove it: the scheduler keeps large messages from crowding out small ones by itself"),
        new("smtp_break_lines", "Postfix had it until 1.1", "write smtp_line_length_limit"),
        new("smtp_connection_cache_reuse_limit", "Postfix had it until 2.2", "write smtp_connection_reuse_time_limit or smtp_connection_reuse_count_limit"),
        new("smtp_connection_cache_domains", "snapshots before Postfix 2.2 had it", "write smtp_connection_cache_destinations"),
        new("smtp_pipeline_dot_quit", "snapshots before Postfix 2.3 had it", "remove it"),
        new("smtp_tls_fallback_level", "snapshots before Postfix 3.0 had it", "write smtp_tls_security_level and smtp_tls_policy_maps"),
        new("lmtp_tls_fallback_level", "snapshots before Postfix 3.0 had it", "write lmtp_tls_security_level and lmtp_tls_policy_maps"),
        new("smtp_bounce_defer_filter", "snapshots before Postfix 3.0 had it", "write smtp_delivery_status_filter"),
        new("default_bounce_defer_filter", "snapshots before Postfix 3.0 had it", "write default_delivery_status_filter"),
        new("smtpd_authorized_xaddr_clients", "snapshots before Postfix 2.1 had it", "write smtpd_authorized_xclient_hosts"),
        new("smtpd_authorized_xloginfo_clients", "snapshots before Postfix 2.1 had it", "write smtpd_authorized_xforward_hosts"),
        new("smtpd_reject_contact_information", "snapshots before Postfix 2.8 had it", "write smtpd_reject_footer"),
        new("plugin_directory", "snapshots before Postfix 3.0 had it", "write shlib_directory, or remove it: it has no effect here"),
        new("postscreen_whitelist_networks", "Postfix's postscreen had it before 2.8 was released", "write postscreen_access_list = permit_mynetworks and tables by address"),
        new("postscreen_blacklist_networks", "Postfix's postscreen had it before 2.8 was released", "write postscreen_access_list with a table by address whose result is reject"),
        new("postscreen_hangup_action", "Postfix's postscreen had it before 2.8 was released", "remove it"),
        new("tlsproxy_tls_session_cache_database", "Postfix had it until 2.10", "write smtpd_tls_session_cache_database"),
        new("tls_daemon_random_source", "the TLS patch of the years before Postfix 2.2 had it", "remove it: the system's own source of randomness is used"),
        new("virtual_usedotlock", "snapshots before Postfix 1.1 had it", "write virtual_mailbox_lock"),
        .. AppleNames.Select(static name => new RemovedParameter(name, Apple, AppleInstead)),
        .. QuotaNames.Select(static name => new RemovedParameter(name, Quota, QuotaInstead)),
    ];

    private static string[] AppleNames => ["enable_server_options", "imap_submit_cred_file", "mydomain_fallback", "smtpd_pw_server_security_options", "smtpd_use_pw_server", "use_sacl_cache"];

    private static string[] QuotaNames =>
    [
        "virtual_create_maildirsize", "virtual_mailbox_extended", "virtual_mailbox_limit_inbox", "virtual_mailbox_limit_maps", "virtual_mailbox_limit_override",
        "virtual_maildir_extended", "virtual_maildir_filter", "virtual_maildir_filter_maps", "virtual_maildir_limit_message", "virtual_maildir_limit_message_maps",
        "virtual_maildir_suffix", "virtual_overquota_bounce", "virtual_trash_count", "virtual_trash_name",
    ];

    /// <summary>Null for a name that never was a parameter, or that still is one.</summary>
    public static RemovedParameter? Find(string name) => All.FirstOrDefault(removed => removed.Name == name);
}
