using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Sasl.Client;
using Hikyaku.Tables;
using Hikyaku.Tls.Client;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>TLS and AUTH of the smtp services, read as they read them: a level that can't be followed defers all of their mail, and nobody would be told before.</summary>
internal static class ClientSettingsCheck
{
    /// <param name="snapshot">The configuration.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="open">Opens files of certificates; null opens them directly.</param>
    public static IEnumerable<Diagnostic> Run(ConfigurationSnapshot snapshot, TableSet tables, Func<string, Stream>? open)
    {
        var findings = new List<Diagnostic>();
        foreach (ServiceSnapshot service in snapshot.Services)
        {
            if (service.Command != "smtp" || service.Type == ServiceType.Inet || service.Place.IsBuiltIn) continue;
            ParameterView view = service.Parameters;
            var tls = ClientTlsSettings.From(view, tables, findings.Add);
            if (tls.AuthorityFile.Length + tls.AuthorityFolder.Length > 0)
                findings.AddRange(new ClientTls(tls, open).CheckAuthorities(view.OriginOf(tls.AuthorityFile.Length > 0 ? SmtpTlsParameters.CAfile : SmtpTlsParameters.CApath).Place));
            SaslClientSettings.From(view, tables, findings.Add);
        }
        return findings.Distinct(); // smtp and relay say the same
    }
}
