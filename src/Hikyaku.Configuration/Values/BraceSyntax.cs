namespace Hikyaku.Configuration.Values;

/// <summary>The outer pair of braces of a word.</summary>
internal static class BraceSyntax
{
    /// <summary>The word without its outer braces and the blanks inside them; a fault has Postfix's text and leaves the word as it is.</summary>
    public static string Strip(string word, ref string? fault)
    {
        if (word is not ['{', ..]) return word;
        int level = 0, close = -1;
        for (int i = 0; i < word.Length && close < 0; i++)
        {
            if (word[i] == '{') level++;
            else if (word[i] == '}' && --level == 0) close = i;
        }
        if (close < 0)
        {
            fault ??= $"missing '}}' in \"{word}\"";
            return word;
        }
        if (close < word.Length - 1)
        {
            fault ??= $"syntax error after '}}' in \"{word}\"";
            return word;
        }
        return word[1..close].Trim();
    }
}
