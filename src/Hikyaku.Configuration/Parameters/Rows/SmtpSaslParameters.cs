namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>smtp_sasl_</c>.</summary>
public static class SmtpSaslParameters
{
    public static readonly BoolParameter AuthEnable = new("smtp_sasl_auth_enable", "no")
    {
        Summary = "Whether the client logs in at servers for which it has a password.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter PasswordMaps = new("smtp_sasl_password_maps", "")
    {
        Summary = "Tables with user:password for each nexthop or host.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter PasswordResultDelimiter = new("smtp_sasl_password_result_delimiter", ":")
    {
        Summary = "What stands between user and password in those tables.",
        MinimumLength = 1,
        MaximumLength = 1,
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter SecurityOptions = new("smtp_sasl_security_options", "noplaintext, noanonymous")
    {
        Summary = "What a mechanism must not be on sessions without TLS.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter MechanismFilter = new("smtp_sasl_mechanism_filter", "")
    {
        Summary = "Mechanisms that the client may use; empty allows all.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter TlsSecurityOptions = new("smtp_sasl_tls_security_options", "$smtp_sasl_security_options")
    {
        Summary = "What a mechanism must not be inside of TLS.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Type = new("smtp_sasl_type", "cyrus")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The SASL implementation of the client, cyrus in Postfix.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Path = new("smtp_sasl_path", "")
    {
        Since = "2.3",
        Summary = "What smtp_sasl_type is to use, such as a configuration name; empty for its default.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsVerifiedSecurityOptions = new("smtp_sasl_tls_verified_security_options", "$smtp_sasl_tls_security_options")
    {
        Summary = "What a mechanism must not be inside of TLS with a verified certificate.",
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AuthSoftBounce = new("smtp_sasl_auth_soft_bounce", "yes")
    {
        Since = "2.5",
        Summary = "Whether a refused password defers mail rather than bounces it.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter AuthCacheName = new("smtp_sasl_auth_cache_name", "")
    {
        Since = "2.5",
        Summary = "A proxy: table that remembers failed logins, so that a wrong password is not tried again and again; empty for none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter AuthCacheTime = new("smtp_sasl_auth_cache_time", "90d")
    {
        DefaultUnit = 'd',
        Since = "2.5",
        Summary = "How long a failed login is remembered in smtp_sasl_auth_cache_name.",
        Status = ParameterStatus.Planned(4),
    };
}
