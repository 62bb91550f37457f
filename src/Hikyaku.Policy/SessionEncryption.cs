namespace Hikyaku.Policy;

/// <summary>How a session is encrypted, in OpenSSL's words.</summary>
/// <param name="Protocol"><c>TLSv1.3</c>.</param>
/// <param name="Cipher"><c>TLS_AES_256_GCM_SHA384</c>.</param>
/// <param name="KeySizeBits">The cipher's key length.</param>
/// <param name="ServerName">The host that the client said it wants (RFC 6066 section 3); empty when it said nothing.</param>
public sealed record SessionEncryption(string Protocol, string Cipher, int KeySizeBits, string ServerName);
