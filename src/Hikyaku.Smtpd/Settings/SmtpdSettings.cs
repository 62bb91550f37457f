using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Smtpd.Settings;

/// <summary>One smtpd service's parameters, read once for each snapshot. A session keeps the one that it began with.</summary>
public sealed record SmtpdSettings
{
    /// <summary>The service's name in master.cf: anvil's lines and the per-service count go by it.</summary>
    public string ServiceName { get; init; } = "smtp";

    /// <summary>postconf(5) syslog_name.</summary>
    public string SyslogName { get; init; } = "postfix";

    public string HostName { get; init; } = "localhost";

    /// <summary>What others see: <c>Hikyaku</c> unless mail_name was set.</summary>
    public string MailName { get; init; } = "Hikyaku";

    /// <summary>The greeting behind <c>220</c>.</summary>
    public string Banner { get; init; } = "localhost ESMTP Hikyaku";

    /// <summary>How many sessions at once: master.cf's maxproc; 0 means no limit.</summary>
    public int ProcessLimit { get; init; }

    public SmtpdLimits Limits { get; init; } = new();

    public SmtpdTlsSettings Tls { get; init; } = new();

    public SmtpdSaslSettings Sasl { get; init; } = new();

    public SmtpdDialogSettings Dialog { get; init; } = new();

    public static SmtpdSettings From(ServiceSnapshot service)
    {
        ParameterView view = service.Parameters;
        return new SmtpdSettings
        {
            ServiceName = service.Name,
            SyslogName = view.Get(MailParameters.SyslogName),
            HostName = view.Get(MailParameters.Myhostname),
            MailName = view.Get(MailParameters.MailName),
            Banner = view.Get(SmtpdParameters.Banner),
            ProcessLimit = service.ProcessLimit,
            Limits = SmtpdLimits.From(view),
            Tls = SmtpdTlsSettings.From(view),
            Sasl = SmtpdSaslSettings.From(view),
            Dialog = SmtpdDialogSettings.From(view),
        };
    }
}
