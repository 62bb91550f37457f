namespace Hikyaku.Smtpd.Settings;

/// <summary>Keywords that smtpd_discard_ehlo_keywords can name.</summary>
[Flags]
public enum EhloKeywords
{
    None = 0,
    Pipelining = 1,
    Size = 2,
    Vrfy = 4,
    StartTls = 8,
    Auth = 16,
    EnhancedStatusCodes = 32,
    EightBitMime = 64,
    Dsn = 128,
    SmtpUtf8 = 256,
    Chunking = 512,
    Etrn = 1024,
    /// <summary>The pseudo keyword <c>silent-discard</c>: no log line about the rest.</summary>
    Silent = 2048,
}
