namespace Hikyaku.Tables.Source;

/// <summary>Splits <c>name = value</c>; blanks and <c>=</c> belong to the name where it stands in double quotes, and the quotes stay.</summary>
internal static class NameValue
{
    public static bool TrySplit(string text, out string name, out string value, out string fault)
    {
        name = value = fault = "";
        text = text.Trim(SourceText.Blanks);
        if (text.Length == 0)
        {
            fault = "no key found; expected format: key = value";
            return false;
        }
        int end = 0;
        bool isQuoted = false;
        for (; end < text.Length; end++)
        {
            char c = text[end];
            if (c == '\\') end++;
            else if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && (c == '=' || SourceText.IsBlank(c))) break;
        }
        end = Math.Min(end, text.Length);
        string rest = text[end..].TrimStart(SourceText.Blanks);
        fault = isQuoted ? "unbalanced '\"'" : !rest.StartsWith('=') ? "missing '=' after attribute name" : "";
        if (fault.Length > 0) return false;
        name = text[..end];
        value = rest[1..].TrimStart(SourceText.Blanks);
        return true;
    }
}
