using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Hikyaku.Tables.Databases.Settings;

namespace Hikyaku.Tables.Databases.Tls;

/// <summary>Which certificate a database server may have: signed by one of the authorities (the system's when none is named), and with its name if that is asked for.</summary>
internal sealed class ServerTrust
{
    private readonly X509Certificate2Collection _authorities;
    private readonly bool _checksName;

    private ServerTrust(X509Certificate2Collection authorities, bool checksName)
    {
        _authorities = authorities;
        _checksName = checksName;
    }

    /// <param name="settings">The table's; its files may be the helper's to open.</param>
    /// <param name="file">The setting that names a file of authorities, and its value.</param>
    /// <param name="folder">The setting that names a folder of them, and its value.</param>
    /// <param name="checksName">The server's name must be in the certificate.</param>
    /// <exception cref="SettingException">One of them can't be read.</exception>
    public static ServerTrust Read(TableSettings settings, (string Name, string Path) file, (string Name, string Path) folder, bool checksName)
    {
        var authorities = new X509Certificate2Collection();
        if (file.Path.Length > 0) AddFile(settings, file.Name, file.Path, authorities);
        else if (folder.Path.Length > 0) AddFolder(settings, folder.Name, folder.Path, authorities);
        return new ServerTrust(authorities, checksName);
    }

    /// <summary>A client's certificate with its key, from two PEM files or one.</summary>
    /// <exception cref="SettingException">They can't be read or don't fit.</exception>
    public static X509Certificate2 ReadCertificate(TableSettings settings, (string Name, string Path) certificate, (string Name, string Path) key)
    {
        string pem = Encoding.Latin1.GetString(settings.ReadFile(certificate.Name, certificate.Path));
        string keyPem = key.Path.Length > 0 ? Encoding.Latin1.GetString(settings.ReadFile(key.Name, key.Path)) : pem;
        try
        {
            return X509Certificate2.CreateFromPem(pem, keyPem);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw settings.Fault(certificate.Name, $"{certificate.Name}: no certificate with its key: {e.Message}");
        }
    }

    public bool Accepts(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (_checksName && errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))) return false;
        if (_authorities.Count == 0) return !errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors);
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (chain is not null)
            foreach (X509ChainElement element in chain.ChainElements) own.ChainPolicy.ExtraStore.Add(element.Certificate);
        return own.Build(certificate as X509Certificate2 ?? X509CertificateLoader.LoadCertificate(certificate.GetRawCertData()));
    }

    private static void AddFolder(TableSettings settings, string name, string path, X509Certificate2Collection authorities)
    {
        try
        {
            foreach (string file in Directory.GetFiles(path)) AddFile(settings, name, file, authorities);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw settings.Fault(name, $"{name}: {path}: {FileTrouble.Describe(e)}");
        }
    }

    private static void AddFile(TableSettings settings, string name, string path, X509Certificate2Collection authorities)
    {
        try
        {
            authorities.ImportFromPem(Encoding.Latin1.GetString(settings.ReadFile(name, path)));
        }
        catch (CryptographicException e)
        {
            throw settings.Fault(name, $"{name}: {path}: no readable certificate: {e.Message}");
        }
    }
}
