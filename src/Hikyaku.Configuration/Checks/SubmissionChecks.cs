using System.Net;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Configuration.Checks;

/// <summary>What the three ports of mail are for, held against what each listener does: logins on 587 and 465, TLS from the first byte on 465 only, none demanded on 25.</summary>
internal static class SubmissionChecks
{
    private const int SmtpPort = 25, SubmissionPort = 587, SubmissionsPort = 465;

    public static void Run(IReadOnlyList<ServiceSnapshot> services, DiagnosticBag diagnostics)
    {
        foreach (ServiceSnapshot service in services)
        {
            if (service.Command != "smtpd" || service.Type != ServiceType.Inet) continue;
            IPEndPoint[] reachable = [.. service.Endpoints.Select(endpoint => endpoint.EndPoint).Where(endpoint => !IPAddress.IsLoopback(endpoint.Address))];
            if (reachable.Length == 0) continue;
            int port = PurposeOf(service.Name, reachable[0].Port);
            ParameterView view = service.Parameters;
            bool isWrapped = view.Get(SmtpdTlsParameters.Wrappermode);
            if (port is SubmissionPort or SubmissionsPort && !view.Get(SmtpdSaslParameters.AuthEnable))
                Add(DiagnosticCodes.SubmissionWithoutLogin, service, diagnostics, $"nobody can log in on {service.Name} (port {port}): smtpd_sasl_auth_enable is no, so only mynetworks may send through it",
                    "add -o smtpd_sasl_auth_enable=yes below the service's line");
            else if (port is SubmissionPort or SubmissionsPort && !isWrapped && view.Get(SmtpdTlsParameters.AuthOnly) && view.Get(SmtpdTlsParameters.SecurityLevel) is "" or "none")
                Add(DiagnosticCodes.SubmissionWithoutLogin, service, diagnostics, $"nobody can log in on {service.Name} (port {port}): smtpd_tls_auth_only wants TLS for it, and smtpd_tls_security_level is none",
                    "add -o smtpd_tls_security_level=encrypt below the service's line, and name the certificate in smtpd_tls_chain_files");
            if (port == SubmissionsPort && !isWrapped)
                Add(DiagnosticCodes.WrappermodeMismatch, service, diagnostics, $"{service.Name} (port {port}) waits for STARTTLS, but clients begin TLS at once on this port: both wait until they time out",
                    "add -o smtpd_tls_wrappermode=yes below the service's line");
            if (port is SubmissionPort or SmtpPort && isWrapped)
                Add(DiagnosticCodes.WrappermodeMismatch, service, diagnostics, $"{service.Name} (port {port}) begins TLS at once, but clients wait for a greeting on this port: both wait until they time out",
                    "remove smtpd_tls_wrappermode=yes there; it belongs to port 465");
            if (port == SmtpPort && Demands(view) is { Length: > 0 } demands)
                Add(DiagnosticCodes.Port25Demands, service, diagnostics, $"{service.Name} inet (port 25) requires {demands}: other servers' mail for your users is refused",
                    "clear it on port 25; what users must do belongs to submission (port 587)");
        }
    }

    /// <summary>The port that the name means, be it another number here (a services file that maps submission to 2587).</summary>
    private static int PurposeOf(string name, int port) => name[(name.LastIndexOf(':') + 1)..] switch
    {
        "smtp" => SmtpPort,
        "submission" => SubmissionPort,
        "submissions" or "smtps" => SubmissionsPort,
        _ => port,
    };

    /// <summary>STARTTLS, AUTH, or both; empty when a stranger's server is served.</summary>
    private static string Demands(ParameterView view)
    {
        bool tls = view.Get(SmtpdTlsParameters.SecurityLevel) == "encrypt";
        bool login = OnlyLogins(view, view.Get(SmtpdParameters.ClientRestrictions)) || OnlyLogins(view, view.Get(SmtpdParameters.SenderRestrictions))
            || OnlyLogins(view, view.Get(SmtpdParameters.RecipientRestrictions)) || OnlyLogins(view, view.Get(SmtpdParameters.RelayRestrictions));
        return tls && login ? "STARTTLS and AUTH" : tls ? "STARTTLS" : login ? "AUTH" : "";
    }

    /// <summary>The list lets nobody through but those who have logged in (or are one of us), and ends in reject.</summary>
    private static bool OnlyLogins(ParameterView view, IReadOnlyList<ListWord> words)
    {
        bool login = false;
        foreach (ListWord word in words)
        {
            switch (word.Text)
            {
                case "permit_sasl_authenticated":
                    login = view.Get(SmtpdSaslParameters.AuthEnable);
                    break;
                case "permit_mynetworks" or "permit_tls_clientcerts" or "permit_tls_all_clientcerts":
                    break;
                case "reject" or "defer":
                    return login;
                default:
                    return false;
            }
        }
        return false;
    }

    private static void Add(string code, ServiceSnapshot service, DiagnosticBag diagnostics, string message, string fix)
        => diagnostics.Add(code, DiagnosticSeverity.Warning, service.Place, message, fix);
}
