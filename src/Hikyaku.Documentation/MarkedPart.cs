namespace Hikyaku.Documentation;

/// <summary>The generated part of a file that is otherwise written by hand: it stands between two comments of Markdown.</summary>
internal static class MarkedPart
{
    private const string Start = "<!-- parameter counts: generated -->\n";
    private const string End = "\n<!-- end of parameter counts -->";

    /// <exception cref="FormatException">The marks are missing.</exception>
    public static string Replace(string file, string part)
    {
        int start = file.IndexOf(Start, StringComparison.Ordinal), end = file.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new FormatException($"the marks are missing: {Start.Trim()} and {End.Trim()}");
        return string.Concat(file.AsSpan(0, start + Start.Length), part, file.AsSpan(end));
    }
}
