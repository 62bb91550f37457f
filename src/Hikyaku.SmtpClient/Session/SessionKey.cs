namespace Hikyaku.SmtpClient.Session;

/// <summary>
/// Sessions with the same key may stand for each other. The TLS policy is part of it, so that a session opened under a weaker policy is never
/// used under a stronger one (T13 in the attack catalogue).
/// </summary>
/// <param name="Settings">Compared by reference.</param>
/// <param name="Destination">The next hop as written, in lower case.</param>
/// <param name="TlsPolicy">All that the policy says.</param>
/// <param name="SaslIdentity">The user that the session is logged in as, or empty.</param>
internal readonly record struct SessionKey(SmtpClientSettings Settings, string Destination, string TlsPolicy, string SaslIdentity)
{
    public bool Equals(SessionKey other)
        => ReferenceEquals(Settings, other.Settings) && Destination == other.Destination && TlsPolicy == other.TlsPolicy && SaslIdentity == other.SaslIdentity;

    public override int GetHashCode()
        => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Settings), Destination, TlsPolicy, SaslIdentity);
}
