namespace Hikyaku.Tables.Source;

/// <summary>Text in braces, as <c>static:{ … }</c>, <c>inline:{ … }</c> and their kind hold it; braces inside are counted.</summary>
internal static class BracedText
{
    /// <summary>How much of the text its first brace and the one that closes it take; 0 when it begins with none or none closes it.</summary>
    public static int Length(string text)
    {
        if (!text.StartsWith('{')) return 0;
        int depth = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return at + 1;
        }
        return 0;
    }

    /// <summary>What stands between the braces, when the braces are all of the text and something stands there.</summary>
    public static bool TryUnwrap(string text, out string inner)
    {
        int length = Length(text);
        bool isWhole = length > 2 && length == text.Length;
        inner = isWhole ? text[1..^1] : "";
        return isWhole;
    }

    /// <summary>What stands between the braces, without blanks around it; else what is wrong in Postfix's words.</summary>
    public static bool TryExtract(string text, out string inner, out string fault)
    {
        int length = Length(text);
        inner = length > 0 ? text[1..(length - 1)].Trim(SourceText.Blanks) : "";
        fault = !text.StartsWith('{') ? $"no '{{' at start of text in \"{text}\""
            : length == 0 ? $"missing '}}' in \"{text}\""
            : length < text.Length ? $"syntax error after '}}' in \"{text}\""
            : "";
        return fault.Length == 0;
    }
}
