using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Tls;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>ldap_table(5), LDAP SSL AND STARTTLS PARAMETERS. Without tls_require_cert any certificate will do, as in Postfix.</summary>
internal sealed class LdapTls(ServerTrust? trust, X509Certificate2? certificate)
{
    /// <exception cref="SettingException">A file can't be read.</exception>
    public static LdapTls Read(TableSettings settings)
    {
        if (settings.Get("tls_cipher_suite").Length > 0) settings.Warn("tls_cipher_suite", "without effect: the system's TLS policy decides (OpenSSL's configuration)");
        if (settings.Get("tls_random_file").Length > 0) settings.Warn("tls_random_file", "without effect: random numbers come from the kernel");
        ServerTrust? trust = settings.GetBool("tls_require_cert", false)
            ? ServerTrust.Read(settings, ("tls_ca_cert_file", settings.Get("tls_ca_cert_file")), ("tls_ca_cert_dir", settings.Get("tls_ca_cert_dir")), checksName: true)
            : null;
        X509Certificate2? own = settings.Get("tls_cert") is { Length: > 0 } path ? ServerTrust.ReadCertificate(settings, ("tls_cert", path), ("tls_key", settings.Get("tls_key"))) : null;
        return new LdapTls(trust, own);
    }

    /// <summary>Puts TLS over a connection to this host.</summary>
    /// <exception cref="ServerFailedException">The handshake failed, or the certificate isn't the one that is wanted.</exception>
    public async Task<Stream> WrapAsync(Stream stream, string host, CancellationToken cancellationToken)
    {
        var tls = new SslStream(stream);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = host,
                    ClientCertificates = certificate is null ? null : [certificate],
                    RemoteCertificateValidationCallback = (_, theirs, chain, errors) => trust is null || trust.Accepts(theirs, chain, errors),
                },
                cancellationToken).ConfigureAwait(false);
            return tls;
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw new ServerFailedException($"TLS: {e.Message}");
        }
    }
}
