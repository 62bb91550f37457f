using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Hikyaku.Tls.Server;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>A self-signed certificate, made once.</summary>
internal static class TestCertificate
{
    private static readonly string Pem = Create();

    public static ServerTls Tls() => ServerTls.TryCreate(
        new ServerTlsSettings { CertificateFile = "test.pem" },
        static _ => new MemoryStream(Encoding.ASCII.GetBytes(Pem)),
        TimeProvider.System,
        out string fault) ?? throw new InvalidOperationException(fault);

    private static string Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.example.com", key, HashAlgorithmName.SHA256);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        return certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n";
    }
}
