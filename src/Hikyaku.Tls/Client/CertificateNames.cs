using System.Net;
using System.Security.Cryptography.X509Certificates;
using Hikyaku.Mail;

namespace Hikyaku.Tls.Client;

/// <summary>
/// Compares a certificate's names with the one that is wanted (RFC 9525 section 6): subject alternative names only, never the common name; <c>*</c> as the whole left-most label alone, for exactly one label.
/// </summary>
public static class CertificateNames
{
    /// <param name="certificate">The server's.</param>
    /// <param name="wanted">A host name, <c>.domain</c> for anything below it, or an address, with or without brackets.</param>
    public static bool Matches(X509Certificate2 certificate, string wanted)
    {
        string bare = wanted.StartsWith('[') && wanted.EndsWith(']') ? wanted[1..^1] : wanted;
        bool isAddress = StrictIPAddress.TryParse(bare, out IPAddress address);
        foreach (X509Extension extension in certificate.Extensions)
        {
            if (extension is not X509SubjectAlternativeNameExtension names) continue;
            if (isAddress ? names.EnumerateIPAddresses().Contains(address) : names.EnumerateDnsNames().Any(name => Matches(name, bare))) return true;
        }
        return false;
    }

    internal static bool Matches(string certified, string wanted)
    {
        if (certified.EndsWith('.')) certified = certified[..^1];
        if (wanted.EndsWith('.')) wanted = wanted[..^1];
        bool isWildcard = certified.StartsWith("*.", StringComparison.Ordinal);
        string plain = isWildcard ? certified[2..] : certified;
        if (!IsHostName(plain) || (isWildcard && !plain.Contains('.', StringComparison.Ordinal))) return false; // *.com vouches for nothing
        if (wanted.StartsWith('.')) return wanted.Length > 1 && certified.Length > wanted.Length && certified.EndsWith(wanted, StringComparison.OrdinalIgnoreCase);
        if (!IsHostName(wanted)) return false;
        if (!isWildcard) return plain.Equals(wanted, StringComparison.OrdinalIgnoreCase);
        int dot = wanted.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && wanted.AsSpan(dot + 1).Equals(plain, StringComparison.OrdinalIgnoreCase);
    }

    // A-labels of letters, digits, hyphens and underscores: no NUL, blank, second star or empty label gets through.
    private static bool IsHostName(string name)
    {
        if (name.Length is 0 or > 253) return false;
        foreach (Range label in name.AsSpan().Split('.'))
            if (name.AsSpan(label) is not { Length: > 0 and <= 63 } part || part.ContainsAnyExcept(LabelCharacters)) return false;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> LabelCharacters
        = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
