using Hikyaku.Mail;

namespace Hikyaku.Tables.Source;

/// <summary>
/// postmap's source grammar: <c>key whitespace value</c>. The key ends at the first blank outside of double quotes and stays in its quoted form.
/// </summary>
internal static class MapSource
{
    public static Dictionary<string, SourceEntry> Read(TableRequest request, byte[] content, string file)
    {
        var entries = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        foreach (SourceLine line in SourceLineReader.Read(content, file, request.Warn))
        {
            var place = new SourcePlace(file, line.Number);
            if (!TrySplit(line.Text, out string key, out string value, out string fault))
            {
                request.Warn(fault, place);
                continue;
            }
            if (key.EndsWith(':')) request.Warn("record is in \"key: value\" format; is this an alias file?", place);
            if (!request.TryReadValue(value, out value, out fault))
            {
                request.Warn($"{fault}: skipping this entry", place);
                continue;
            }
            if (request.FoldsKeys) key = key.ToLowerInvariant();
            if (!entries.TryAdd(key, new SourceEntry(value, line.Number))) request.Warn($"duplicate entry: \"{key}\"", place);
        }
        return entries;
    }

    private static bool TrySplit(string line, out string key, out string value, out string fault)
    {
        key = value = fault = "";
        int end = 0;
        bool isQuoted = false;
        for (; end < line.Length; end++)
        {
            char c = line[end];
            if (c == '\\' && end + 1 < line.Length) end++;
            else if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && IsBlank(c)) break;
        }
        if (isQuoted)
        {
            fault = $"unbalanced '\"' in '{line.Trim()}' -- ignoring this line";
            return false;
        }
        key = line[..end];
        value = line[end..].Trim(Blanks);
        if (key.Length > 0 && value.Length > 0) return true;
        fault = "expected format: key whitespace value -- ignoring this line";
        return false;
    }

    internal static readonly char[] Blanks = [' ', '\t', '\r', '\v', '\f', '\n'];

    internal static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\v' or '\f' or '\n';
}
