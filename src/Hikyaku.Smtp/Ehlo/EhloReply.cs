using Hikyaku.Smtp.Replies;

namespace Hikyaku.Smtp.Ehlo;

/// <summary>What a server offers in its reply to EHLO or LHLO (RFC 5321 section 4.1.1.1). Unknown keywords are passed over.</summary>
public sealed class EhloReply
{
    private EhloReply(string serverName) => ServerName = serverName;

    /// <summary>What a server that was greeted with HELO offers.</summary>
    public static EhloReply Nothing(string serverName = "") => new(serverName);

    /// <summary>The first word of the first line: what the server calls itself. May be anything.</summary>
    public string ServerName { get; }

    public EhloExtensions Extensions { get; private set; }

    /// <summary>SIZE's number; 0 when the server gave none, or 0, or nonsense: no limit is known then.</summary>
    public long SizeLimitBytes { get; private set; }

    /// <summary>SASL mechanisms in capitals, in the server's order, each once; of <c>AUTH</c> and of the old <c>AUTH=</c> lines.</summary>
    public IReadOnlyList<string> AuthMechanisms { get; private set; } = [];

    /// <summary>LIMITS RCPTMAX (RFC 9422); 0 when not given.</summary>
    public int RecipientLimit { get; private set; }

    public bool Has(EhloExtensions extension) => (Extensions & extension) == extension;

    // ehlo-line = ehlo-keyword *( SP ehlo-param )
    public static EhloReply Parse(SmtpReply reply)
    {
        string first = reply.Lines[0];
        int blank = first.IndexOf(' ', StringComparison.Ordinal);
        var ehlo = new EhloReply(blank < 0 ? first : first[..blank]);
        for (int i = 1; i < reply.Lines.Count; i++) ehlo.Add(reply.Lines[i].Split([' ', '\t', '='], StringSplitOptions.RemoveEmptyEntries));
        return ehlo;
    }

    private void Add(string[] words)
    {
        if (words.Length == 0) return;
        EhloExtensions extension = Named(words[0].ToUpperInvariant());
        Extensions |= extension;
        if (extension == EhloExtensions.Size && words.Length > 1) SizeLimitBytes = Number(words[1]);
        else if (extension == EhloExtensions.Auth) AuthMechanisms = [.. AuthMechanisms.Concat(words.Skip(1).Select(w => w.ToUpperInvariant())).Distinct()];
        else if (extension == EhloExtensions.Limits) ReadLimits(words);
    }

    // Split at "=" too: RCPTMAX and its number are neighbours
    private void ReadLimits(string[] words)
    {
        int at = Array.FindIndex(words, w => w.Equals("RCPTMAX", StringComparison.OrdinalIgnoreCase));
        if (at > 0 && at + 1 < words.Length) RecipientLimit = (int)Math.Min(Number(words[at + 1]), int.MaxValue);
    }

    private static EhloExtensions Named(string keyword) => keyword switch
    {
        "PIPELINING" => EhloExtensions.Pipelining,
        "SIZE" => EhloExtensions.Size,
        "STARTTLS" => EhloExtensions.StartTls,
        "AUTH" => EhloExtensions.Auth,
        "ENHANCEDSTATUSCODES" => EhloExtensions.EnhancedStatusCodes,
        "8BITMIME" => EhloExtensions.EightBitMime,
        "DSN" => EhloExtensions.Dsn,
        "SMTPUTF8" => EhloExtensions.SmtpUtf8,
        "CHUNKING" => EhloExtensions.Chunking,
        "BINARYMIME" => EhloExtensions.BinaryMime,
        "REQUIRETLS" => EhloExtensions.RequireTls,
        "XFORWARD" => EhloExtensions.XForward,
        "LIMITS" => EhloExtensions.Limits,
        _ => EhloExtensions.None,
    };

    private static long Number(string word)
    {
        long value = 0;
        foreach (char c in word)
        {
            if (!char.IsAsciiDigit(c)) return 0;
            value = value > (long.MaxValue - 9) / 10 ? long.MaxValue - 9 : value * 10 + (c - '0');
        }
        return value;
    }
}
