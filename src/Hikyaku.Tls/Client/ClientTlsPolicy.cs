using System.Security.Authentication;

namespace Hikyaku.Tls.Client;

/// <summary>How one destination is spoken to.</summary>
public sealed record ClientTlsPolicy
{
    public required ClientTlsLevel Level { get; init; }

    public SslProtocols Protocols { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>Names to match at verify and secure: <c>hostname</c>, <c>nexthop</c>, <c>dot-nexthop</c>, <c>host.name</c>, <c>.domain</c>.</summary>
    public IReadOnlyList<string> Match { get; init; } = [];

    /// <summary>postconf(5) smtp_tls_servername: the name for SNI; empty sends none, as Postfix does.</summary>
    public string ServerName { get; init; } = "";

    /// <summary>The policy can't be followed: mail is deferred with this cause and never sent under a weaker one. Empty when it can.</summary>
    public string Fault { get; init; } = "";

    public bool IsMandatory => Level >= ClientTlsLevel.Encrypt;

    /// <summary>Two deliveries may share a connection only when this text is the same.</summary>
    public string ConnectionKey => $"{Level} {(int)Protocols} {ServerName} {string.Join(':', Match)}";
}
