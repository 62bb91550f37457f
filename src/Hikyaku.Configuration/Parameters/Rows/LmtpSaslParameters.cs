namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>lmtp_sasl_</c>.</summary>
public static class LmtpSaslParameters
{
    public static readonly StringParameter PasswordResultDelimiter = new("lmtp_sasl_password_result_delimiter", ":")
    {
        MinimumLength = 1,
        MaximumLength = 1,
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter AuthEnable = new("lmtp_sasl_auth_enable", "no")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter PasswordMaps = new("lmtp_sasl_password_maps", "")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter SecurityOptions = new("lmtp_sasl_security_options", "noplaintext, noanonymous")
    {
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsSecurityOptions = new("lmtp_sasl_tls_security_options", "$lmtp_sasl_security_options")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MechanismFilter = new("lmtp_sasl_mechanism_filter", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Type = new("lmtp_sasl_type", "cyrus")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Path = new("lmtp_sasl_path", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsVerifiedSecurityOptions = new("lmtp_sasl_tls_verified_security_options", "$lmtp_sasl_tls_security_options")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter AuthSoftBounce = new("lmtp_sasl_auth_soft_bounce", "yes")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter AuthCacheName = new("lmtp_sasl_auth_cache_name", "")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter AuthCacheTime = new("lmtp_sasl_auth_cache_time", "90d")
    {
        DefaultUnit = 'd',
        Since = "2.5",
        Status = ParameterStatus.Planned(4),
    };
}
