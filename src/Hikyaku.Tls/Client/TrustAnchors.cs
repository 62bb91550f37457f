using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hikyaku.Tls.Client;

/// <summary>
/// The certification authorities of postconf(5) smtp_tls_CAfile and smtp_tls_CApath. Without either nobody is trusted, as in Postfix; the system's own store is not asked.
/// </summary>
internal sealed class TrustAnchors
{
    public X509Certificate2Collection Certificates { get; } = [];

    /// <summary>What could not be read; the others count.</summary>
    public List<string> Faults { get; } = [];

    public static TrustAnchors Load(string file, string folder, Func<string, Stream> open)
    {
        var anchors = new TrustAnchors();
        if (file.Length > 0) anchors.AddFile(file, open);
        if (folder.Length == 0) return anchors;
        try
        {
            // As c_rehash names them (12ab34cd.0); a folder without any is read whole.
            string[] all = Directory.GetFiles(folder);
            string[] hashed = [.. all.Where(f => Path.GetFileName(f) is { Length: >= 10 } n && n[8] == '.' && n.Take(8).All(char.IsAsciiHexDigitLower))];
            foreach (string one in hashed.Length > 0 ? hashed : all) anchors.AddFile(one, open);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            anchors.Faults.Add($"{folder}: {Hikyaku.Tables.FileTrouble.Describe(e)}");
        }
        return anchors;
    }

    private void AddFile(string path, Func<string, Stream> open)
    {
        if (!PemFile.TryRead(open, path, out string pem, out string fault))
        {
            Faults.Add(fault);
            return;
        }
        try
        {
            var read = new X509Certificate2Collection();
            read.ImportFromPem(pem);
            if (read.Count == 0) Faults.Add($"{path}: there is no certificate in it");
            Certificates.AddRange(read);
        }
        catch (CryptographicException e)
        {
            Faults.Add($"{path}: not a readable certificate ({e.Message})");
        }
    }
}
