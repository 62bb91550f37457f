namespace Hikyaku.Sasl;

/// <summary>The words of <see cref="SaslSecurityOptions"/>.</summary>
internal static class SaslSecurityOptionNames
{
    /// <summary>Reads words separated by commas and blanks; a word that is none is given back.</summary>
    public static SaslSecurityOptions Parse(IEnumerable<string> words, out string? unknown)
    {
        unknown = null;
        SaslSecurityOptions options = SaslSecurityOptions.None;
        foreach (string word in words)
        {
            SaslSecurityOptions? option = word.ToLowerInvariant() switch
            {
                "noplaintext" => SaslSecurityOptions.NoPlainText,
                "noactive" => SaslSecurityOptions.NoActive,
                "nodictionary" => SaslSecurityOptions.NoDictionary,
                "noanonymous" => SaslSecurityOptions.NoAnonymous,
                "forward_secrecy" => SaslSecurityOptions.ForwardSecrecy,
                "mutual_auth" => SaslSecurityOptions.MutualAuth,
                _ => null,
            };
            if (option is { } known) options |= known;
            else unknown ??= word;
        }
        return options;
    }

    public static SaslSecurityOptions Parse(string text, out string? unknown)
        => Parse(text.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), out unknown);
}
