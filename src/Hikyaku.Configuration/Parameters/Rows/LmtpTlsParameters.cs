namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>lmtp_tls_</c>.</summary>
public static class LmtpTlsParameters
{
    public static readonly StringParameter PerSite = new("lmtp_tls_per_site", "")
    {
        Since = "2.3",
        Summary = "Older tables by LMTP server or next hop with NONE, MAY, MUST or MUST_NOPEERMATCH; read only where lmtp_tls_policy_maps is empty.",
        Instead = "lmtp_tls_policy_maps",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter ScertVerifydepth = new("lmtp_tls_scert_verifydepth", "9")
    {
        Minimum = 0,
        Since = "2.3",
        Summary = "How many certificates there may be between an LMTP server's and the authority's.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter SecurityLevel = new("lmtp_tls_security_level", "")
    {
        Since = "2.3",
        Summary = "How much TLS the LMTP client asks for when no policy says otherwise: none, may, encrypt, fingerprint, verify or secure.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnforcePeername = new("lmtp_tls_enforce_peername", "yes")
    {
        Summary = "Whether lmtp_enforce_tls means verify (yes) or encrypt (no).",
        Since = "2.3",
        Instead = "lmtp_tls_security_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter NoteStarttlsOffer = new("lmtp_tls_note_starttls_offer", "no")
    {
        Since = "2.3",
        Summary = "Whether an LMTP server that offers STARTTLS unused is logged.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CertFile = new("lmtp_tls_cert_file", "")
    {
        Since = "2.3",
        Summary = "PEM file with the LMTP client's RSA certificate and its chain; empty shows none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter KeyFile = new("lmtp_tls_key_file", "$lmtp_tls_cert_file")
    {
        Since = "2.3",
        Summary = "PEM file with the key of lmtp_tls_cert_file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DcertFile = new("lmtp_tls_dcert_file", "")
    {
        Since = "2.3",
        Summary = "PEM file with the LMTP client's DSA certificate; empty for none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DkeyFile = new("lmtp_tls_dkey_file", "$lmtp_tls_dcert_file")
    {
        Since = "2.3",
        Summary = "PEM file with the key of lmtp_tls_dcert_file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CAfile = new("lmtp_tls_CAfile", "")
    {
        Since = "2.3",
        Summary = "PEM file with the certification authorities that LMTP servers are checked against.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CApath = new("lmtp_tls_CApath", "")
    {
        Since = "2.3",
        Summary = "Folder of PEM files, named by hash, with certification authorities that LMTP servers are checked against.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Loglevel = new("lmtp_tls_loglevel", "0")
    {
        Since = "2.3",
        Summary = "How much of the LMTP client's TLS sessions is logged: 0 nothing, 1 a line each, more for tests only.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter SessionCacheDatabase = new("lmtp_tls_session_cache_database", "")
    {
        Since = "2.3",
        Summary = "The table that keeps TLS sessions with LMTP servers for resumption; empty resumes none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter SessionCacheTimeout = new("lmtp_tls_session_cache_timeout", "3600s")
    {
        MaximumSeconds = 8640000,
        Since = "2.3",
        Summary = "How long a TLS session with an LMTP server can be resumed; 0 turns resumption off.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter PolicyMaps = new("lmtp_tls_policy_maps", "")
    {
        Since = "2.3",
        Summary = "Tables with a TLS policy for each LMTP destination.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MandatoryProtocols = new("lmtp_tls_mandatory_protocols", ">=TLSv1")
    {
        Since = "2.3",
        Summary = "TLS versions for LMTP destinations where TLS is required.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter VerifyCertMatch = new("lmtp_tls_verify_cert_match", "hostname")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "Names of which the LMTP server's certificate must hold one at level verify.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter SecureCertMatch = new("lmtp_tls_secure_cert_match", "nexthop")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "Names of which the LMTP server's certificate must hold one at level secure.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MandatoryCiphers = new("lmtp_tls_mandatory_ciphers", "medium")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The lowest cipher grade of the LMTP client where TLS is required.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ExcludeCiphers = new("lmtp_tls_exclude_ciphers", "")
    {
        Since = "2.3",
        Summary = "Ciphers, in OpenSSL's words, that the LMTP client never uses.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MandatoryExcludeCiphers = new("lmtp_tls_mandatory_exclude_ciphers", "")
    {
        Since = "2.3",
        Summary = "Ciphers that the LMTP client excludes where TLS is required, beside lmtp_tls_exclude_ciphers.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter FingerprintCertMatch = new("lmtp_tls_fingerprint_cert_match", "")
    {
        Since = "2.5",
        Summary = "Fingerprints of which the LMTP server's certificate or key must have one at level fingerprint.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter FingerprintDigest = new("lmtp_tls_fingerprint_digest", "${{$compatibility_level} <level {3.6} ? {md5} : {sha256}}")
    {
        MinimumLength = 1,
        Since = "2.5",
        Summary = "The digest of LMTP server certificate and key fingerprints, such as sha256.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Protocols = new("lmtp_tls_protocols", ">=TLSv1")
    {
        Since = "2.6",
        Summary = "TLS versions for LMTP destinations where TLS is optional.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Ciphers = new("lmtp_tls_ciphers", "medium")
    {
        MinimumLength = 1,
        Since = "2.6",
        Summary = "The lowest cipher grade of the LMTP client where TLS is optional.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EccertFile = new("lmtp_tls_eccert_file", "")
    {
        Since = "2.6",
        Summary = "PEM file with the LMTP client's ECDSA certificate; empty for none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EckeyFile = new("lmtp_tls_eckey_file", "$lmtp_tls_eccert_file")
    {
        Since = "2.6",
        Summary = "PEM file with the key of lmtp_tls_eccert_file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter BlockEarlyMailReply = new("lmtp_tls_block_early_mail_reply", "no")
    {
        Since = "2.7",
        Summary = "Whether LMTP replies that come before their command are taken for an attack (CVE-2009-3555).",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TrustAnchorFile = new("lmtp_tls_trust_anchor_file", "")
    {
        Since = "2.11",
        Summary = "PEM files with the only authorities or keys that LMTP servers are checked against; empty uses lmtp_tls_CAfile and CApath.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ForceInsecureHostTlsaLookup = new("lmtp_tls_force_insecure_host_tlsa_lookup", "no")
    {
        Since = "2.11",
        Summary = "Whether TLSA records are asked for even where the LMTP server's address records are not signed.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter Wrappermode = new("lmtp_tls_wrappermode", "no")
    {
        Since = "3.0",
        Summary = "Whether the LMTP client starts with a TLS handshake instead of STARTTLS.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ConnectionReuse = new("lmtp_tls_connection_reuse", "no")
    {
        Since = "3.4",
        Summary = "Whether several messages may share a TLS connection to an LMTP server.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ChainFiles = new("lmtp_tls_chain_files", "")
    {
        Since = "3.4",
        Summary = "PEM files with keys, each followed by its certificate chain; they replace the separate certificate and key files of the LMTP client.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Servername = new("lmtp_tls_servername", "")
    {
        Since = "3.4",
        Summary = "Name that is sent to LMTP servers as SNI; empty sends none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnableRpk = new("lmtp_tls_enable_rpk", "no")
    {
        Since = "3.9",
        Summary = "Whether LMTP servers may show a bare public key (RFC 7250) instead of a certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnforceStsMxPatterns = new("lmtp_tls_enforce_sts_mx_patterns", "yes")
    {
        Summary = "Whether, under a policy of an MTA-STS plugin, only MX hosts that the policy names are used over LMTP, each with a certificate of its own name.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly TableListParameter LoglevelMaps = new("lmtp_tls_loglevel_maps", "")
    {
        Since = "3.12",
        Summary = "Tables by LMTP server name or address with the TLS log level that counts in place of lmtp_tls_loglevel.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TraceSizeLimit = new("lmtp_tls_trace_size_limit", "102400")
    {
        Minimum = 0,
        Since = "3.12",
        Summary = "How many bytes of TLS protocol trace are written for one session with an LMTP server when the log level has trace; 0 writes none.",
        Status = ParameterStatus.Planned(4),
    };
}
