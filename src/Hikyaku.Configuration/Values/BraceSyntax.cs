namespace Hikyaku.Configuration.Values;

/// <summary>The outer pair of braces of a word.</summary>
internal static class BraceSyntax
{
    public static string Strip(string word)
    {
        string? ignored = null;
        return Strip(word, ref ignored);
    }

    /// <summary>The word without its outer braces and the blanks inside them. A fault has Postfix's text; the word is then what stands before it.</summary>
    public static string Strip(string word, ref string? fault)
    {
        if (word is not ['{', ..]) return word;
        int level = 0, close = -1;
        for (int i = 0; i < word.Length && close < 0; i++)
        {
            if (word[i] == '{') level++;
            else if (word[i] == '}' && --level == 0) close = i;
        }
        if (close < 0) fault ??= $"missing '}}' in \"{word}\"";
        else if (close < word.Length - 1) fault ??= $"syntax error after '}}' in \"{word}\"";
        return word[1..(close < 0 ? word.Length : close)].Trim(' ', '\t', '\r', '\n', '\v', '\f');
    }
}
