using System.Buffers;

namespace Hikyaku.Tables;

/// <summary>Keys and values that once were bytes which aren't UTF-8: nothing can stand under such a key, and such a value can't be used.</summary>
internal static class TableText
{
    // What became of a bad byte when the text was decoded, and half a pair: neither is something that a table was told to hold.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(['\uFFFD', .. Enumerable.Range(0xD800, 0x800).Select(static c => (char)c)]);

    public static bool IsWellFormed(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects)) return true;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '\uFFFD') return false;
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }
        return true;
    }

    /// <summary>Postfix's warning of a key, or of a value where one is given.</summary>
    public static string Malformed(string table, string key, string? value = null)
        => value is null
            ? $"{table}: non-UTF-8 key \"{Printable(key)}\": malformed UTF-8 or invalid codepoint"
            : $"{table}: key \"{key}\": non-UTF-8 value \"{Printable(value)}\": malformed UTF-8 or invalid codepoint";

    /// <summary>For logs: what isn't printable ASCII becomes a question mark.</summary>
    public static string Printable(string text) => string.Create(text.Length, text, static (shown, from) =>
    {
        for (int i = 0; i < shown.Length; i++) shown[i] = from[i] is >= ' ' and <= '~' ? from[i] : '?';
    });
}
