using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Hikyaku.Configuration.Diagnostics;

namespace Hikyaku.Tls.Server;

/// <summary>
/// TLS of one service: certificate and options, made once and shared by its sessions. Each service has its own, so a session ticket of port 25 resumes nothing on 587.
/// Immutable; a renewed certificate comes with the next snapshot.
/// </summary>
public sealed class ServerTls : IDisposable
{
    private static readonly SslApplicationProtocol Smtp = new("smtp"); // IANA's ALPN id; a client that offers only others is refused (ALPACA)

    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2Collection _intermediates;

    private ServerTls(X509Certificate2 certificate, X509Certificate2Collection intermediates, ServerTlsSettings settings)
    {
        _certificate = certificate;
        _intermediates = intermediates;
        Options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate, intermediates, offline: true),
            EnabledSslProtocols = settings.Protocols,
            ClientCertificateRequired = false,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            AllowRenegotiation = false,
            ApplicationProtocols = [Smtp],
            EncryptionPolicy = EncryptionPolicy.RequireEncryption,
        };
    }

    /// <summary>For SslStream.AuthenticateAsServerAsync; the same object for every session, not to be changed.</summary>
    public SslServerAuthenticationOptions Options { get; }

    /// <summary>The certificate that is served, for explain and doctor.</summary>
    public X509Certificate2 Certificate => _certificate;

    /// <summary>Loads the certificate; null with a fault that names the file when key, chain and date don't agree or a file can't be read.</summary>
    /// <param name="settings">Of the service.</param>
    /// <param name="openFile">Opens key and certificate files; null opens them directly.</param>
    /// <param name="time">For the certificate's dates.</param>
    /// <param name="fault">Why there is no TLS.</param>
    public static ServerTls? TryCreate(ServerTlsSettings settings, Func<string, Stream>? openFile, TimeProvider time, out string fault)
    {
        openFile ??= PemFile.OpenDirectly;
        fault = "";
        if (!settings.HasCertificate)
        {
            fault = "no certificate is configured: smtpd_tls_chain_files and smtpd_tls_cert_file are empty";
            return null;
        }
        string certificates = "", keys = "";
        string certificateFile = settings.ChainFiles.Count > 0 ? settings.ChainFiles[0] : settings.CertificateFile;
        string keyFile = settings.ChainFiles.Count > 0 ? settings.ChainFiles[0] : settings.KeyFile.Length > 0 ? settings.KeyFile : settings.CertificateFile;
        if (settings.ChainFiles.Count > 0)
        {
            foreach (string file in settings.ChainFiles)
            {
                if (!PemFile.TryRead(openFile, file, out string text, out fault)) return null;
                certificates += text + "\n";
            }
            keys = certificates;
        }
        else
        {
            if (!PemFile.TryRead(openFile, certificateFile, out certificates, out fault)) return null;
            if (keyFile == certificateFile) keys = certificates;
            else if (!PemFile.TryRead(openFile, keyFile, out keys, out fault)) return null;
        }
        return CertificateChainReader.TryRead(certificates, keys, certificateFile, keyFile, time.GetUtcNow(), out X509Certificate2? leaf, out X509Certificate2Collection intermediates, out fault)
            ? new ServerTls(leaf!, intermediates, settings)
            : null;
    }

    /// <summary>A fault of <see cref="TryCreate"/> as a diagnostic.</summary>
    public static Diagnostic ToDiagnostic(ServerTlsSettings settings, string fault) => new()
    {
        Code = TlsDiagnostics.BadCertificate,
        Severity = DiagnosticSeverity.Error,
        Place = settings.Place,
        Message = $"TLS is not available: {fault}",
        Fix = "name the certificate's file and its key's, both in PEM, in smtpd_tls_chain_files, or in smtpd_tls_cert_file and smtpd_tls_key_file",
    };

    public void Dispose()
    {
        _certificate.Dispose();
        foreach (X509Certificate2 intermediate in _intermediates) intermediate.Dispose();
    }
}
