namespace Hikyaku.Sasl;

/// <summary>postconf(5) smtpd_sasl_security_options and smtp_sasl_security_options: what a mechanism must not be.</summary>
[Flags]
public enum SaslSecurityOptions
{
    None = 0,
    NoPlainText = 1,
    NoActive = 2,
    NoDictionary = 4,
    NoAnonymous = 8,
    ForwardSecrecy = 16,
    MutualAuth = 32,
}
