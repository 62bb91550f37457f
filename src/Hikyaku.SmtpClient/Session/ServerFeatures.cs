using System.Globalization;
using Hikyaku.Smtp.Replies;

namespace Hikyaku.SmtpClient.Session;

/// <summary>What a server offered in its last EHLO reply (RFC 5321 section 4.1.1.1). Forgotten at STARTTLS.</summary>
internal sealed record ServerFeatures
{
    /// <summary>After HELO, or before any greeting.</summary>
    public static readonly ServerFeatures None = new();

    /// <summary>The name that the server calls itself: the first word of its reply.</summary>
    public string ServerName { get; init; } = "";

    public bool HasPipelining { get; init; }

    public bool HasEightBitMime { get; init; }

    public bool HasSmtpUtf8 { get; init; }

    public bool HasStartTls { get; init; }

    public bool HasDsn { get; init; }

    public bool HasSize { get; init; }

    /// <summary>Fixed limit in bytes; 0 when there is none (RFC 1870 section 4).</summary>
    public long SizeLimitBytes { get; init; }

    /// <summary>SASL mechanisms in upper case.</summary>
    public IReadOnlyList<string> Mechanisms { get; init; } = [];

    // ehlo-line = ehlo-keyword *( SP ehlo-param );  "AUTH=" is how very old servers write it
    /// <param name="reply">A positive reply.</param>
    /// <param name="discarded">Keywords to be deaf to (postconf(5) smtp_discard_ehlo_keywords), in lower case.</param>
    public static ServerFeatures Parse(SmtpReply reply, IReadOnlySet<string> discarded)
    {
        var features = new ServerFeatures { ServerName = FirstWord(reply.Lines[0]) };
        for (int i = 1; i < reply.Lines.Count; i++)
        {
            string[] words = reply.Lines[i].Split([' ', '\t', '='], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || discarded.Contains(words[0].ToLowerInvariant())) continue;
            features = words[0].ToUpperInvariant() switch
            {
                "PIPELINING" => features with { HasPipelining = true },
                "8BITMIME" => features with { HasEightBitMime = true },
                "SMTPUTF8" => features with { HasSmtpUtf8 = true },
                "STARTTLS" => features with { HasStartTls = true },
                "DSN" => features with { HasDsn = true },
                "SIZE" => features with { HasSize = true, SizeLimitBytes = SizeOf(words) },
                "AUTH" => features with { Mechanisms = [.. features.Mechanisms.Union(words.Skip(1).Select(static word => word.ToUpperInvariant()))] },
                _ => features,
            };
        }
        return features;
    }

    private static string FirstWord(string line)
    {
        int blank = line.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? line : line[..blank];
    }

    private static long SizeOf(string[] words)
        => words.Length > 1 && long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out long size) ? size : 0;
}
