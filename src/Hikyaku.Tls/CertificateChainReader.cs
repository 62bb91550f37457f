using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hikyaku.Tls;

/// <summary>Reads a certificate with its key and the certificates that lead to its authority; gives them only when key, chain and date agree.</summary>
internal static class CertificateChainReader
{
    /// <param name="certificatePem">The leaf first, then the intermediate ones; keys in between are skipped.</param>
    /// <param name="keyPem">The leaf's key; other keys in it are skipped.</param>
    /// <param name="certificateFile">For faults.</param>
    /// <param name="keyFile">For faults.</param>
    /// <param name="now">For the dates.</param>
    /// <param name="leaf">The certificate with its key.</param>
    /// <param name="intermediates">The others, in their order.</param>
    /// <param name="fault">What doesn't agree, with the file's name.</param>
    public static bool TryRead(
        string certificatePem, string keyPem, string certificateFile, string keyFile, DateTimeOffset now,
        out X509Certificate2? leaf, out X509Certificate2Collection intermediates, out string fault)
    {
        leaf = null;
        intermediates = [];
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(certificatePem);
        }
        catch (CryptographicException e)
        {
            fault = $"{certificateFile}: not a readable certificate ({e.Message})";
            return false;
        }
        if (all.Count == 0)
        {
            fault = $"{certificateFile}: there is no certificate in it";
            return false;
        }
        if (!PublicKeyAlgorithm.IsSupported(all[0]))
        {
            fault = $"{certificateFile}: the key of its certificate is of another kind than {string.Join(" and ", PublicKeyAlgorithm.Names)}";
            return false;
        }
        if (!TryAddKey(certificatePem, keyPem, keyFile, certificateFile, out leaf, out fault)) return false;
        all[0].Dispose();
        all.RemoveAt(0);
        intermediates = all;
        fault = CheckDates(leaf!, certificateFile, now);
        if (fault.Length == 0) fault = CheckChain(leaf!, intermediates, certificateFile);
        if (fault.Length == 0) return true;
        leaf!.Dispose();
        leaf = null;
        return false;
    }

    private static bool TryAddKey(string certificatePem, string keyPem, string keyFile, string certificateFile, out X509Certificate2? leaf, out string fault)
    {
        leaf = null;
        fault = "";
        if (!keyPem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            fault = $"{keyFile}: there is no private key in it";
            return false;
        }
        try
        {
            leaf = X509Certificate2.CreateFromPem(certificatePem, keyPem);
            return true;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            fault = keyPem.Contains("ENCRYPTED", StringComparison.Ordinal)
                ? $"{keyFile}: the key is encrypted; nobody is there to type its password when the server starts"
                : $"{keyFile}: the key doesn't belong to the first certificate in {certificateFile} ({e.Message})";
            return false;
        }
    }

    private static string CheckDates(X509Certificate2 leaf, string file, DateTimeOffset now)
    {
        if (now > leaf.NotAfter) return $"{file}: the certificate ran out on {Show(leaf.NotAfter)}";
        return now < leaf.NotBefore ? $"{file}: the certificate isn't valid before {Show(leaf.NotBefore)}" : "";
    }

    // Each certificate's issuer must stand somewhere in the file, up to one whose issuer doesn't: RFC 8446 section 4.4.2 allows any order, but nothing foreign helps.
    private static string CheckChain(X509Certificate2 leaf, X509Certificate2Collection intermediates, string file)
    {
        var left = new List<X509Certificate2>(intermediates);
        X509Certificate2 current = leaf;
        while (left.Count > 0)
        {
            X509Certificate2? issuer = left.Find(c => c.SubjectName.RawData.AsSpan().SequenceEqual(current.IssuerName.RawData));
            if (issuer is null) return $"{file}: the certificate of \"{left[0].Subject}\" is not in the chain of \"{leaf.Subject}\"";
            left.Remove(issuer);
            current = issuer;
        }
        return "";
    }

    private static string Show(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
