namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>lmtp_tls_</c>.</summary>
public static class LmtpTlsParameters
{
    public static readonly StringParameter PerSite = new("lmtp_tls_per_site", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter ScertVerifydepth = new("lmtp_tls_scert_verifydepth", "9")
    {
        Minimum = 0,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter SecurityLevel = new("lmtp_tls_security_level", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnforcePeername = new("lmtp_tls_enforce_peername", "yes")
    {
        Summary = "Whether lmtp_enforce_tls means verify (yes) or encrypt (no).",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter NoteStarttlsOffer = new("lmtp_tls_note_starttls_offer", "no")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CertFile = new("lmtp_tls_cert_file", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter KeyFile = new("lmtp_tls_key_file", "$lmtp_tls_cert_file")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DcertFile = new("lmtp_tls_dcert_file", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DkeyFile = new("lmtp_tls_dkey_file", "$lmtp_tls_dcert_file")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CAfile = new("lmtp_tls_CAfile", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CApath = new("lmtp_tls_CApath", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Loglevel = new("lmtp_tls_loglevel", "0")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter SessionCacheDatabase = new("lmtp_tls_session_cache_database", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter SessionCacheTimeout = new("lmtp_tls_session_cache_timeout", "3600s")
    {
        MaximumSeconds = 8640000,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter PolicyMaps = new("lmtp_tls_policy_maps", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MandatoryProtocols = new("lmtp_tls_mandatory_protocols", ">=TLSv1")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter VerifyCertMatch = new("lmtp_tls_verify_cert_match", "hostname")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter SecureCertMatch = new("lmtp_tls_secure_cert_match", "nexthop")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MandatoryCiphers = new("lmtp_tls_mandatory_ciphers", "medium")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ExcludeCiphers = new("lmtp_tls_exclude_ciphers", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MandatoryExcludeCiphers = new("lmtp_tls_mandatory_exclude_ciphers", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter FingerprintCertMatch = new("lmtp_tls_fingerprint_cert_match", "")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter FingerprintDigest = new("lmtp_tls_fingerprint_digest", "${{$compatibility_level} <level {3.6} ? {md5} : {sha256}}")
    {
        MinimumLength = 1,
        Since = "2.5",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Protocols = new("lmtp_tls_protocols", ">=TLSv1")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Ciphers = new("lmtp_tls_ciphers", "medium")
    {
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EccertFile = new("lmtp_tls_eccert_file", "")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EckeyFile = new("lmtp_tls_eckey_file", "$lmtp_tls_eccert_file")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter BlockEarlyMailReply = new("lmtp_tls_block_early_mail_reply", "no")
    {
        Since = "2.7",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TrustAnchorFile = new("lmtp_tls_trust_anchor_file", "")
    {
        Since = "2.11",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ForceInsecureHostTlsaLookup = new("lmtp_tls_force_insecure_host_tlsa_lookup", "no")
    {
        Since = "2.11",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter Wrappermode = new("lmtp_tls_wrappermode", "no")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ConnectionReuse = new("lmtp_tls_connection_reuse", "no")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ChainFiles = new("lmtp_tls_chain_files", "")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Servername = new("lmtp_tls_servername", "")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnableRpk = new("lmtp_tls_enable_rpk", "no")
    {
        Since = "3.9",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnforceStsMxPatterns = new("lmtp_tls_enforce_sts_mx_patterns", "yes")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter LoglevelMaps = new("lmtp_tls_loglevel_maps", "$smtp_tls_loglevel_maps")
    {
        Since = "3.12",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TraceSizeLimit = new("lmtp_tls_trace_size_limit", "102400")
    {
        Minimum = 0,
        Since = "3.12",
        Status = ParameterStatus.Planned(4),
    };
}
