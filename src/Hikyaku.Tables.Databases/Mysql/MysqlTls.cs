using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Tls;
using MySqlConnector;

namespace Hikyaku.Tables.Databases.Mysql;

/// <summary>
/// mysql_table(5), TLS-RELATED SETTINGS: without any of them TLS is used where the server has it, and nobody is trusted more or less for it; an authority makes it mandatory and
/// its certificate checked; tls_verify_cert the name too.
/// </summary>
internal sealed record MysqlTls(MySqlSslMode Mode, ServerTrust? Trust, X509Certificate2? Certificate)
{
    public static MysqlTls Read(TableSettings settings, MysqlOptions options)
    {
        if (settings.Get("tls_ciphers").Length > 0) settings.Warn("tls_ciphers", "without effect: the system's TLS policy decides (OpenSSL's configuration)");
        string file = Of("tls_CAfile", "ssl-ca"), folder = Of("tls_CApath", "ssl-capath");
        string certificate = Of("tls_cert_file", "ssl-cert"), key = Of("tls_key_file", "ssl-key");
        bool verifies = settings.GetBool("tls_verify_cert", false);
        ServerTrust? trust = file.Length > 0 || folder.Length > 0 || verifies ? ServerTrust.Read(settings, ("tls_CAfile", file), ("tls_CApath", folder), verifies) : null;
        X509Certificate2? own = certificate.Length > 0 ? ServerTrust.ReadCertificate(settings, ("tls_cert_file", certificate), ("tls_key_file", key)) : null;
        return new MysqlTls(trust is not null || own is not null ? MySqlSslMode.Required : MySqlSslMode.Preferred, trust, own);

        string Of(string name, string option) => settings.Get(name) is { Length: > 0 } value ? value : options.Get(option);
    }

    /// <summary>Checks a server's certificate as the settings ask.</summary>
    public bool Accepts(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => Trust is null || Trust.Accepts(certificate, chain, errors);
}
