using System.Globalization;
using System.Text;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Strings of -j: only control characters, quotes and backslashes are escaped; other bytes go through, whatever their encoding.</summary>
internal static class JsonText
{
    public static void PrintPair(TextWriter output, string name, string value) => output.Write($"{{\"{Escape(name)}\": \"{Escape(value)}\"}}\n");

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '\b': escaped.Append("\\b"); break;
                case '\f': escaped.Append("\\f"); break;
                case '\n': escaped.Append("\\n"); break;
                case '\r': escaped.Append("\\r"); break;
                case '\t': escaped.Append("\\t"); break;
                case '"' or '\\': escaped.Append('\\').Append(c); break;
                case < ' ' or '\x7f': escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"); break;
                default: escaped.Append(c); break;
            }
        }
        return escaped.ToString();
    }
}
