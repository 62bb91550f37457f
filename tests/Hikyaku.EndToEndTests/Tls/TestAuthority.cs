using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Tls;

/// <summary>A certification authority of one test's own, and the server certificates that it signs, as PEM files in the test's folder.</summary>
internal sealed class TestAuthority
{
    private readonly TestFolder _folder;
    private readonly X509Certificate2 _certificate;

    public TestAuthority(TestFolder folder)
    {
        _folder = folder;
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _certificate = request.CreateSelfSigned(NotBefore, NotAfter);
        CertificatePath = folder.WriteFile("ca.pem", _certificate.ExportCertificatePem() + "\n");
    }

    /// <summary>The authority's own certificate, for clients.</summary>
    public string CertificatePath { get; }

    private static DateTimeOffset NotBefore => TimeProvider.System.GetUtcNow().AddDays(-1);

    private static DateTimeOffset NotAfter => TimeProvider.System.GetUtcNow().AddDays(30);

    /// <summary>Writes NAME.cert.pem and NAME.key.pem; the certificate is good for these host names and for 127.0.0.1.</summary>
    /// <returns>The serial number, by which a test recognises which of two certificates a server shows.</returns>
    public string Issue(string name, params string[] hostNames)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={hostNames[0]}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        foreach (string host in hostNames) names.AddDnsName(host);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, true, false));
        byte[] serial = RandomNumberGenerator.GetBytes(8);
        serial[0] &= 0x7f;
        serial[0] |= 0x01;
        using X509Certificate2 certificate = request.Create(_certificate, NotBefore, NotAfter.AddDays(-1), serial);
        _folder.WriteFile($"{name}.cert.pem", certificate.ExportCertificatePem() + "\n" + _certificate.ExportCertificatePem() + "\n");
        string keyPath = _folder.WriteFile($"{name}.key.pem", key.ExportPkcs8PrivateKeyPem() + "\n");
        File.SetUnixFileMode(keyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Unprivileged.Give(keyPath);
        return certificate.SerialNumber;
    }
}
