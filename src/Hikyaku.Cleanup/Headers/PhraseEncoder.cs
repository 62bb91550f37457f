using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Cleanup.Headers;

/// <summary>Writes a person's name into a From field: as words, quoted, or as RFC 2047 encoded words in UTF-8 when it isn't ASCII.</summary>
internal static class PhraseEncoder
{
    // 75 for an encoded word (RFC 2047 section 2) less "=?utf-8?B?" and "?=", in base64 of whole groups of three bytes.
    private const int BytesPerEncodedWord = 45;

    public static string EncodePhrase(string name)
    {
        string clean = Clean(name);
        if (!Ascii.IsValid(clean)) return EncodeWords(clean);
        return clean.All(c => c == ' ' || LocalPartSyntax.IsAtext(c)) ? clean : LocalPartSyntax.Quote(clean);
    }

    public static string EncodeComment(string name)
    {
        string clean = Clean(name);
        if (!Ascii.IsValid(clean)) return EncodeWords(clean);
        return clean.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
    }

    private static string Clean(string name) => string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    // A character is never split between two words (RFC 2047 section 5).
    private static string EncodeWords(string name)
    {
        var words = new List<string>();
        Span<byte> bytes = stackalloc byte[BytesPerEncodedWord];
        int length = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > BytesPerEncodedWord)
            {
                words.Add($"=?utf-8?B?{Convert.ToBase64String(bytes[..length])}?=");
                length = 0;
            }
            length += rune.EncodeToUtf8(bytes[length..]);
        }
        words.Add($"=?utf-8?B?{Convert.ToBase64String(bytes[..length])}?=");
        return string.Join("\r\n ", words);
    }
}
