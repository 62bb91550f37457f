namespace Hikyaku.Tls;

/// <summary>Codes of this project's diagnostics (docs/diagnostics.md).</summary>
internal static class TlsDiagnostics
{
    /// <summary>A protocols list has an unknown word or leaves nothing.</summary>
    public const string BadProtocols = "HK1301";

    /// <summary>A certificate, key or chain can't be used.</summary>
    public const string BadCertificate = "HK1302";

    /// <summary>A client TLS level that a later chapter brings, or that doesn't exist.</summary>
    public const string LevelNotSupported = "HK1303";

    /// <summary>A file or folder of certification authorities can't be read.</summary>
    public const string BadAuthorities = "HK1304";
}
