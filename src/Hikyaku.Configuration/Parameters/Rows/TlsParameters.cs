namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>tls_</c>.</summary>
public static class TlsParameters
{
    public static readonly BoolParameter AppendDefaultCA = new("tls_append_default_CA", "no")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter RandomExchangeName = new("tls_random_exchange_name", "${data_directory}/prng_exch")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter RandomSource = new("tls_random_source", "dev:/dev/urandom")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter RandomBytes = new("tls_random_bytes", "32")
    {
        Minimum = 1,
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter RandomReseedPeriod = new("tls_random_reseed_period", "3600s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter RandomPrngUpdatePeriod = new("tls_random_prng_update_period", "3600s")
    {
        MinimumSeconds = 1,
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter DaemonRandomBytes = new("tls_daemon_random_bytes", "32")
    {
        Minimum = 1,
        Since = "2.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter HighCipherlist = new("tls_high_cipherlist", "aNULL:-aNULL:HIGH:!SEED:!IDEA:!3DES:!RC2:!RC4:!RC5:!kDH:!kECDH:!aDSS:!MD5:@STRENGTH")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MediumCipherlist = new("tls_medium_cipherlist", "aNULL:-aNULL:HIGH:MEDIUM:!SEED:!IDEA:!3DES:!RC2:!RC4:!RC5:!kDH:!kECDH:!aDSS:!MD5:+RC4:@STRENGTH")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter LowCipherlist = new("tls_low_cipherlist", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ExportCipherlist = new("tls_export_cipherlist", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter NullCipherlist = new("tls_null_cipherlist", "eNULL:!kDH:!kECDH:!aDSS:!MD5:!aNULL")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter EecdhAutoCurves = new("tls_eecdh_auto_curves", "X25519 X448 prime256v1 secp384r1 secp521r1")
    {
        Since = "3.2",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter FfdheAutoGroups = new("tls_ffdhe_auto_groups", "ffdhe2048 ffdhe3072")
    {
        Since = "3.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EecdhStrongCurve = new("tls_eecdh_strong_curve", "prime256v1")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter EecdhUltraCurve = new("tls_eecdh_ultra_curve", "secp384r1")
    {
        Since = "2.6",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter PreemptCipherlist = new("tls_preempt_cipherlist", "no")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DisableWorkarounds = new("tls_disable_workarounds", "")
    {
        Since = "2.8",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter LegacyPublicKeyFingerprints = new("tls_legacy_public_key_fingerprints", "no")
    {
        Since = "2.9",
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly BoolParameter DaneTrustAnchorDigestEnable = new("tls_dane_trust_anchor_digest_enable", "yes")
    {
        Since = "2.11",
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly BoolParameter WildcardMatchesMultipleLabels = new("tls_wildcard_matches_multiple_labels", "yes")
    {
        Since = "2.11",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter SslOptions = new("tls_ssl_options", "")
    {
        Since = "2.11",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter DaneDigestAgility = new("tls_dane_digest_agility", "on")
    {
        Since = "2.11",
        Status = ParameterStatus.Legacy("obsolete/removed"),
    };

    public static readonly ListParameter DaneDigests = new("tls_dane_digests", "sha512 sha256")
    {
        Since = "2.11",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter SessionTicketCipher = new("tls_session_ticket_cipher", "aes-256-cbc")
    {
        Since = "3.0",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter FastShutdownEnable = new("tls_fast_shutdown_enable", "yes")
    {
        Since = "3.5",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter ServerSniMaps = new("tls_server_sni_maps", "")
    {
        Since = "3.4",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ConfigName = new("tls_config_name", "")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter ConfigFile = new("tls_config_file", "default")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter RequiredEnable = new("tls_required_enable", "yes")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter TrustServerCcerts = new("tls_trust_server_ccerts", "no")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter TraceRateLimit = new("tls_trace_rate_limit", "1")
    {
        Minimum = 0,
        Since = "3.12",
        Status = ParameterStatus.Planned(4),
    };
}
