namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>tlsproxy_</c>.</summary>
public static class TlsproxyParameters
{
    public static readonly TimeParameter WatchdogTimeout = new("tlsproxy_watchdog_timeout", "10s")
    {
        MinimumSeconds = 10,
        Since = "2.8",
        Summary = "How long tlsproxy may be stuck in one step before its watchdog ends it.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly BoolParameter EnforceTls = new("tlsproxy_enforce_tls", "$smtpd_enforce_tls")
    {
        Since = "2.8",
        Summary = "Older form of tlsproxy_tls_security_level = encrypt; counts where the level is empty.",
        Instead = "tlsproxy_tls_security_level",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsCAfile = new("tlsproxy_tls_CAfile", "$smtpd_tls_CAfile")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_CAfile is, for sessions that tlsproxy serves: the PEM file of trusted authorities.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsCApath = new("tlsproxy_tls_CApath", "$smtpd_tls_CApath")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_CApath is, for sessions that tlsproxy serves: the folder of trusted authorities.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsAlwaysIssueSessionIds = new("tlsproxy_tls_always_issue_session_ids", "$smtpd_tls_always_issue_session_ids")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_always_issue_session_ids is, for sessions that tlsproxy serves: whether session ids are always given out.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsAskCcert = new("tlsproxy_tls_ask_ccert", "$smtpd_tls_ask_ccert")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_ask_ccert is, for sessions that tlsproxy serves: whether clients are asked for a certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TlsCcertVerifydepth = new("tlsproxy_tls_ccert_verifydepth", "$smtpd_tls_ccert_verifydepth")
    {
        Minimum = 0,
        Since = "2.8",
        Summary = "What smtpd_tls_ccert_verifydepth is, for sessions that tlsproxy serves: how many certificates a client's chain may have.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsCertFile = new("tlsproxy_tls_cert_file", "$smtpd_tls_cert_file")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_cert_file is, for sessions that tlsproxy serves: the RSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsCiphers = new("tlsproxy_tls_ciphers", "$smtpd_tls_ciphers")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What smtpd_tls_ciphers is, for sessions that tlsproxy serves: the lowest cipher grade where TLS is optional.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsDcertFile = new("tlsproxy_tls_dcert_file", "$smtpd_tls_dcert_file")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_dcert_file is, for sessions that tlsproxy serves: the DSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsDh1024ParamFile = new("tlsproxy_tls_dh1024_param_file", "$smtpd_tls_dh1024_param_file")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_dh1024_param_file is, for sessions that tlsproxy serves: the parameters for Diffie-Hellman.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsDh512ParamFile = new("tlsproxy_tls_dh512_param_file", "$smtpd_tls_dh512_param_file")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_dh512_param_file is, for sessions that tlsproxy serves: the parameters for export-grade Diffie-Hellman.",
        Status = ParameterStatus.WithoutEffect("no TLS library has export ciphers any more"),
    };

    public static readonly StringParameter TlsDkeyFile = new("tlsproxy_tls_dkey_file", "$smtpd_tls_dkey_file")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_dkey_file is, for sessions that tlsproxy serves: the key of the DSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsEccertFile = new("tlsproxy_tls_eccert_file", "$smtpd_tls_eccert_file")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_eccert_file is, for sessions that tlsproxy serves: the ECDSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsEckeyFile = new("tlsproxy_tls_eckey_file", "$smtpd_tls_eckey_file")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_eckey_file is, for sessions that tlsproxy serves: the key of the ECDSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsEecdhGrade = new("tlsproxy_tls_eecdh_grade", "$smtpd_tls_eecdh_grade")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What smtpd_tls_eecdh_grade is, for sessions that tlsproxy serves: the strength of the elliptic-curve key exchange.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter TlsExcludeCiphers = new("tlsproxy_tls_exclude_ciphers", "$smtpd_tls_exclude_ciphers")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_exclude_ciphers is, for sessions that tlsproxy serves: the ciphers that are never used.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsFingerprintDigest = new("tlsproxy_tls_fingerprint_digest", "$smtpd_tls_fingerprint_digest")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What smtpd_tls_fingerprint_digest is, for sessions that tlsproxy serves: the digest of certificate fingerprints.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsKeyFile = new("tlsproxy_tls_key_file", "$smtpd_tls_key_file")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_key_file is, for sessions that tlsproxy serves: the key of the RSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsLoglevel = new("tlsproxy_tls_loglevel", "$smtpd_tls_loglevel")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_loglevel is, for sessions that tlsproxy serves: how much of TLS is logged.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsMandatoryCiphers = new("tlsproxy_tls_mandatory_ciphers", "$smtpd_tls_mandatory_ciphers")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "What smtpd_tls_mandatory_ciphers is, for sessions that tlsproxy serves: the lowest cipher grade where TLS is required.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter TlsMandatoryExcludeCiphers = new("tlsproxy_tls_mandatory_exclude_ciphers", "$smtpd_tls_mandatory_exclude_ciphers")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_mandatory_exclude_ciphers is, for sessions that tlsproxy serves: further ciphers to exclude where TLS is required.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsMandatoryProtocols = new("tlsproxy_tls_mandatory_protocols", "$smtpd_tls_mandatory_protocols")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_mandatory_protocols is, for sessions that tlsproxy serves: the TLS versions where TLS is required.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter TlsProtocols = new("tlsproxy_tls_protocols", "$smtpd_tls_protocols")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_protocols is, for sessions that tlsproxy serves: the TLS versions where TLS is optional.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsReqCcert = new("tlsproxy_tls_req_ccert", "$smtpd_tls_req_ccert")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_req_ccert is, for sessions that tlsproxy serves: whether clients must show a trusted certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsSecurityLevel = new("tlsproxy_tls_security_level", "$smtpd_tls_security_level")
    {
        Since = "2.8",
        Summary = "What smtpd_tls_security_level is, for sessions that tlsproxy serves: how much TLS is asked for.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter TlsSessionCacheTimeout = new("tlsproxy_tls_session_cache_timeout", "$smtpd_tls_session_cache_timeout")
    {
        Since = "2.8",
        Summary = "How long tlsproxy kept TLS sessions; since Postfix 2.11 smtpd_tls_session_cache_timeout alone decides it.",
        Status = ParameterStatus.Legacy("smtpd_tls_session_cache_timeout says it since Postfix 2.11"),
    };

    public static readonly BoolParameter UseTls = new("tlsproxy_use_tls", "$smtpd_use_tls")
    {
        Since = "2.8",
        Summary = "Older form of tlsproxy_tls_security_level = may; counts where the level is empty.",
        Instead = "tlsproxy_tls_security_level",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ServiceName = new("tlsproxy_service_name", "tlsproxy")
    {
        MinimumLength = 1,
        Since = "2.8",
        Summary = "The service of master.cf that encrypts connections for postscreen and for the SMTP client.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter ClientCAfile = new("tlsproxy_client_CAfile", "$smtp_tls_CAfile")
    {
        Since = "3.4",
        Summary = "What smtp_tls_CAfile is, for sessions that tlsproxy opens: the PEM file of trusted authorities.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientCApath = new("tlsproxy_client_CApath", "$smtp_tls_CApath")
    {
        Since = "3.4",
        Summary = "What smtp_tls_CApath is, for sessions that tlsproxy opens: the folder of trusted authorities.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientCertFile = new("tlsproxy_client_cert_file", "$smtp_tls_cert_file")
    {
        Since = "3.4",
        Summary = "What smtp_tls_cert_file is, for sessions that tlsproxy opens: the RSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientKeyFile = new("tlsproxy_client_key_file", "$smtp_tls_key_file")
    {
        Since = "3.4",
        Summary = "What smtp_tls_key_file is, for sessions that tlsproxy opens: the key of the RSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientDcertFile = new("tlsproxy_client_dcert_file", "$smtp_tls_dcert_file")
    {
        Since = "3.4",
        Summary = "What smtp_tls_dcert_file is, for sessions that tlsproxy opens: the DSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientDkeyFile = new("tlsproxy_client_dkey_file", "$smtp_tls_dkey_file")
    {
        Since = "3.4",
        Summary = "What smtp_tls_dkey_file is, for sessions that tlsproxy opens: the key of the DSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientEccertFile = new("tlsproxy_client_eccert_file", "$smtp_tls_eccert_file")
    {
        Since = "3.4",
        Summary = "What smtp_tls_eccert_file is, for sessions that tlsproxy opens: the ECDSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientEckeyFile = new("tlsproxy_client_eckey_file", "$smtp_tls_eckey_file")
    {
        Since = "3.4",
        Summary = "What smtp_tls_eckey_file is, for sessions that tlsproxy opens: the key of the ECDSA certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientFingerprintDigest = new("tlsproxy_client_fingerprint_digest", "$smtp_tls_fingerprint_digest")
    {
        MinimumLength = 1,
        Since = "3.4",
        Summary = "What smtp_tls_fingerprint_digest is, for sessions that tlsproxy opens: the digest of certificate fingerprints.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientLoglevel = new("tlsproxy_client_loglevel", "$smtp_tls_loglevel")
    {
        Since = "3.4",
        Summary = "What smtp_tls_loglevel is, for sessions that tlsproxy opens: how much of TLS is logged.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientLoglevelParameter = new("tlsproxy_client_loglevel_parameter", "smtp_tls_loglevel")
    {
        Since = "3.4",
        Summary = "The name of the parameter that held the log level of sessions which tlsproxy opens.",
        Status = ParameterStatus.Legacy("tlsproxy_client_loglevel says it since Postfix 3.12"),
    };

    public static readonly IntParameter ClientScertVerifydepth = new("tlsproxy_client_scert_verifydepth", "$smtp_tls_scert_verifydepth")
    {
        Minimum = 0,
        Since = "3.4",
        Summary = "What smtp_tls_scert_verifydepth is, for sessions that tlsproxy opens: how many certificates a server's chain may have.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientLevel = new("tlsproxy_client_level", "$smtp_tls_security_level")
    {
        Since = "3.4",
        Summary = "The name of tlsproxy_client_security_level before Postfix 3.7.",
        Status = ParameterStatus.Renamed("tlsproxy_client_security_level"),
    };

    public static readonly StringParameter ClientSecurityLevel = new("tlsproxy_client_security_level", "${tlsproxy_client_level?{$tlsproxy_client_level}:{$smtp_tls_security_level}}")
    {
        Since = "3.7",
        Summary = "What smtp_tls_security_level is, for sessions that tlsproxy opens: how much TLS is asked for.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientPerSite = new("tlsproxy_client_per_site", "$smtp_tls_per_site")
    {
        Since = "3.4",
        Summary = "What smtp_tls_per_site is, for sessions that tlsproxy opens: the older tables of TLS policies.",
        Instead = "tlsproxy_client_policy_maps",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientPolicy = new("tlsproxy_client_policy", "$smtp_tls_policy_maps")
    {
        Since = "3.4",
        Summary = "The name of tlsproxy_client_policy_maps before Postfix 3.7.",
        Status = ParameterStatus.Renamed("tlsproxy_client_policy_maps"),
    };

    public static readonly TableListParameter ClientPolicyMaps = new("tlsproxy_client_policy_maps", "${tlsproxy_client_policy?{$tlsproxy_client_policy}:{$smtp_tls_policy_maps}}")
    {
        Since = "3.7",
        Summary = "What smtp_tls_policy_maps is, for sessions that tlsproxy opens: the tables with a TLS policy for each destination.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ClientUseTls = new("tlsproxy_client_use_tls", "$smtp_use_tls")
    {
        Since = "3.4",
        Summary = "What smtp_use_tls is, for sessions that tlsproxy opens: older form of the level may.",
        Instead = "tlsproxy_client_security_level",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ClientEnforceTls = new("tlsproxy_client_enforce_tls", "$smtp_enforce_tls")
    {
        Since = "3.4",
        Summary = "What smtp_enforce_tls is, for sessions that tlsproxy opens: older form of the level encrypt or verify.",
        Instead = "tlsproxy_client_security_level",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ClientChainFiles = new("tlsproxy_client_chain_files", "$smtp_tls_chain_files")
    {
        Since = "3.4",
        Summary = "What smtp_tls_chain_files is, for sessions that tlsproxy opens: the files of keys and chains.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsChainFiles = new("tlsproxy_tls_chain_files", "$smtpd_tls_chain_files")
    {
        Since = "3.4",
        Summary = "What smtpd_tls_chain_files is, for sessions that tlsproxy serves: the files of keys and chains.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TlsEnableRpk = new("tlsproxy_tls_enable_rpk", "$smtpd_tls_enable_rpk")
    {
        Since = "3.9",
        Summary = "What smtpd_tls_enable_rpk is, for sessions that tlsproxy serves: whether a bare public key may replace a certificate.",
        Status = ParameterStatus.Planned(4),
    };
}
