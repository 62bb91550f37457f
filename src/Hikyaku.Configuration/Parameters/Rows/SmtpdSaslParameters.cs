namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>smtpd_sasl_</c>.</summary>
public static class SmtpdSaslParameters
{
    public static readonly BoolParameter AuthEnable = new("smtpd_sasl_auth_enable", "no")
    {
        Summary = "Whether the server offers AUTH.",
        Since = "2.10",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AuthenticatedHeader = new("smtpd_sasl_authenticated_header", "no")
    {
        Since = "2.3",
        Summary = "Name the authenticated user in the Received header.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter ExceptionsNetworks = new("smtpd_sasl_exceptions_networks", "")
    {
        Since = "2.1",
        Summary = "The clients that AUTH is not announced to, as addresses or networks; empty announces it to all.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter LocalDomain = new("smtpd_sasl_local_domain", "")
    {
        Summary = "Realm that bare user names belong to.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter SecurityOptions = new("smtpd_sasl_security_options", "noanonymous")
    {
        Summary = "What an offered mechanism must not be without TLS.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter ApplicationName = new("smtpd_sasl_application_name", "smtpd")
    {
        Since = "2.1",
        Summary = "What smtpd_sasl_path was called before Postfix 2.3.",
        Status = ParameterStatus.Legacy("smtpd_sasl_path says it since Postfix 2.3"),
    };

    public static readonly StringParameter TlsSecurityOptions = new("smtpd_sasl_tls_security_options", "$smtpd_sasl_security_options")
    {
        Summary = "What an offered mechanism must not be inside of TLS.",
        Since = "2.2",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Type = new("smtpd_sasl_type", "dovecot")
    {
        Summary = "The back end of AUTH: hikyaku's own store; dovecot comes with chapter 4 and is answered with 454 until then.",
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Path = new("smtpd_sasl_path", "smtpd")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "What smtpd_sasl_type is to use: for dovecot the path of its socket, for cyrus the name of its configuration file without .conf.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly StringParameter Service = new("smtpd_sasl_service", "smtp")
    {
        MinimumLength = 1,
        Since = "2.11",
        Summary = "The service name that the SASL implementation is given, as in a Kerberos principal.",
        Status = ParameterStatus.Planned(4),
    };

    public static readonly IntParameter ResponseLimit = new("smtpd_sasl_response_limit", "12288")
    {
        Summary = "Longest line of an AUTH exchange in bytes.",
        Minimum = 12288,
        Since = "3.4",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter MechanismFilter = new("smtpd_sasl_mechanism_filter", "!external, static:rest")
    {
        Summary = "Mechanisms that the server may offer.",
        Since = "3.6",
        Status = ParameterStatus.Implemented,
    };
}
