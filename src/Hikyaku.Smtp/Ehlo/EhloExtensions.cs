namespace Hikyaku.Smtp.Ehlo;

/// <summary>The service extensions that a client makes use of.</summary>
[Flags]
public enum EhloExtensions
{
    None = 0,
    Pipelining = 1, // RFC 2920
    Size = 2, // RFC 1870
    StartTls = 4, // RFC 3207
    Auth = 8, // RFC 4954
    EnhancedStatusCodes = 16, // RFC 2034
    EightBitMime = 32, // RFC 6152
    Dsn = 64, // RFC 3461
    SmtpUtf8 = 128, // RFC 6531
    Chunking = 256, // RFC 3030
    BinaryMime = 512, // RFC 3030
    RequireTls = 1024, // RFC 8689
    XForward = 2048,
    Limits = 4096, // RFC 9422
}
