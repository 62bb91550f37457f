using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hikyaku.Mail;

namespace Hikyaku.Tls.Server;

/// <summary>A certificate of one's own for the quick start: ECDSA P-256, ten years, the names as subject alternative names.</summary>
public static class SelfSignedCertificate
{
    private const int Years = 10;

    /// <summary>Writes certificate and key (mode 0600) as PEM; throws IOException or UnauthorizedAccessException when it can't. Existing files are replaced.</summary>
    /// <param name="certificateFile">For smtpd_tls_cert_file.</param>
    /// <param name="keyFile">For smtpd_tls_key_file.</param>
    /// <param name="names">Host names and addresses; the first one is the subject.</param>
    /// <param name="time">The certificate begins a day before now: clocks of clients differ.</param>
    public static void Write(string certificateFile, string keyFile, IReadOnlyList<string> names, TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = Create(key, names, time);
        WriteFile(keyFile, key.ExportPkcs8PrivateKeyPem() + "\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        WriteFile(certificateFile, certificate.ExportCertificatePem() + "\n",
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    internal static X509Certificate2 Create(ECDsa key, IReadOnlyList<string> names, TimeProvider time)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(names[0]);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (string name in names)
        {
            if (StrictIPAddress.TryParse(name, out IPAddress address)) alternatives.AddIpAddress(address);
            else alternatives.AddDnsName(name);
        }
        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false)); // serverAuth
        DateTimeOffset now = time.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
    }

    // Removed first, so that the mode is ours and not that of a file that was there.
    private static void WriteFile(string path, string text, UnixFileMode mode)
    {
        File.Delete(path);
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = mode,
        });
        file.Write(System.Text.Encoding.ASCII.GetBytes(text));
    }
}
