namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Lines of -j: an object with one pair each.</summary>
internal static class JsonText
{
    public static void PrintPair(TextWriter output, string name, string value)
        => output.Write($"{{\"{ToolText.ToJson(name)}\": \"{ToolText.ToJson(value)}\"}}\n");
}
