namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>smtp_tls_</c>.</summary>
public static class SmtpTlsParameters
{
    public static readonly ListParameter CertFile = new("smtp_tls_cert_file", "")
    {
        Since = "2.2",
        Summary = "PEM file with the client's RSA certificate and its chain; empty shows none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter KeyFile = new("smtp_tls_key_file", "$smtp_tls_cert_file")
    {
        Since = "2.2",
        Summary = "PEM file with the key of smtp_tls_cert_file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CAfile = new("smtp_tls_CAfile", "")
    {
        Summary = "PEM file with the certification authorities that servers are checked against.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter CApath = new("smtp_tls_CApath", "")
    {
        Summary = "Folder of PEM files with certification authorities; files with hashed names are read when there are any.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Loglevel = new("smtp_tls_loglevel", "0")
    {
        Since = "2.2",
        Summary = "From 1 on each TLS session of the client is logged.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter SessionCacheDatabase = new("smtp_tls_session_cache_database", "")
    {
        Since = "2.2",
        Summary = "The table that keeps TLS sessions with servers for resumption; empty resumes none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter SessionCacheTimeout = new("smtp_tls_session_cache_timeout", "3600s")
    {
        MaximumSeconds = 8640000,
        Since = "2.2",
        Summary = "How long a TLS session with a server can be resumed; 0 turns resumption off.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnforcePeername = new("smtp_tls_enforce_peername", "yes")
    {
        Summary = "Whether smtp_enforce_tls means verify (yes) or encrypt (no).",
        Since = "2.2",
        Instead = "smtp_tls_security_level",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter PerSite = new("smtp_tls_per_site", "")
    {
        Since = "2.2",
        Summary = "Older tables by server or next hop with NONE, MAY, MUST or MUST_NOPEERMATCH; read only where smtp_tls_policy_maps is empty.",
        Instead = "smtp_tls_policy_maps",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter ScertVerifydepth = new("smtp_tls_scert_verifydepth", "9")
    {
        Minimum = 0,
        Since = "2.2",
        Summary = "How many certificates there may be between a server's and the authority's.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter NoteStarttlsOffer = new("smtp_tls_note_starttls_offer", "no")
    {
        Since = "2.2",
        Summary = "Whether a server that offers STARTTLS unused is logged.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Cipherlist = new("smtp_tls_cipherlist", "")
    {
        Since = "2.2",
        Summary = "The OpenSSL cipher list of the client before Postfix 2.3.",
        Status = ParameterStatus.Legacy("smtp_tls_mandatory_ciphers and smtp_tls_exclude_ciphers say it since Postfix 2.3"),
    };

    public static readonly StringParameter DkeyFile = new("smtp_tls_dkey_file", "$smtp_tls_dcert_file")
    {
        Since = "2.2",
        Summary = "PEM file with the key of smtp_tls_dcert_file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DcertFile = new("smtp_tls_dcert_file", "")
    {
        Since = "2.2",
        Summary = "PEM file with the client's DSA certificate; empty for none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter PolicyMaps = new("smtp_tls_policy_maps", "")
    {
        Summary = "Tables with a TLS policy for each destination.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter MandatoryProtocols = new("smtp_tls_mandatory_protocols", ">=TLSv1")
    {
        Summary = "TLS versions for destinations where TLS is required; below TLSv1.2 none ever is.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter VerifyCertMatch = new("smtp_tls_verify_cert_match", "hostname")
    {
        MinimumLength = 1,
        Summary = "Names of which the server's certificate must hold one at level verify.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter SecureCertMatch = new("smtp_tls_secure_cert_match", "nexthop, dot-nexthop")
    {
        MinimumLength = 1,
        Summary = "Names of which the server's certificate must hold one at level secure.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter SecurityLevel = new("smtp_tls_security_level", "${{$compatibility_level} <level {3.11} ? {} : {may}}")
    {
        Summary = "How much TLS the client asks for when no policy says otherwise: none, may, encrypt, verify or secure.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter MandatoryCiphers = new("smtp_tls_mandatory_ciphers", "medium")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The lowest cipher grade of the client where TLS is required: low, medium, high, export or null.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter ExcludeCiphers = new("smtp_tls_exclude_ciphers", "")
    {
        Since = "2.3",
        Summary = "Ciphers, in OpenSSL's words, that the client never uses.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter MandatoryExcludeCiphers = new("smtp_tls_mandatory_exclude_ciphers", "")
    {
        Since = "2.3",
        Summary = "Ciphers that the client excludes where TLS is required, beside smtp_tls_exclude_ciphers.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter FingerprintDigest = new("smtp_tls_fingerprint_digest", "${{$compatibility_level} <level {3.6} ? {md5} : {sha256}}")
    {
        MinimumLength = 1,
        Since = "2.5",
        Summary = "The digest of server certificate and key fingerprints, such as sha256.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter FingerprintCertMatch = new("smtp_tls_fingerprint_cert_match", "")
    {
        Since = "2.5",
        Summary = "Fingerprints of which the server's certificate or key must have one at level fingerprint.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Protocols = new("smtp_tls_protocols", ">=TLSv1")
    {
        Summary = "TLS versions that the client may use when TLS is optional; below TLSv1.2 none ever is.",
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Ciphers = new("smtp_tls_ciphers", "medium")
    {
        MinimumLength = 1,
        Since = "2.6",
        Summary = "The lowest cipher grade of the client where TLS is optional: low, medium, high, export or null.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EccertFile = new("smtp_tls_eccert_file", "")
    {
        Since = "2.6",
        Summary = "PEM file with the client's ECDSA certificate; empty for none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EckeyFile = new("smtp_tls_eckey_file", "$smtp_tls_eccert_file")
    {
        Since = "2.6",
        Summary = "PEM file with the key of smtp_tls_eccert_file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter BlockEarlyMailReply = new("smtp_tls_block_early_mail_reply", "no")
    {
        Since = "2.7",
        Summary = "Whether replies that come before their command, within the first packet after the handshake, are taken for an attack (CVE-2009-3555).",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter TrustAnchorFile = new("smtp_tls_trust_anchor_file", "")
    {
        Since = "2.11",
        Summary = "PEM files with the only authorities or keys that servers are checked against at levels verify and secure; empty uses smtp_tls_CAfile and CApath.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ForceInsecureHostTlsaLookup = new("smtp_tls_force_insecure_host_tlsa_lookup", "no")
    {
        Since = "2.11",
        Summary = "Whether TLSA records are asked for even where the server's address records are not signed.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter Wrappermode = new("smtp_tls_wrappermode", "no")
    {
        Since = "3.0",
        Summary = "Whether the client starts with a TLS handshake, as servers on port 465 expect.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ConnectionReuse = new("smtp_tls_connection_reuse", "no")
    {
        Since = "3.4",
        Summary = "Whether several messages may share a TLS connection.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DaneInsecureMxPolicy = new("smtp_tls_dane_insecure_mx_policy", "dane")
    {
        Since = "3.1",
        Summary = "The level, may, encrypt or dane, for a server that has TLSA records but was found through MX records without DNSSEC.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly ListParameter ChainFiles = new("smtp_tls_chain_files", "")
    {
        Since = "3.4",
        Summary = "PEM files with keys, each followed by its certificate chain; they replace the separate certificate and key files of the client.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Servername = new("smtp_tls_servername", "")
    {
        Summary = "Name that is sent as SNI; empty sends none.",
        Since = "3.4",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter EnableRpk = new("smtp_tls_enable_rpk", "no")
    {
        Since = "3.9",
        Summary = "Whether servers may show a bare public key (RFC 7250) instead of a certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter EnforceStsMxPatterns = new("smtp_tls_enforce_sts_mx_patterns", "yes")
    {
        Summary = "Whether, under a policy of an MTA-STS plugin, only MX hosts that the policy names are used, each with a certificate of its own name.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly TableListParameter LoglevelMaps = new("smtp_tls_loglevel_maps", "")
    {
        Since = "3.12",
        Summary = "Tables by server name or address with the TLS log level that counts in place of smtp_tls_loglevel.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TraceSizeLimit = new("smtp_tls_trace_size_limit", "102400")
    {
        Minimum = 0,
        Since = "3.12",
        Summary = "How many bytes of TLS protocol trace are written for one session with a server when the log level has trace; 0 writes none.",
        Status = ParameterStatus.Planned(4),
    };
}
