namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>tlsproxy_</c>.</summary>
public static class TlsproxyParameters
{
    public static readonly TimeParameter WatchdogTimeout = new("tlsproxy_watchdog_timeout", "10s")
    {
        MinimumSeconds = 10,
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnforceTls = new("tlsproxy_enforce_tls", "$smtpd_enforce_tls")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsCAfile = new("tlsproxy_tls_CAfile", "$smtpd_tls_CAfile")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsCApath = new("tlsproxy_tls_CApath", "$smtpd_tls_CApath")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsAlwaysIssueSessionIds = new("tlsproxy_tls_always_issue_session_ids", "$smtpd_tls_always_issue_session_ids")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsAskCcert = new("tlsproxy_tls_ask_ccert", "$smtpd_tls_ask_ccert")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TlsCcertVerifydepth = new("tlsproxy_tls_ccert_verifydepth", "$smtpd_tls_ccert_verifydepth")
    {
        Minimum = 0,
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsCertFile = new("tlsproxy_tls_cert_file", "$smtpd_tls_cert_file")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsCiphers = new("tlsproxy_tls_ciphers", "$smtpd_tls_ciphers")
    {
        MinimumLength = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsDcertFile = new("tlsproxy_tls_dcert_file", "$smtpd_tls_dcert_file")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsDh1024ParamFile = new("tlsproxy_tls_dh1024_param_file", "$smtpd_tls_dh1024_param_file")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsDh512ParamFile = new("tlsproxy_tls_dh512_param_file", "$smtpd_tls_dh512_param_file")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsDkeyFile = new("tlsproxy_tls_dkey_file", "$smtpd_tls_dkey_file")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsEccertFile = new("tlsproxy_tls_eccert_file", "$smtpd_tls_eccert_file")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsEckeyFile = new("tlsproxy_tls_eckey_file", "$smtpd_tls_eckey_file")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsEecdhGrade = new("tlsproxy_tls_eecdh_grade", "$smtpd_tls_eecdh_grade")
    {
        MinimumLength = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter TlsExcludeCiphers = new("tlsproxy_tls_exclude_ciphers", "$smtpd_tls_exclude_ciphers")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsFingerprintDigest = new("tlsproxy_tls_fingerprint_digest", "$smtpd_tls_fingerprint_digest")
    {
        MinimumLength = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsKeyFile = new("tlsproxy_tls_key_file", "$smtpd_tls_key_file")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsLoglevel = new("tlsproxy_tls_loglevel", "$smtpd_tls_loglevel")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsMandatoryCiphers = new("tlsproxy_tls_mandatory_ciphers", "$smtpd_tls_mandatory_ciphers")
    {
        MinimumLength = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter TlsMandatoryExcludeCiphers = new("tlsproxy_tls_mandatory_exclude_ciphers", "$smtpd_tls_mandatory_exclude_ciphers")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsMandatoryProtocols = new("tlsproxy_tls_mandatory_protocols", "$smtpd_tls_mandatory_protocols")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter TlsProtocols = new("tlsproxy_tls_protocols", "$smtpd_tls_protocols")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsReqCcert = new("tlsproxy_tls_req_ccert", "$smtpd_tls_req_ccert")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsSecurityLevel = new("tlsproxy_tls_security_level", "$smtpd_tls_security_level")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter TlsSessionCacheTimeout = new("tlsproxy_tls_session_cache_timeout", "$smtpd_tls_session_cache_timeout")
    {
        Since = "2.8",
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly BoolParameter UseTls = new("tlsproxy_use_tls", "$smtpd_use_tls")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ServiceName = new("tlsproxy_service_name", "tlsproxy")
    {
        MinimumLength = 1,
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientCAfile = new("tlsproxy_client_CAfile", "$smtp_tls_CAfile")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientCApath = new("tlsproxy_client_CApath", "$smtp_tls_CApath")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientCertFile = new("tlsproxy_client_cert_file", "$smtp_tls_cert_file")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientKeyFile = new("tlsproxy_client_key_file", "$smtp_tls_key_file")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientDcertFile = new("tlsproxy_client_dcert_file", "$smtp_tls_dcert_file")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientDkeyFile = new("tlsproxy_client_dkey_file", "$smtp_tls_dkey_file")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientEccertFile = new("tlsproxy_client_eccert_file", "$smtp_tls_eccert_file")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientEckeyFile = new("tlsproxy_client_eckey_file", "$smtp_tls_eckey_file")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientFingerprintDigest = new("tlsproxy_client_fingerprint_digest", "$smtp_tls_fingerprint_digest")
    {
        MinimumLength = 1,
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientLoglevel = new("tlsproxy_client_loglevel", "$smtp_tls_loglevel")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientLoglevelParameter = new("tlsproxy_client_loglevel_parameter", "smtp_tls_loglevel")
    {
        Since = "3.4",
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly IntParameter ClientScertVerifydepth = new("tlsproxy_client_scert_verifydepth", "$smtp_tls_scert_verifydepth")
    {
        Minimum = 0,
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientLevel = new("tlsproxy_client_level", "$smtp_tls_security_level")
    {
        Since = "3.4",
        Status = ParameterStatus.Legacy("legacy alias -> tlsproxy_client_security_level"),
    };

    public static readonly StringParameter ClientSecurityLevel = new("tlsproxy_client_security_level", "${tlsproxy_client_level?{$tlsproxy_client_level}:{$smtp_tls_security_level}}")
    {
        Since = "3.7",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientPerSite = new("tlsproxy_client_per_site", "$smtp_tls_per_site")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientPolicy = new("tlsproxy_client_policy", "$smtp_tls_policy_maps")
    {
        Since = "3.4",
        Status = ParameterStatus.Legacy("legacy alias -> tlsproxy_client_policy_maps"),
    };

    public static readonly TableListParameter ClientPolicyMaps = new("tlsproxy_client_policy_maps", "${tlsproxy_client_policy?{$tlsproxy_client_policy}:{$smtp_tls_policy_maps}}")
    {
        Since = "3.7",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ClientUseTls = new("tlsproxy_client_use_tls", "$smtp_use_tls")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ClientEnforceTls = new("tlsproxy_client_enforce_tls", "$smtp_enforce_tls")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientChainFiles = new("tlsproxy_client_chain_files", "$smtp_tls_chain_files")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsChainFiles = new("tlsproxy_tls_chain_files", "$smtpd_tls_chain_files")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsEnableRpk = new("tlsproxy_tls_enable_rpk", "$smtpd_tls_enable_rpk")
    {
        Since = "3.9",
        Status = ParameterStatus.Planned(4),
    };
}
