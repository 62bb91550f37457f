namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>smtpd_tls_</c>.</summary>
public static class SmtpdTlsParameters
{
    public static readonly StringParameter CertFile = new("smtpd_tls_cert_file", "")
    {
        Summary = "PEM file with the server's certificate, followed by those that lead to its authority; the key may be in it too.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter KeyFile = new("smtpd_tls_key_file", "$smtpd_tls_cert_file")
    {
        Summary = "PEM file with the private key of the server's certificate.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter DcertFile = new("smtpd_tls_dcert_file", "")
    {
        Since = "2.2",
        Summary = "PEM file with the server's DSA certificate; empty for none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DkeyFile = new("smtpd_tls_dkey_file", "$smtpd_tls_dcert_file")
    {
        Since = "2.2",
        Summary = "PEM file with the key of smtpd_tls_dcert_file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CAfile = new("smtpd_tls_CAfile", "")
    {
        Since = "2.2",
        Summary = "PEM file with the certification authorities that client certificates are checked against.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CApath = new("smtpd_tls_CApath", "")
    {
        Since = "2.2",
        Summary = "Folder of PEM files, named by hash, with certification authorities that client certificates are checked against.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Loglevel = new("smtpd_tls_loglevel", "0")
    {
        Since = "2.2",
        Summary = "From 1 on each TLS session is logged; higher levels add nothing.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter ReceivedHeader = new("smtpd_tls_received_header", "no")
    {
        Since = "2.2",
        Summary = "Name protocol and cipher in the Received header.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter Wrappermode = new("smtpd_tls_wrappermode", "no")
    {
        Since = "2.2",
        Summary = "TLS from the first byte, without STARTTLS.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AskCcert = new("smtpd_tls_ask_ccert", "no")
    {
        Since = "2.2",
        Summary = "Whether clients are asked for a certificate; one without it is still served.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ReqCcert = new("smtpd_tls_req_ccert", "no")
    {
        Since = "2.2",
        Summary = "Whether a client must show a trusted certificate where TLS is required; where TLS is optional it is only asked for.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter CcertVerifydepth = new("smtpd_tls_ccert_verifydepth", "9")
    {
        Minimum = 0,
        Since = "2.2",
        Summary = "How many certificates there may be between a client's and the authority's.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter AuthOnly = new("smtpd_tls_auth_only", "no")
    {
        Since = "2.2",
        Summary = "AUTH is offered and accepted inside TLS only.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter SessionCacheDatabase = new("smtpd_tls_session_cache_database", "")
    {
        Since = "2.2",
        Summary = "The table that keeps TLS sessions of clients for resumption; empty leaves it to session tickets.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter SessionCacheTimeout = new("smtpd_tls_session_cache_timeout", "3600s")
    {
        MaximumSeconds = 8640000,
        Since = "2.2",
        Summary = "How long a TLS session of a client can be resumed; 0 turns resumption off.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Cipherlist = new("smtpd_tls_cipherlist", "")
    {
        Since = "2.2",
        Summary = "The OpenSSL cipher list of the server before Postfix 2.3.",
        Status = ParameterStatus.Legacy("smtpd_tls_mandatory_ciphers and smtpd_tls_exclude_ciphers say it since Postfix 2.3"),
    };

    public static readonly StringParameter Dh1024ParamFile = new("smtpd_tls_dh1024_param_file", "")
    {
        Since = "2.2",
        Summary = "PEM file with parameters for Diffie-Hellman key exchange; auto or empty leaves the choice to the TLS library.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Dh512ParamFile = new("smtpd_tls_dh512_param_file", "")
    {
        Since = "2.2",
        Summary = "PEM file with parameters for the export-grade Diffie-Hellman key exchange, which no TLS library has any more.",
        Status = ParameterStatus.WithoutEffect("no TLS library has export ciphers any more"),
    };

    public static readonly ListParameter MandatoryProtocols = new("smtpd_tls_mandatory_protocols", ">=TLSv1")
    {
        Summary = "TLS versions for services where TLS is required; below TLSv1.2 none ever is.",
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter MandatoryCiphers = new("smtpd_tls_mandatory_ciphers", "medium")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The lowest cipher grade where TLS is required: low, medium, high, export or null.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter ExcludeCiphers = new("smtpd_tls_exclude_ciphers", "")
    {
        Since = "2.3",
        Summary = "Ciphers, in OpenSSL's words, that the server never uses.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter MandatoryExcludeCiphers = new("smtpd_tls_mandatory_exclude_ciphers", "")
    {
        Since = "2.3",
        Summary = "Ciphers that the server excludes where TLS is required, beside smtpd_tls_exclude_ciphers.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter SecurityLevel = new("smtpd_tls_security_level", "")
    {
        Since = "2.3",
        Summary = "Whether clients may (may) or must (encrypt) use TLS; none offers no TLS.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AlwaysIssueSessionIds = new("smtpd_tls_always_issue_session_ids", "yes")
    {
        Since = "2.3",
        Summary = "Whether the server gives out session ids even without a session cache, which some clients need.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter FingerprintDigest = new("smtpd_tls_fingerprint_digest", "${{$compatibility_level} <level {3.6} ? {md5} : {sha256}}")
    {
        MinimumLength = 1,
        Since = "2.5",
        Summary = "The digest of client certificate and key fingerprints, such as sha256.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter Protocols = new("smtpd_tls_protocols", ">=TLSv1")
    {
        Summary = "TLS versions that opportunistic sessions may use; below TLSv1.2 none ever is.",
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Ciphers = new("smtpd_tls_ciphers", "medium")
    {
        MinimumLength = 1,
        Since = "2.6",
        Summary = "The lowest cipher grade where TLS is optional: low, medium, high, export or null.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EecdhGrade = new("smtpd_tls_eecdh_grade", "auto")
    {
        MinimumLength = 1,
        Since = "2.6",
        Summary = "The strength of the elliptic-curve key exchange: auto, none, strong or ultra.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EccertFile = new("smtpd_tls_eccert_file", "")
    {
        Since = "2.6",
        Summary = "PEM file with the server's ECDSA certificate; empty for none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EckeyFile = new("smtpd_tls_eckey_file", "$smtpd_tls_eccert_file")
    {
        Since = "2.6",
        Summary = "PEM file with the key of smtpd_tls_eccert_file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter ChainFiles = new("smtpd_tls_chain_files", "")
    {
        Summary = "PEM files with key, certificate and chain; when set, the certificate and key files are not read.",
        Since = "3.4",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter EnableRpk = new("smtpd_tls_enable_rpk", "no")
    {
        Since = "3.9",
        Summary = "Whether clients may show a bare public key (RFC 7250) instead of a certificate.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter LoglevelMaps = new("smtpd_tls_loglevel_maps", "")
    {
        Since = "3.12",
        Summary = "Tables by client name or address with the TLS log level that counts in place of smtpd_tls_loglevel.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TraceSizeLimit = new("smtpd_tls_trace_size_limit", "102400")
    {
        Minimum = 0,
        Since = "3.12",
        Summary = "How many bytes of TLS protocol trace are written for one session of a client when the log level has trace; 0 writes none.",
        Status = ParameterStatus.Planned(4),
    };
}
