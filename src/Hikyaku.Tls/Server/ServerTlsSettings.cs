using System.Security.Authentication;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Tls.Server;

/// <summary>Where one service's certificate is, and which protocols it speaks.</summary>
public sealed record ServerTlsSettings
{
    /// <summary>postconf(5) smtpd_tls_chain_files: when it is not empty, the two others are not read.</summary>
    public IReadOnlyList<string> ChainFiles { get; init; } = [];

    /// <summary>postconf(5) smtpd_tls_cert_file; empty or <c>none</c> means no certificate.</summary>
    public string CertificateFile { get; init; } = "";

    /// <summary>postconf(5) smtpd_tls_key_file.</summary>
    public string KeyFile { get; init; } = "";

    public SslProtocols Protocols { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>The line that names the certificate.</summary>
    public SourcePlace Place { get; init; }

    public bool HasCertificate => ChainFiles.Count > 0 || (CertificateFile.Length > 0 && !CertificateFile.Equals("none", StringComparison.OrdinalIgnoreCase));

    /// <param name="view">The service's parameters.</param>
    /// <param name="isMandatory">TLS is required (level encrypt, or wrapper mode): the mandatory list of protocols counts.</param>
    /// <param name="report">Gets the diagnostics.</param>
    public static ServerTlsSettings From(ParameterView view, bool isMandatory, Action<Diagnostic> report)
    {
        ListParameter list = isMandatory ? SmtpdTlsParameters.MandatoryProtocols : SmtpdTlsParameters.Protocols;
        SslProtocols protocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        if (!TlsProtocolList.TryParse(view.Get(list).Select(w => w.Text), out SslProtocols read, out string fault))
            report(new Diagnostic
            {
                Code = TlsDiagnostics.BadProtocols,
                Severity = DiagnosticSeverity.Error,
                Place = view.OriginOf(list).Place,
                Message = $"{list.Name}: {fault}",
                Fix = $"set {list.Name} = >=TLSv1.2",
            });
        else protocols = read;
        IReadOnlyList<ListWord> chain = view.Get(SmtpdTlsParameters.ChainFiles);
        return new ServerTlsSettings
        {
            ChainFiles = [.. chain.Select(w => w.Text)],
            CertificateFile = view.Get(SmtpdTlsParameters.CertFile),
            KeyFile = view.Get(SmtpdTlsParameters.KeyFile),
            Protocols = protocols,
            Place = view.OriginOf(chain.Count > 0 ? SmtpdTlsParameters.ChainFiles : SmtpdTlsParameters.CertFile).Place,
        };
    }
}
