using System.Security.Authentication;

namespace Hikyaku.Tls;

/// <summary>
/// postconf(5) smtpd_tls_protocols and its sisters: <c>&gt;=TLSv1.2</c>, <c>&lt;=TLSv1.3</c>, <c>!TLSv1.1</c>, or the versions that are allowed by name. Below TLS 1.2 nothing is ever
/// negotiated (RFC 8996), so the result holds TLS 1.2 and 1.3 at most.
/// </summary>
public static class TlsProtocolList
{
    private static readonly string[] Names = ["sslv2", "sslv3", "tlsv1", "tlsv1.1", "tlsv1.2", "tlsv1.3"];
    private const int Tls12 = 4;
    private const int Tls13 = 5;

    /// <param name="words">The list's words; <c>:</c> separates in policy tables, which the caller splits.</param>
    /// <param name="protocols">What may be negotiated.</param>
    /// <param name="fault">An unknown word, or that nothing is left.</param>
    public static bool TryParse(IEnumerable<string> words, out SslProtocols protocols, out string fault)
    {
        protocols = SslProtocols.None;
        fault = "";
        int lowest = 0, highest = Names.Length - 1, excluded = 0, included = 0;
        foreach (string word in words)
        {
            string operation = word.StartsWith(">=", StringComparison.Ordinal) || word.StartsWith("<=", StringComparison.Ordinal) ? word[..2] : word.StartsWith('!') ? "!" : "";
            int version = Array.IndexOf(Names, word[operation.Length..].Trim().ToLowerInvariant());
            if (version < 0)
            {
                fault = $"unknown TLS protocol \"{word}\"";
                return false;
            }
            if (operation == ">=") lowest = Math.Max(lowest, version);
            else if (operation == "<=") highest = Math.Min(highest, version);
            else if (operation == "!") excluded |= 1 << version;
            else included |= 1 << version;
        }
        if (IsAllowed(Tls12, lowest, highest, excluded, included)) protocols |= SslProtocols.Tls12;
        if (IsAllowed(Tls13, lowest, highest, excluded, included)) protocols |= SslProtocols.Tls13;
        if (protocols != SslProtocols.None) return true;
        fault = "no TLS protocol is left: only TLSv1.2 and TLSv1.3 are spoken here";
        return false;
    }

    /// <summary>The same for a value that is one text.</summary>
    public static bool TryParse(string text, out SslProtocols protocols, out string fault)
        => TryParse(text.Split([',', ':', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), out protocols, out fault);

    private static bool IsAllowed(int version, int lowest, int highest, int excluded, int included)
        => version >= lowest && version <= highest && (excluded & (1 << version)) == 0 && (included == 0 || (included & (1 << version)) != 0);
}
