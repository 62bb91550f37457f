using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Smtpd.Settings;

/// <summary>How one service uses AUTH.</summary>
public sealed record SmtpdSaslSettings
{
    public bool IsEnabled { get; init; }

    /// <summary>postconf(5) smtpd_sasl_response_limit.</summary>
    public int ResponseLimitBytes { get; init; } = 12288;

    /// <summary>postconf(5) smtpd_sasl_authenticated_header: name the user in Received.</summary>
    public bool AuthenticatedHeader { get; init; }

    /// <summary>postconf(5) broken_sasl_auth_clients: an <c>AUTH=</c> line too.</summary>
    public bool BrokenClients { get; init; }

    public static SmtpdSaslSettings From(ParameterView view) => new()
    {
        IsEnabled = view.Get(SmtpdSaslParameters.AuthEnable),
        ResponseLimitBytes = (int)view.Get(SmtpdSaslParameters.ResponseLimit),
        AuthenticatedHeader = view.Get(SmtpdSaslParameters.AuthenticatedHeader),
        BrokenClients = view.Get(MailParameters.BrokenSaslAuthClients),
    };
}
