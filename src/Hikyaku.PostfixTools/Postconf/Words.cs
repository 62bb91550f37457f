namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Postfix's tokenizers.</summary>
internal static class Words
{
    /// <summary>What separates the columns of master.cf.</summary>
    public const string Blanks = " \t\r\n";

    public const string CommaAndBlanks = ", \t\r\n";

    public static string[] Split(string text, string separators) => text.Split(separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Splits where no brace is open.</summary>
    public static List<string> SplitBraced(string text, string separators)
    {
        var words = new List<string>();
        int at = 0;
        while (NextBraced(text, ref at, separators) is { } word) words.Add(word);
        return words;
    }

    /// <summary>The next word, or null at the end. Separators within braces belong to the word.</summary>
    public static string? NextBraced(string text, ref int at, string separators)
    {
        while (at < text.Length && separators.Contains(text[at])) at++;
        if (at >= text.Length) return null;
        int start = at, level = 0;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '{') level++;
            else if (level > 0 && c == '}') level--;
            else if (level == 0 && separators.Contains(c)) break;
        }
        string word = text[start..at];
        if (at < text.Length) at++;
        return word;
    }

    /// <summary>What stands between the outer braces; a fault gives Postfix's words for it and as much as there is.</summary>
    /// <param name="text">Begins with an opening brace.</param>
    /// <param name="trims">Removes the blanks inside the braces.</param>
    /// <param name="error">Null when all is well.</param>
    public static string WithoutBraces(string text, bool trims, out string? error)
    {
        error = null;
        int level = 0, end = 0;
        for (; end < text.Length; end++)
        {
            if (text[end] == '{') level++;
            else if (text[end] == '}' && --level == 0) break;
        }
        string inner;
        if (end == text.Length)
        {
            error = $"missing '}}' in \"{text}\"";
            inner = text[1..];
        }
        else
        {
            if (end + 1 < text.Length) error = $"syntax error after '}}' in \"{text}\"";
            inner = text[1..end];
        }
        return trims ? inner.Trim(CfLineReader.Blanks) : inner;
    }

    public static bool HasBlank(string text) => text.AsSpan().ContainsAny(Blanks);
}
