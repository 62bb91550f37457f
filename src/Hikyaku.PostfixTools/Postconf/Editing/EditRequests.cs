namespace Hikyaku.PostfixTools.Postconf.Editing;

/// <summary>What the requests of a command line have in common.</summary>
internal static class EditRequests
{
    public static string SkipBlanks(string text)
    {
        int start = 0;
        while (start < text.Length && CfLineReader.IsBlank(text[start])) start++;
        return text[start..];
    }

    public static string TrimEnd(string text)
    {
        int end = text.Length;
        while (end > 0 && CfLineReader.IsBlank(text[end - 1])) end--;
        return text[..end];
    }
}
