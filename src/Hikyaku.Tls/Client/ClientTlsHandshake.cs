using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Hikyaku.Tls.Client;

/// <summary>
/// One handshake with a server. The certificate never ends it: <see cref="Trust"/> and <see cref="Cause"/> say afterwards what it was worth, and the caller sends nothing when <see cref="IsAcceptable"/> is false.
/// </summary>
public sealed class ClientTlsHandshake
{
    private readonly ClientTlsPolicy _policy;
    private readonly string _nexthopDomain;
    private readonly string _host;

    internal ClientTlsHandshake(ClientTlsPolicy policy, string nexthopDomain, string host, TrustAnchors anchors)
    {
        _policy = policy;
        _nexthopDomain = nexthopDomain.Trim('[', ']');
        _host = host;
        var chain = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        chain.CustomTrustStore.AddRange(anchors.Certificates);
        Options = new SslClientAuthenticationOptions
        {
            TargetHost = SniName(policy.ServerName),
            EnabledSslProtocols = policy.Protocols,
            CertificateChainPolicy = chain,
            RemoteCertificateValidationCallback = Judge,
            AllowRenegotiation = false,
            EncryptionPolicy = EncryptionPolicy.RequireEncryption,
        };
    }

    /// <summary>For SslStream.AuthenticateAsClientAsync.</summary>
    public SslClientAuthenticationOptions Options { get; }

    /// <summary>What the certificate is worth; known after the handshake.</summary>
    public TlsTrust Trust { get; private set; }

    /// <summary>Why the policy isn't met, in Postfix's words; empty when it is.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>May mail be sent through this session? When not: 4.7.5 with <see cref="Cause"/>.</summary>
    public bool IsAcceptable => _policy.Level < ClientTlsLevel.Verify || Trust == TlsTrust.Verified;

    private bool Judge(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 leaf)
        {
            Trust = TlsTrust.Anonymous;
            Cause = "Server certificate not available";
            return true;
        }
        // The framework's own name check is not asked: it falls back to the common name.
        Trust = errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? TlsTrust.Untrusted : TlsTrust.Trusted;
        if (_policy.Level < ClientTlsLevel.Verify) return true;
        if (Trust == TlsTrust.Untrusted) Cause = "Server certificate not trusted";
        else if (WantedNames().Any(name => CertificateNames.Matches(leaf, name))) Trust = TlsTrust.Verified;
        else Cause = "Server certificate not verified";
        return true;
    }

    private IEnumerable<string> WantedNames() => _policy.Match.Select(pattern => pattern.ToLowerInvariant() switch
    {
        "hostname" => _host,
        "nexthop" => _nexthopDomain,
        "dot-nexthop" => "." + _nexthopDomain,
        _ => pattern,
    });

    private string SniName(string serverName) => serverName switch
    {
        "hostname" => _host,
        "nexthop" => _nexthopDomain,
        _ => serverName,
    };
}
