namespace Hikyaku.PostfixTools.Postconf;

/// <summary><c>name = value</c>, split as Postfix does.</summary>
internal readonly record struct NameValue(string Name, string Value)
{
    private static readonly char[] Ends = [.. CfLineReader.Blanks, '='];

    /// <summary>False with Postfix's words for what is missing.</summary>
    public static bool TrySplit(string text, out NameValue pair, out string error)
    {
        pair = default;
        string rest = text.TrimStart(CfLineReader.Blanks);
        int nameEnd = rest.AsSpan().IndexOfAny(Ends);
        if (nameEnd < 0) nameEnd = rest.Length;
        string behind = rest[nameEnd..].TrimStart(CfLineReader.Blanks);
        error = nameEnd == 0 ? "missing attribute name" : !behind.StartsWith('=') ? "missing '=' after attribute name" : "";
        if (error.Length > 0) return false;
        pair = new NameValue(rest[..nameEnd], behind[1..].Trim(CfLineReader.Blanks));
        return true;
    }
}
