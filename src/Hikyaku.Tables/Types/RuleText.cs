using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types;

/// <summary>What the rules of cidr:, regexp: and pcre: tables have in common.</summary>
internal static class RuleText
{
    /// <summary>What stands behind leading <c>!</c> and blanks.</summary>
    /// <param name="text">A rule, or what follows its <c>if</c>.</param>
    /// <param name="isNegated">An odd number of <c>!</c> stands there.</param>
    public static ReadOnlySpan<char> SkipNegation(ReadOnlySpan<char> text, out bool isNegated)
    {
        isNegated = false;
        int at = 0;
        for (; at < text.Length && (text[at] == '!' || SourceText.IsBlank(text[at])); at++)
            if (text[at] == '!') isNegated = !isNegated;
        return text[at..];
    }

    /// <summary>Does a rule begin with <c>if</c> or <c>endif</c>? In any case, and not as a part of a longer word.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, string word)
        => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsAsciiLetterOrDigit(text[word.Length]));
}
