namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>milter_</c>.</summary>
public static class MilterParameters
{
    public static readonly StringParameter Protocol = new("milter_protocol", "6")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DefaultAction = new("milter_default_action", "shutdown")
    {
        MinimumLength = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter ConnectTimeout = new("milter_connect_timeout", "30s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter CommandTimeout = new("milter_command_timeout", "30s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter ContentTimeout = new("milter_content_timeout", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter ConnectMacros = new("milter_connect_macros", "j {daemon_name} {daemon_addr} v _")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter HeloMacros = new("milter_helo_macros", "{tls_version} {cipher} {cipher_bits} {cert_subject} {cert_issuer}")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MailMacros = new("milter_mail_macros", "i {auth_type} {auth_authen} {auth_author} {mail_addr} {mail_host} {mail_mailer}")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter RcptMacros = new("milter_rcpt_macros", "i {rcpt_addr} {rcpt_host} {rcpt_mailer}")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter DataMacros = new("milter_data_macros", "i")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter EndOfHeaderMacros = new("milter_end_of_header_macros", "i")
    {
        Since = "2.5",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter EndOfDataMacros = new("milter_end_of_data_macros", "i")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter UnknownCommandMacros = new("milter_unknown_command_macros", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MacroDaemonName = new("milter_macro_daemon_name", "$myhostname")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MacroDefaults = new("milter_macro_defaults", "")
    {
        Since = "3.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MacroV = new("milter_macro_v", "$mail_name $mail_version")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter HeaderChecks = new("milter_header_checks", "")
    {
        Since = "2.7",
        Status = ParameterStatus.Planned(6),
    };
}
