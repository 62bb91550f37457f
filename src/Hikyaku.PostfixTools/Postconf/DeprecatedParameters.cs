namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Names that Postfix warns about, with what it says to do (DEPRECATION_README, Postfix 3.9, 3.11 and 3.12).</summary>
internal static class DeprecatedParameters
{
    private const string DoNotSpecify = "do not specify", LeaveAtDefault = "do not specify (leave at default)";

    private static readonly Dictionary<string, string> InsteadOf = new(StringComparer.Ordinal)
    {
        ["disable_dns_lookups"] = Specify("smtp_dns_support_level"),
        ["lmtp_use_tls"] = Specify("lmtp_tls_security_level"),
        ["postscreen_use_tls"] = Specify("postscreen_tls_security_level"),
        ["smtp_use_tls"] = Specify("smtp_tls_security_level"),
        ["smtpd_use_tls"] = Specify("smtpd_tls_security_level"),
        ["tlsproxy_client_use_tls"] = Specify("tlsproxy_client_security_level"),
        ["tlsproxy_use_tls"] = Specify("tlsproxy_tls_security_level"),
        ["lmtp_enforce_tls"] = "lmtp_tls_security_level", // so in Postfix 3.12
        ["postscreen_enforce_tls"] = Specify("postscreen_tls_security_level"),
        ["smtp_enforce_tls"] = Specify("smtp_tls_security_level"),
        ["smtpd_enforce_tls"] = Specify("smtpd_tls_security_level"),
        ["tlsproxy_client_enforce_tls"] = Specify("tlsproxy_client_security_level"),
        ["tlsproxy_enforce_tls"] = Specify("tlsproxy_tls_security_level"),
        ["lmtp_tls_per_site"] = Specify("lmtp_tls_policy_maps"),
        ["smtp_tls_per_site"] = Specify("smtp_tls_policy_maps"),
        ["tlsproxy_client_per_site"] = Specify("tlsproxy_client_policy_maps"),
        ["smtpd_tls_dh1024_param_file"] = LeaveAtDefault,
        ["smtpd_tls_eecdh_grade"] = LeaveAtDefault,
        ["deleted-test-only"] = DoNotSpecify, // Postfix's own tests set it
        ["authorized_verp_clients"] = Specify("smtpd_authorized_verp_clients"),
        ["fallback_relay"] = Specify("smtp_fallback_relay"),
        ["lmtp_per_record_deadline"] = Specify("lmtp_per_request_deadline"),
        ["lmtp_tls_enforce_peername"] = Specify("lmtp_tls_security_level"),
        ["postscreen_blacklist_action"] = Specify("postscreen_denylist_action"),
        ["postscreen_dnsbl_ttl"] = Specify("postscreen_dnsbl_max_ttl"),
        ["postscreen_dnsbl_whitelist_threshold"] = Specify("postscreen_dnsbl_allowlist_threshold"),
        ["postscreen_whitelist_interfaces"] = Specify("postscreen_allowlist_interfaces"),
        ["smtpd_client_connection_limit_exceptions"] = Specify("smtpd_client_event_limit_exceptions"),
        ["smtpd_per_record_deadline"] = Specify("smtpd_per_request_deadline"),
        ["smtp_per_record_deadline"] = Specify("smtp_per_request_deadline"),
        ["smtp_tls_enforce_peername"] = Specify("smtp_tls_security_level"),
        ["tlsproxy_client_level"] = Specify("tlsproxy_client_security_level"),
        ["tlsproxy_client_policy"] = Specify("tlsproxy_client_policy_maps"),
        ["virtual_maps"] = Specify("virtual_alias_maps"),
        ["lmtp_cname_overrides_servername"] = DoNotSpecify,
        ["smtp_cname_overrides_servername"] = DoNotSpecify,
        ["tlsproxy_client_loglevel_parameter"] = DoNotSpecify,
    };

    /// <summary>Null when the name is not deprecated.</summary>
    public static string? Instead(string name) => InsteadOf.GetValueOrDefault(name);

    private static string Specify(string name) => $"specify \"{name}\"";
}
