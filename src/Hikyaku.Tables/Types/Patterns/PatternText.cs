using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary>One pattern as written: <c>[!]/pattern/flags</c>, between any two equal characters.</summary>
/// <param name="Expression">Between the delimiters; a backslash before a delimiter is kept.</param>
/// <param name="Options">The dialect's, with the flags applied.</param>
/// <param name="IsNegated">An odd number of <c>!</c> stands before it.</param>
internal readonly record struct PatternText(string Expression, uint Options, bool IsNegated)
{
    /// <summary>Takes a pattern off the front of <paramref name="rest"/>.</summary>
    /// <param name="dialect">Knows the flags.</param>
    /// <param name="rest">Gets what follows the flags.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="fault">What is wrong with the rule; empty on success.</param>
    /// <param name="remark">What is worth a warning though the rule is kept; empty for nothing.</param>
    public static bool TryTake(PatternDialect dialect, ref ReadOnlySpan<char> rest, out PatternText pattern, out string fault, out string remark)
    {
        pattern = default;
        fault = remark = "";
        ReadOnlySpan<char> text = RuleText.SkipNegation(rest, out bool isNegated);
        if (text.IsEmpty)
        {
            fault = "no regexp: skipping this rule";
            return false;
        }
        int end = FindDelimiter(text);
        if (end < 0)
        {
            fault = $"no closing regexp delimiter \"{text[0]}\": {dialect.SkipWords}";
            return false;
        }
        uint options = dialect.DefaultOptions;
        int at = end + 1;
        for (; at < text.Length && !SourceText.IsBlank(text[at]) && !(dialect.HasSecondPattern && text[at] == '!'); at++)
        {
            if (dialect.OptionOf(text[at]) is not { } option)
            {
                fault = $"unknown regexp option \"{text[at]}\": skipping this rule";
                return false;
            }
            if (option == 0) remark = $"ignoring obsolete regexp option \"{text[at]}\"";
            options ^= option;
        }
        pattern = new PatternText(text[1..end].ToString(), options, isNegated);
        rest = text[at..];
        return true;
    }

    // The second one; the first character is the first.
    private static int FindDelimiter(ReadOnlySpan<char> text)
    {
        for (int at = 1; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == text[0]) return at;
        }
        return -1;
    }
}
