namespace Hikyaku.Tls.Client;

/// <summary>postconf(5) smtp_tls_security_level, weakest first.</summary>
public enum ClientTlsLevel
{
    None,
    /// <summary>Opportunistic: TLS when the server offers it, whoever it is.</summary>
    May,
    /// <summary>No mail without TLS; whoever it is.</summary>
    Encrypt,
    /// <summary>The certificate must be trusted and match smtp_tls_verify_cert_match.</summary>
    Verify,
    /// <summary>The certificate must be trusted and match smtp_tls_secure_cert_match, which doesn't rely on the DNS.</summary>
    Secure,
}
