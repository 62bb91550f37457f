namespace Hikyaku.PostfixTools.Postconf;

/// <summary><c>name = value</c>, split as Postfix does.</summary>
internal readonly record struct NameValue(string Name, string Value)
{
    /// <summary>False with Postfix's words for what is missing.</summary>
    public static bool TrySplit(string text, out NameValue pair, out string error)
    {
        pair = default;
        int start = Skip(text, 0);
        if (start == text.Length || text[start] == '=')
        {
            error = "missing attribute name";
            return false;
        }
        int nameEnd = start;
        while (nameEnd < text.Length && text[nameEnd] != '=' && !CfLineReader.IsBlank(text[nameEnd])) nameEnd++;
        int equals = Skip(text, nameEnd);
        if (equals == text.Length || text[equals] != '=')
        {
            error = "missing '=' after attribute name";
            return false;
        }
        int valueEnd = text.Length;
        while (valueEnd > equals + 1 && CfLineReader.IsBlank(text[valueEnd - 1])) valueEnd--;
        int valueStart = Math.Min(Skip(text, equals + 1), valueEnd);
        pair = new NameValue(text[start..nameEnd], text[valueStart..valueEnd]);
        error = "";
        return true;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && CfLineReader.IsBlank(text[at])) at++;
        return at;
    }
}
