using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables;

namespace Hikyaku.Tls.Client;

/// <summary>TLS parameters of one smtp(8) service.</summary>
public sealed record ClientTlsSettings
{
    /// <summary>For destinations that smtp_tls_policy_maps doesn't know.</summary>
    public ClientTlsPolicy Default { get; init; } = new() { Level = ClientTlsLevel.None };

    /// <summary>postconf(5) smtp_tls_policy_maps.</summary>
    public LookupTableList PolicyMaps { get; init; } = LookupTableList.Empty;

    public string AuthorityFile { get; init; } = "";

    public string AuthorityFolder { get; init; } = "";

    /// <summary>Texts of smtp_tls_protocols and smtp_tls_mandatory_protocols, for policies of each kind.</summary>
    public string Protocols { get; init; } = ">=TLSv1.2";

    public string MandatoryProtocols { get; init; } = ">=TLSv1.2";

    public IReadOnlyList<string> VerifyMatch { get; init; } = ["hostname"];

    public IReadOnlyList<string> SecureMatch { get; init; } = ["nexthop", "dot-nexthop"];

    public string ServerName { get; init; } = "";

    public static ClientTlsSettings From(ParameterView view, TableSet tables, Action<Diagnostic> report)
    {
        var settings = new ClientTlsSettings
        {
            PolicyMaps = tables.OpenList(view.Get(SmtpTlsParameters.PolicyMaps)),
            AuthorityFile = view.Get(SmtpTlsParameters.CAfile),
            AuthorityFolder = view.Get(SmtpTlsParameters.CApath),
            Protocols = view.Get(SmtpTlsParameters.Protocols),
            MandatoryProtocols = view.Get(SmtpTlsParameters.MandatoryProtocols),
            VerifyMatch = Texts(view, SmtpTlsParameters.VerifyCertMatch),
            SecureMatch = Texts(view, SmtpTlsParameters.SecureCertMatch),
            ServerName = view.Get(SmtpTlsParameters.Servername),
        };
        string level = view.Get(SmtpTlsParameters.SecurityLevel).Trim();
        if (level.Length == 0) level = LevelOfOldNames(view);
        ClientTlsPolicy policy = ClientTlsPolicyReader.Read(level, settings);
        if (policy.Fault.Length > 0)
            report(new Diagnostic
            {
                Code = TlsDiagnostics.LevelNotSupported,
                Severity = DiagnosticSeverity.Warning,
                Place = view.OriginOf(SmtpTlsParameters.SecurityLevel).Place,
                Message = $"{policy.Fault}; all mail of this service that smtp_tls_policy_maps doesn't rule is deferred",
                Fix = "write may, encrypt, verify or secure",
            });
        return settings with { Default = policy };
    }

    // The names of the 2.x years count only where the level is empty; smtp_enforce_tls verified the name unless told not to (postconf(5) smtp_tls_enforce_peername).
    private static string LevelOfOldNames(ParameterView view)
        => view.Get(SmtpParameters.EnforceTls) ? view.Get(SmtpTlsParameters.EnforcePeername) ? "verify" : "encrypt"
            : view.Get(SmtpParameters.UseTls) ? "may"
            : "none";

    private static string[] Texts(ParameterView view, ListParameter list) => [.. view.Get(list).Select(w => w.Text).SelectMany(w => w.Split(':', StringSplitOptions.RemoveEmptyEntries))];
}
