using System.Security.Authentication;

namespace Hikyaku.Tls.Client;

/// <summary>
/// Reads a policy as smtp_tls_policy_maps holds it: <c>level [match=a:b] [protocols=…] [servername=…]</c>. What can't be followed becomes a policy with a fault: such mail waits, it
/// never goes out under less.
/// </summary>
internal static class ClientTlsPolicyReader
{
    public static ClientTlsPolicy Read(string text, ClientTlsSettings settings)
    {
        string[] words = text.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return Faulty("empty TLS policy");
        ClientTlsLevel? level = words[0].ToLowerInvariant() switch
        {
            "none" => ClientTlsLevel.None,
            "may" => ClientTlsLevel.May,
            "encrypt" => ClientTlsLevel.Encrypt,
            "verify" => ClientTlsLevel.Verify,
            "secure" => ClientTlsLevel.Secure,
            _ => null,
        };
        if (level is not { } known) return Faulty(UnknownLevel(words[0]));
        string protocols = known >= ClientTlsLevel.Encrypt ? settings.MandatoryProtocols : settings.Protocols;
        IReadOnlyList<string> match = known == ClientTlsLevel.Verify ? settings.VerifyMatch : known == ClientTlsLevel.Secure ? settings.SecureMatch : [];
        string serverName = settings.ServerName;
        foreach (string word in words.AsSpan(1))
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? word : word[..equals], value = equals < 0 ? "" : word[(equals + 1)..];
            if (value.Length == 0) return Faulty($"malformed TLS policy attribute \"{word}\"");
            switch (name.ToLowerInvariant())
            {
                case "match":
                    match = value.Split(':', StringSplitOptions.RemoveEmptyEntries);
                    break;
                case "protocols":
                    protocols = value;
                    break;
                case "servername":
                    serverName = value;
                    break;
                default:
                    return Faulty($"TLS policy attribute \"{name}\" is not supported yet: chapter 4 (auth and tls)");
            }
        }
        if (known == ClientTlsLevel.None) return new ClientTlsPolicy { Level = known };
        return TlsProtocolList.TryParse(protocols, out SslProtocols allowed, out string fault)
            ? new ClientTlsPolicy { Level = known, Protocols = allowed, Match = match, ServerName = serverName }
            : Faulty(fault);
    }

    internal static ClientTlsPolicy Faulty(string fault) => new() { Level = ClientTlsLevel.Secure, Fault = fault };

    private static string UnknownLevel(string level) => level.ToLowerInvariant() switch
    {
        "fingerprint" => "TLS security level fingerprint is not supported yet: chapter 4 (auth and tls)",
        "dane" or "dane-only" or "half-dane" => $"TLS security level {level} is not supported yet: chapter 8 (sender authentication and transport security)",
        _ => $"invalid TLS security level \"{level}\"",
    };
}
