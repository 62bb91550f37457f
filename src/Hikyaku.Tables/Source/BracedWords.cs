namespace Hikyaku.Tables.Source;

/// <summary>Splits at commas and blanks; what stands in braces is one word, with its braces.</summary>
internal static class BracedWords
{
    public static IEnumerable<string> Split(string text)
    {
        int start = -1, depth = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (depth == 0 && (c == ',' || SourceText.IsBlank(c)))
            {
                if (start >= 0) yield return text[start..at];
                start = -1;
                continue;
            }
            if (start < 0) start = at;
            if (c == '{') depth++;
            else if (c == '}' && depth > 0) depth--;
        }
        if (start >= 0) yield return text[start..];
    }
}
