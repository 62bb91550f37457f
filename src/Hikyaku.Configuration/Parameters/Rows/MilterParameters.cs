namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>milter_</c>.</summary>
public static class MilterParameters
{
    public static readonly StringParameter Protocol = new("milter_protocol", "6")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The version of the milter protocol, 2 to 6, that is negotiated with mail filters.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter DefaultAction = new("milter_default_action", "shutdown")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "What happens to mail while a milter cannot be reached or misbehaves: accept, reject, tempfail, quarantine or shutdown.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter ConnectTimeout = new("milter_connect_timeout", "30s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How long connecting to a milter and negotiating with it may take.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter CommandTimeout = new("milter_command_timeout", "30s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How long a milter may take to answer one SMTP command.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TimeParameter ContentTimeout = new("milter_content_timeout", "300s")
    {
        MinimumSeconds = 1,
        Since = "2.3",
        Summary = "How long a milter may take to accept and answer the content of a message.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter ConnectMacros = new("milter_connect_macros", "j {daemon_name} {daemon_addr} v _")
    {
        Since = "2.3",
        Summary = "The macros that milters get with the connection of a client.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter HeloMacros = new("milter_helo_macros", "{tls_version} {cipher} {cipher_bits} {cert_subject} {cert_issuer}")
    {
        Since = "2.3",
        Summary = "The macros that milters get with HELO or EHLO.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MailMacros = new("milter_mail_macros", "i {auth_type} {auth_authen} {auth_author} {mail_addr} {mail_host} {mail_mailer}")
    {
        Since = "2.3",
        Summary = "The macros that milters get with MAIL FROM.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter RcptMacros = new("milter_rcpt_macros", "i {rcpt_addr} {rcpt_host} {rcpt_mailer}")
    {
        Since = "2.3",
        Summary = "The macros that milters get with RCPT TO.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter DataMacros = new("milter_data_macros", "i")
    {
        Since = "2.3",
        Summary = "The macros that milters get with DATA, from protocol version 4 on.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter EndOfHeaderMacros = new("milter_end_of_header_macros", "i")
    {
        Since = "2.5",
        Summary = "The macros that milters get at the end of the message header.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter EndOfDataMacros = new("milter_end_of_data_macros", "i")
    {
        Since = "2.3",
        Summary = "The macros that milters get at the end of the message.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter UnknownCommandMacros = new("milter_unknown_command_macros", "")
    {
        Since = "2.3",
        Summary = "The macros that milters get with a command that the server does not know, from protocol version 3 on.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MacroDaemonName = new("milter_macro_daemon_name", "$myhostname")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The text of the macro {daemon_name} that milters get.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MacroDefaults = new("milter_macro_defaults", "")
    {
        Since = "3.1",
        Summary = "Macros for milters, name=value, that count where Postfix has no value of its own.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter MacroV = new("milter_macro_v", "$mail_name $mail_version")
    {
        MinimumLength = 1,
        Since = "2.3",
        Summary = "The text of the macro {v} that milters get: name and version of the mail system.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter HeaderChecks = new("milter_header_checks", "")
    {
        Since = "2.7",
        Summary = "Tables that look at the headers that milters add or replace; empty looks at none.",
        Status = ParameterStatus.Planned(6),
    };
}
