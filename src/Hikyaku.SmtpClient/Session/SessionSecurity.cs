using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient.Session;

/// <summary>How one session must be opened: what its destination's policies ask for.</summary>
/// <param name="Tls">The TLS policy; without a fault.</param>
/// <param name="NexthopDomain">Domain or host of the next hop, for certificate names.</param>
/// <param name="Nexthop">The next hop as written: the key of the password.</param>
/// <param name="Sender">The envelope sender, for sender-dependent passwords.</param>
internal sealed record SessionSecurity(ClientTlsPolicy Tls, string NexthopDomain, string Nexthop, string Sender)
{
    public static readonly SessionSecurity Clear = new(new ClientTlsPolicy { Level = ClientTlsLevel.None }, "", "", "");

    /// <summary>The same destination after a handshake failed at level may.</summary>
    public SessionSecurity WithoutTls() => this with { Tls = Clear.Tls };
}
