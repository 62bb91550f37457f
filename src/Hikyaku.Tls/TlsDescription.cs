using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;

namespace Hikyaku.Tls;

/// <summary>A TLS session in OpenSSL's words, as logs and Received headers name it.</summary>
/// <param name="Protocol"><c>TLSv1.3</c>.</param>
/// <param name="Cipher"><c>TLS_AES_256_GCM_SHA384</c>, <c>ECDHE-RSA-AES256-GCM-SHA384</c>.</param>
/// <param name="Bits">The cipher's key length.</param>
public sealed record TlsDescription(string Protocol, string Cipher, int Bits)
{
    /// <summary>The host that the client asked for in its first message (SNI); empty when it asked for none.</summary>
    public string ServerName { get; init; } = "";

    public static TlsDescription Of(SslStream stream)
    {
        string suite = stream.NegotiatedCipherSuite.ToString();
        return new TlsDescription(stream.SslProtocol == SslProtocols.Tls13 ? "TLSv1.3" : "TLSv1.2", CipherName(suite), suite.Contains("128_", StringComparison.Ordinal) ? 128 : 256) { ServerName = stream.TargetHostName };
    }

    /// <summary><c>TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Protocol} with cipher {Cipher} ({Bits}/{Bits} bits)");

    // IANA's TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 is ECDHE-RSA-AES256-GCM-SHA384 to OpenSSL; the suites of TLS 1.3 have one name.
    internal static string CipherName(string suite)
    {
        int with = suite.IndexOf("_WITH_", StringComparison.Ordinal);
        if (with < 0 || !suite.StartsWith("TLS_", StringComparison.Ordinal)) return suite;
        string exchange = suite[4..with].Replace('_', '-');
        string cipher = suite[(with + 6)..]
            .Replace("AES_", "AES", StringComparison.Ordinal)
            .Replace("CAMELLIA_", "CAMELLIA", StringComparison.Ordinal)
            .Replace("CHACHA20_POLY1305_SHA256", "CHACHA20_POLY1305", StringComparison.Ordinal)
            .Replace("_CBC", "", StringComparison.Ordinal);
        cipher = cipher.Replace('_', '-');
        return exchange == "RSA" ? cipher : $"{exchange}-{cipher}";
    }
}
