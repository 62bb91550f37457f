namespace Hikyaku.Smtpd.Settings;

/// <summary>postconf(5) smtpd_tls_security_level.</summary>
public enum TlsSecurityLevel
{
    None,
    May,
    Encrypt,
}
