namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>lmtp_sasl_</c>.</summary>
public static class LmtpSaslParameters
{
    public static readonly StringParameter PasswordResultDelimiter = new("lmtp_sasl_password_result_delimiter", ":")
    {
        MinimumLength = 1,
        MaximumLength = 1,
        Summary = "The characters between name and password in the results of lmtp_sasl_password_maps.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter AuthEnable = new("lmtp_sasl_auth_enable", "no")
    {
        Summary = "Whether the LMTP client logs in where lmtp_sasl_password_maps has a password.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TableListParameter PasswordMaps = new("lmtp_sasl_password_maps", "")
    {
        Summary = "Tables by LMTP server or next hop with user:password.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly ListParameter SecurityOptions = new("lmtp_sasl_security_options", "noplaintext, noanonymous")
    {
        Summary = "What a SASL mechanism over LMTP must not be: noplaintext, noanonymous, noactive, nodictionary, or lack: mutual_auth.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsSecurityOptions = new("lmtp_sasl_tls_security_options", "$lmtp_sasl_security_options")
    {
        Since = "2.3",
        Summary = "What lmtp_sasl_security_options is inside TLS.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter MechanismFilter = new("lmtp_sasl_mechanism_filter", "")
    {
        Since = "2.3",
        Summary = "The SASL mechanisms of LMTP servers that the client uses; empty uses all.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Type = new("lmtp_sasl_type", "cyrus")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The SASL implementation of the LMTP client, cyrus in Postfix.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Path = new("lmtp_sasl_path", "")
    {
        Since = "2.3",
        Summary = "What lmtp_sasl_type is to use, such as a configuration name; empty for its default.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter TlsVerifiedSecurityOptions = new("lmtp_sasl_tls_verified_security_options", "$lmtp_sasl_tls_security_options")
    {
        Since = "2.3",
        Summary = "What lmtp_sasl_security_options is inside TLS when the server's certificate was verified.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly BoolParameter AuthSoftBounce = new("lmtp_sasl_auth_soft_bounce", "yes")
    {
        Since = "2.5",
        Summary = "Whether mail waits rather than bounces when an LMTP server refuses the login with 5xx.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter AuthCacheName = new("lmtp_sasl_auth_cache_name", "")
    {
        Since = "2.5",
        Summary = "A proxy: table that remembers failed logins at LMTP servers; empty for none.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly TimeParameter AuthCacheTime = new("lmtp_sasl_auth_cache_time", "90d")
    {
        DefaultUnit = 'd',
        Since = "2.5",
        Summary = "How long a failed login is remembered in lmtp_sasl_auth_cache_name.",
        Status = ParameterStatus.Planned(4),
    };
}
