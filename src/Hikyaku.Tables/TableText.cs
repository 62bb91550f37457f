using System.Buffers;
using System.Text;
using System.Text.Unicode;

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

    /// <summary>False for bytes that aren't UTF-8; the text has U+FFFD in their place then.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = Encoding.UTF8.GetString(bytes);
        return Utf8.IsValid(bytes);
    }

    /// <summary>For logs: what isn't printable ASCII becomes another character.</summary>
    public static string Printable(string text, char replacement = '?') => string.Create(text.Length, (text, replacement), static (shown, from) =>
    {
        for (int i = 0; i < shown.Length; i++) shown[i] = from.text[i] is >= ' ' and <= '~' ? from.text[i] : from.replacement;
    });
}
