namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>tls_</c>.</summary>
public static class TlsParameters
{
    public static readonly BoolParameter AppendDefaultCA = new("tls_append_default_CA", "no")
    {
        Since = "2.4",
        Summary = "Whether the system's certification authorities count beside those of CAfile and CApath.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter RandomExchangeName = new("tls_random_exchange_name", "${data_directory}/prng_exch")
    {
        Since = "2.2",
        Summary = "The file where Postfix keeps random state between restarts.",
        Status = ParameterStatus.WithoutEffect("the system's own source of randomness is used"),
    };

    public static readonly StringParameter RandomSource = new("tls_random_source", "dev:/dev/urandom")
    {
        Since = "2.2",
        Summary = "Where Postfix's tlsmgr takes randomness from: dev:path, egd:path or a file.",
        Status = ParameterStatus.WithoutEffect("the system's own source of randomness is used"),
    };

    public static readonly IntParameter RandomBytes = new("tls_random_bytes", "32")
    {
        Minimum = 1,
        Since = "2.2",
        Summary = "How many bytes tlsmgr reads from tls_random_source at a time.",
        Status = ParameterStatus.WithoutEffect("the system's own source of randomness is used"),
    };

    public static readonly TimeParameter RandomReseedPeriod = new("tls_random_reseed_period", "3600s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Summary = "How long tlsmgr waits at most before it takes fresh randomness.",
        Status = ParameterStatus.WithoutEffect("the system's own source of randomness is used"),
    };

    public static readonly TimeParameter RandomPrngUpdatePeriod = new("tls_random_prng_update_period", "3600s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Summary = "How often tlsmgr saves its random state to tls_random_exchange_name.",
        Status = ParameterStatus.WithoutEffect("the system's own source of randomness is used"),
    };

    public static readonly IntParameter DaemonRandomBytes = new("tls_daemon_random_bytes", "32")
    {
        Minimum = 1,
        Since = "2.2",
        Summary = "How many random bytes each SMTP process of Postfix gets from tlsmgr.",
        Status = ParameterStatus.WithoutEffect("the system's own source of randomness is used"),
    };

    public static readonly StringParameter HighCipherlist = new("tls_high_cipherlist", "aNULL:-aNULL:HIGH:!SEED:!IDEA:!3DES:!RC2:!RC4:!RC5:!kDH:!kECDH:!aDSS:!MD5:@STRENGTH")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "What the cipher grade high means in OpenSSL's words.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MediumCipherlist = new("tls_medium_cipherlist", "aNULL:-aNULL:HIGH:MEDIUM:!SEED:!IDEA:!3DES:!RC2:!RC4:!RC5:!kDH:!kECDH:!aDSS:!MD5:+RC4:@STRENGTH")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "What the cipher grade medium means in OpenSSL's words.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter LowCipherlist = new("tls_low_cipherlist", "")
    {
        Since = "2.3",
        Summary = "What the cipher grade low meant in OpenSSL's words before Postfix 3.8.",
        Status = ParameterStatus.WithoutEffect("no Postfix since 3.8 reads it either"),
    };

    public static readonly StringParameter ExportCipherlist = new("tls_export_cipherlist", "")
    {
        Since = "2.3",
        Summary = "What the cipher grade export meant in OpenSSL's words before Postfix 3.8.",
        Status = ParameterStatus.WithoutEffect("no Postfix since 3.8 reads it either"),
    };

    public static readonly StringParameter NullCipherlist = new("tls_null_cipherlist", "eNULL:!kDH:!kECDH:!aDSS:!MD5:!aNULL")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "What the cipher grade null, authentication without encryption, means in OpenSSL's words.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter EecdhAutoCurves = new("tls_eecdh_auto_curves", "X25519 X448 prime256v1 secp384r1 secp521r1")
    {
        Since = "3.2",
        Summary = "The elliptic curves for key exchange, best first; empty leaves the choice to the TLS library.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter FfdheAutoGroups = new("tls_ffdhe_auto_groups", "ffdhe2048 ffdhe3072")
    {
        Since = "3.8",
        Summary = "The finite-field Diffie-Hellman groups for TLS 1.3, best first; empty offers none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EecdhStrongCurve = new("tls_eecdh_strong_curve", "prime256v1")
    {
        Since = "2.6",
        Summary = "The elliptic curve of smtpd_tls_eecdh_grade = strong.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EecdhUltraCurve = new("tls_eecdh_ultra_curve", "secp384r1")
    {
        Since = "2.6",
        Summary = "The elliptic curve of smtpd_tls_eecdh_grade = ultra.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter PreemptCipherlist = new("tls_preempt_cipherlist", "no")
    {
        Since = "2.8",
        Summary = "Whether the server's order of ciphers counts instead of the client's.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DisableWorkarounds = new("tls_disable_workarounds", "")
    {
        Since = "2.8",
        Summary = "The OpenSSL workarounds for faulty peers, by name or as hexadecimal mask, that are turned off.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter LegacyPublicKeyFingerprints = new("tls_legacy_public_key_fingerprints", "no")
    {
        Since = "2.9",
        Summary = "Whether key fingerprints are computed as Postfix 2.9.0 to 2.9.5 did, which was wrong.",
        Status = ParameterStatus.Legacy("key fingerprints are always computed correctly"),
    };

    public static readonly BoolParameter DaneTrustAnchorDigestEnable = new("tls_dane_trust_anchor_digest_enable", "yes")
    {
        Since = "2.11",
        Summary = "Whether TLSA records with the digest of an authority (usage 2) count; since Postfix 3.2 they always do.",
        Status = ParameterStatus.Legacy("such records always count, in every Postfix since 3.2"),
    };

    public static readonly BoolParameter WildcardMatchesMultipleLabels = new("tls_wildcard_matches_multiple_labels", "yes")
    {
        Since = "2.11",
        Summary = "Whether * in a certificate name stands for more than one label.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter SslOptions = new("tls_ssl_options", "")
    {
        Since = "2.11",
        Summary = "Further OpenSSL options, by name or as hexadecimal mask, that are turned on.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DaneDigestAgility = new("tls_dane_digest_agility", "on")
    {
        Since = "2.11",
        Summary = "Whether only the strongest digest of TLSA records counts; since Postfix 3.2 this is always so.",
        Status = ParameterStatus.Legacy("it is always on, in every Postfix since 3.2"),
    };

    public static readonly ListParameter DaneDigests = new("tls_dane_digests", "sha512 sha256")
    {
        MinimumLength = 1,
        Since = "2.11",
        Summary = "The digests of TLSA records that count, strongest first.",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly StringParameter SessionTicketCipher = new("tls_session_ticket_cipher", "aes-256-cbc")
    {
        Since = "3.0",
        Summary = "The cipher, such as aes-256-cbc, that protects session tickets; empty gives out none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter FastShutdownEnable = new("tls_fast_shutdown_enable", "yes")
    {
        Since = "3.5",
        Summary = "Whether a TLS session ends without waiting for the peer's farewell.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter ServerSniMaps = new("tls_server_sni_maps", "")
    {
        Since = "3.4",
        Summary = "Tables by the name that a client asked for (SNI) with the PEM files of key and chain to show it.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ConfigName = new("tls_config_name", "")
    {
        Summary = "The section of OpenSSL's configuration file that is read; empty for openssl_conf.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ConfigFile = new("tls_config_file", "default")
    {
        Summary = "OpenSSL's configuration file; default for the system's, none for no file.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter RequiredEnable = new("tls_required_enable", "yes")
    {
        Summary = "Whether a header TLS-Required: no lets mail go out with less TLS than the policy wants (RFC 8689).",
        Status = ParameterStatus.Planned(8),
    };

    public static readonly BoolParameter TrustServerCcerts = new("tls_trust_server_ccerts", "no")
    {
        Summary = "Whether a client certificate that is made for servers only is accepted too.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TraceRateLimit = new("tls_trace_rate_limit", "1")
    {
        Minimum = 0,
        Since = "3.12",
        Summary = "How many TLS traces all programs together may write in one anvil_rate_time_unit; 0 means no limit.",
        Status = ParameterStatus.Planned(4),
    };
}
