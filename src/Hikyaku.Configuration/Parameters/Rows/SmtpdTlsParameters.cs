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
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DkeyFile = new("smtpd_tls_dkey_file", "$smtpd_tls_dcert_file")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CAfile = new("smtpd_tls_CAfile", "")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter CApath = new("smtpd_tls_CApath", "")
    {
        Since = "2.2",
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
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter ReqCcert = new("smtpd_tls_req_ccert", "no")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter CcertVerifydepth = new("smtpd_tls_ccert_verifydepth", "9")
    {
        Minimum = 0,
        Since = "2.2",
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
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter SessionCacheTimeout = new("smtpd_tls_session_cache_timeout", "3600s")
    {
        MaximumSeconds = 8640000,
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Cipherlist = new("smtpd_tls_cipherlist", "")
    {
        Since = "2.2",
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly StringParameter Dh1024ParamFile = new("smtpd_tls_dh1024_param_file", "")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Dh512ParamFile = new("smtpd_tls_dh512_param_file", "")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
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
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter ExcludeCiphers = new("smtpd_tls_exclude_ciphers", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter MandatoryExcludeCiphers = new("smtpd_tls_mandatory_exclude_ciphers", "")
    {
        Since = "2.3",
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
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter FingerprintDigest = new("smtpd_tls_fingerprint_digest", "${{$compatibility_level} <level {3.6} ? {md5} : {sha256}}")
    {
        MinimumLength = 1,
        Since = "2.5",
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
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EecdhGrade = new("smtpd_tls_eecdh_grade", "auto")
    {
        MinimumLength = 1,
        Since = "2.6",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EccertFile = new("smtpd_tls_eccert_file", "")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EckeyFile = new("smtpd_tls_eckey_file", "$smtpd_tls_eccert_file")
    {
        Since = "2.6",
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
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter LoglevelMaps = new("smtpd_tls_loglevel_maps", "")
    {
        Since = "3.12",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TraceSizeLimit = new("smtpd_tls_trace_size_limit", "102400")
    {
        Minimum = 0,
        Since = "3.12",
        Status = ParameterStatus.Planned(4),
    };
}
