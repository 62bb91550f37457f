using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Tables.Source;

/// <summary>
/// postalias's source grammar (aliases(5)): <c>name: value</c>. The name is local and kept as it means, without quotes; the value stays as written, since it is parsed when it is used.
/// </summary>
internal static class AliasSource
{
    public static Dictionary<string, SourceEntry> Read(TableRequest request, byte[] content, string file)
    {
        var entries = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        foreach (SourceLine line in SourceLineReader.Read(content, file, request.Warn))
        {
            var place = new SourcePlace(file, line.Number);
            if (!TrySplit(line.Text, out string key, out string value, out string fault)) request.Warn(fault, place);
            else if (!entries.TryAdd(key.ToLowerInvariant(), new SourceEntry(value, line.Number))) request.Warn($"duplicate entry: \"{key.ToLowerInvariant()}\"", place);
        }
        return entries;
    }

    private static bool TrySplit(string line, out string key, out string value, out string fault)
    {
        value = "";
        int colon = ReadName(line, out key, out char unwanted);
        if (colon >= 0) value = line[(colon + 1)..].Trim(MapSource.Blanks);
        fault = colon < 0 || unwanted == ',' || key.Length == 0 || value.Length == 0 ? "need name:value pair"
            : unwanted == '@' ? "name must be local"
            : "";
        return fault.Length == 0;
    }

    // name = 1*( atom / quoted-string / comment ); returns the colon's place or -1.
    private static int ReadName(string line, out string name, out char unwanted)
    {
        var read = new StringBuilder();
        unwanted = '\0';
        bool isQuoted = false;
        int comments = 0, at = 0;
        for (; at < line.Length; at++)
        {
            char c = line[at];
            if (c == '\\' && at + 1 < line.Length)
            {
                at++;
                if (comments == 0) read.Append(line[at]);
            }
            else if (isQuoted)
            {
                if (c == '"') isQuoted = false;
                else read.Append(c);
            }
            else if (c == '(') comments++;
            else if (comments > 0)
            {
                if (c == ')') comments--;
            }
            else if (c == '"') isQuoted = true;
            else if (c == ':') break;
            else
            {
                if (c is '@' or ',' && unwanted == '\0') unwanted = c;
                read.Append(c);
            }
        }
        name = read.ToString().Trim(MapSource.Blanks);
        return at < line.Length ? at : -1;
    }
}
