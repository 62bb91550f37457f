using System.Text;
using System.Text.Unicode;

namespace Hikyaku.PostfixTools;

/// <summary>Text of a command is one character a byte; the rest of the program speaks Unicode.</summary>
internal static class ToolText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes as UTF-8; what isn't UTF-8 becomes a replacement character.</summary>
    public static string ToUnicode(string bytes) => Ascii.IsValid(bytes) ? bytes : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));

    /// <summary>The bytes as UTF-8, or false.</summary>
    public static bool TryToUnicode(string bytes, out string text)
    {
        text = bytes;
        if (Ascii.IsValid(bytes)) return true;
        byte[] raw = Encoding.Latin1.GetBytes(bytes);
        if (!Utf8.IsValid(raw)) return false;
        text = StrictUtf8.GetString(raw);
        return true;
    }

    /// <summary>UTF-8, one character a byte.</summary>
    public static string ToBytes(string unicode) => Ascii.IsValid(unicode) ? unicode : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(unicode));

    /// <summary>As Postfix shows text in messages: control characters, and bytes that aren't UTF-8 (or ASCII, unless <paramref name="isUtf8"/>), are question marks.</summary>
    public static string ToPrintable(string text, bool isUtf8)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.Contains('\x7f', StringComparison.Ordinal)) return text;
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        for (int at = 0; at < bytes.Length;)
        {
            int length = 1;
            bool isShown = bytes[at] < 0x80
                ? bytes[at] is >= 0x20 and < 0x7f
                : isUtf8 && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out length) == System.Buffers.OperationStatus.Done;
            if (!isShown) bytes.AsSpan(at, length = 1).Fill((byte)'?');
            at += length;
        }
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>A string within JSON's quotes, as Postfix writes it: bytes above ASCII go through as they are.</summary>
    public static string ToJson(string text)
    {
        var json = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '\b': json.Append("\\b"); break;
                case '\f': json.Append("\\f"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case '\\' or '"': json.Append('\\').Append(c); break;
                case < ' ' or '\x7f': json.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"); break;
                default: json.Append(c); break;
            }
        }
        return json.ToString();
    }
}
