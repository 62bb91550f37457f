namespace Hikyaku.Tables.Source;

/// <summary>
/// postmap's source grammar: <c>key whitespace value</c>. The key ends at the first blank outside of double quotes and stays in its quoted form.
/// </summary>
internal static class MapGrammar
{
    public const string Expected = "expected format: key whitespace value";
    public const string Ignoring = " -- ignoring this line";

    /// <summary>Splits one logical line; false with Postfix's words for why it is ignored.</summary>
    public static bool TrySplit(ReadOnlySpan<byte> line, out SourceRecord record, out string fault)
    {
        record = default;
        fault = "";
        int end = KeyEnd(line, out bool isQuoted);
        if (isQuoted)
        {
            fault = $"unbalanced '\"' in '{SourceWarning.Text(line)}'{Ignoring}";
            return false;
        }
        ReadOnlySpan<byte> value = SourceText.Trim(line[end..]);
        if (end == 0 || value.IsEmpty)
        {
            fault = Expected;
            return false;
        }
        int start = end;
        while (SourceText.IsBlank(line[start])) start++;
        record = new SourceRecord(end, start, value.Length);
        return true;
    }

    /// <summary>Postfix's question about a key that looks like an alias; empty when it doesn't.</summary>
    public static string DoubtOf(ReadOnlySpan<byte> key) => key[^1] == ':' ? "record is in \"key: value\" format; is this an alias file?" : "";

    private static int KeyEnd(ReadOnlySpan<byte> line, out bool isQuoted)
    {
        isQuoted = false;
        int end = 0;
        for (; end < line.Length; end++)
        {
            byte c = line[end];
            if (c == '\\')
            {
                if (++end == line.Length) break;
            }
            else if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && SourceText.IsBlank(c)) break;
        }
        return end;
    }
}
