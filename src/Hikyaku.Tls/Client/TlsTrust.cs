namespace Hikyaku.Tls.Client;

/// <summary>What is known of a server after the handshake; the log's first word (<c>Trusted TLS connection established to …</c>).</summary>
public enum TlsTrust
{
    /// <summary>No certificate.</summary>
    Anonymous,
    /// <summary>A certificate that no configured authority vouches for.</summary>
    Untrusted,
    /// <summary>An authority vouches for it; its name was not asked for or doesn't match.</summary>
    Trusted,
    /// <summary>An authority vouches for it, and the name matches what the policy asks for.</summary>
    Verified,
}
