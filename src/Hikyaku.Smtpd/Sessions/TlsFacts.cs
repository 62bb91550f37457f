using System.Net.Security;
using System.Security.Authentication;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>A TLS session as headers and logs name it, in OpenSSL's words.</summary>
/// <param name="Protocol"><c>TLSv1.3</c>.</param>
/// <param name="Cipher"><c>TLS_AES_256_GCM_SHA384</c>, <c>ECDHE-RSA-AES256-GCM-SHA384</c>.</param>
/// <param name="Bits">Key length of the cipher.</param>
internal sealed record TlsFacts(string Protocol, string Cipher, int Bits)
{
    public static TlsFacts From(SslStream stream)
    {
        string suite = stream.NegotiatedCipherSuite.ToString();
        string protocol = stream.SslProtocol switch
        {
            SslProtocols.Tls13 => "TLSv1.3",
            SslProtocols.Tls12 => "TLSv1.2",
            _ => stream.SslProtocol.ToString().Replace("Tls1", "TLSv1.", StringComparison.Ordinal),
        };
        int bits = suite.Contains("AES_128", StringComparison.Ordinal) || suite.Contains("CAMELLIA_128", StringComparison.Ordinal) ? 128 : 256;
        return new TlsFacts(protocol, NameOf(suite), bits);
    }

    /// <summary><c>TLSv1.3 with cipher NAME (256/256 bits)</c>.</summary>
    public override string ToString() => $"{Protocol} with cipher {Cipher} ({Bits}/{Bits} bits)";

    // TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 is ECDHE-RSA-AES256-GCM-SHA384 to OpenSSL; the five suites of TLS 1.3 keep their names.
    internal static string NameOf(string suite)
    {
        int with = suite.IndexOf("_WITH_", StringComparison.Ordinal);
        if (with < 0 || !suite.StartsWith("TLS_", StringComparison.Ordinal)) return suite;
        string exchange = suite[4..with].Replace('_', '-');
        string cipher = suite[(with + 6)..].Replace("AES_", "AES", StringComparison.Ordinal).Replace("CAMELLIA_", "CAMELLIA", StringComparison.Ordinal)
            .Replace("CHACHA20_POLY1305_SHA256", "CHACHA20_POLY1305", StringComparison.Ordinal).Replace("_CBC", "", StringComparison.Ordinal).Replace('_', '-');
        return exchange == "RSA" ? cipher : $"{exchange}-{cipher}";
    }
}
