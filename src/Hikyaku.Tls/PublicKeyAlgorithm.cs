using System.Security.Cryptography.X509Certificates;

namespace Hikyaku.Tls;

/// <summary>The kinds of keys that a certificate may have here: those that both TLS 1.2 and 1.3 sign with.</summary>
public static class PublicKeyAlgorithm
{
    /// <summary>As Postfix names them, and the object identifiers that certificates have for them.</summary>
    private static readonly (string Name, string Oid)[] Known = [("ecdsa", "1.2.840.10045.2.1"), ("rsa", "1.2.840.113549.1.1.1")];

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(static k => k.Name)];

    internal static bool IsSupported(X509Certificate2 certificate) => Known.Any(k => k.Oid == certificate.PublicKey.Oid.Value);
}
