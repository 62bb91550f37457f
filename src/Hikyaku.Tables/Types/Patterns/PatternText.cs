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
        bool isNegated = false;
        int at = 0;
        for (; at < rest.Length && (rest[at] == '!' || MapSource.IsBlank(rest[at])); at++)
            if (rest[at] == '!') isNegated = !isNegated;
        if (at == rest.Length)
        {
            fault = "no regexp: skipping this rule";
            return false;
        }
        char delimiter = rest[at];
        int start = at + 1, end = FindDelimiter(rest, start, delimiter);
        if (end < 0)
        {
            fault = $"no closing regexp delimiter \"{delimiter}\": {dialect.SkipWords}";
            return false;
        }
        uint options = dialect.DefaultOptions;
        for (at = end + 1; at < rest.Length && !MapSource.IsBlank(rest[at]) && !(dialect.HasSecondPattern && rest[at] == '!'); at++)
        {
            if (dialect.OptionOf(rest[at]) is not { } option)
            {
                fault = $"unknown regexp option \"{rest[at]}\": skipping this rule";
                return false;
            }
            if (option == 0) remark = $"ignoring obsolete regexp option \"{rest[at]}\"";
            options ^= option;
        }
        pattern = new PatternText(rest[start..end].ToString(), options, isNegated);
        rest = rest[at..];
        return true;
    }

    private static int FindDelimiter(ReadOnlySpan<char> text, int start, char delimiter)
    {
        for (int at = start; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == delimiter) return at;
        }
        return -1;
    }
}
