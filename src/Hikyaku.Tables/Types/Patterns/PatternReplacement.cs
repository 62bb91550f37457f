using System.Text;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary>The right-hand side of a rule: text with <c>$number</c>, <c>${number}</c> and <c>$(number)</c>; <c>$$</c> is a dollar sign.</summary>
internal sealed class PatternReplacement
{
    /// <summary>The highest number that a rule may name: pcre_table(5) gives 99.</summary>
    public const int HighestGroup = 99;

    private readonly (string Literal, int Group)[] _parts; // group 0: only the literal

    private PatternReplacement((string Literal, int Group)[] parts) => _parts = parts;

    /// <summary>The largest number in it; 0 when it is plain text.</summary>
    public int HighestNumber => _parts.Length == 0 ? 0 : _parts.Max(static p => p.Group);

    /// <summary>The text when it names no group.</summary>
    public string Literal => _parts.Length == 0 ? "" : _parts[0].Literal;

    /// <summary>True when some key could get such a value: what a group holds is anybody's guess.</summary>
    public bool MayBe(Func<string, bool> value) => HighestNumber > 0 || value(Literal);

    public static bool TryParse(string text, out PatternReplacement replacement, out string fault)
    {
        var parts = new List<(string, int)>();
        var literal = new StringBuilder();
        replacement = new PatternReplacement([]);
        fault = "";
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] != '$') literal.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '$') literal.Append(text[at++]);
            else
            {
                if (!TryTakeName(text, ref at, out string name, out fault) || !TryReadNumber(name, out int group, out fault)) return false;
                parts.Add((literal.ToString(), group));
                literal.Clear();
            }
        }
        if (literal.Length > 0) parts.Add((literal.ToString(), 0));
        replacement = new PatternReplacement([.. parts]);
        return true;
    }

    /// <summary>Puts what the groups matched in place of the numbers; one that took no part gives nothing.</summary>
    public string Expand(ReadOnlySpan<byte> key, ReadOnlySpan<int> groups)
    {
        var text = new StringBuilder();
        foreach ((string literal, int group) in _parts)
        {
            text.Append(literal);
            if (group == 0) continue;
            int start = groups[2 * group], end = groups[2 * group + 1];
            if (start >= 0 && end > start) text.Append(Encoding.UTF8.GetString(key[start..end]));
        }
        return text.ToString();
    }

    // At the dollar sign; leaves at the last character of the name.
    private static bool TryTakeName(string text, ref int at, out string name, out string fault)
    {
        int start = at + 1;
        name = fault = "";
        if (start < text.Length && text[start] is '{' or '(')
        {
            int end = FindClosing(text, start);
            if (end < 0) fault = $"truncated macro reference: \"{text}\"";
            else name = text[(start + 1)..end];
            at = end;
        }
        else
        {
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
            name = text[start..end];
            at = end - 1;
        }
        if (fault.Length == 0 && name.Length == 0) fault = $"empty macro name: \"{text}\"";
        return fault.Length == 0;
    }

    private static int FindClosing(string text, int open)
    {
        char closing = text[open] == '{' ? '}' : ')';
        int depth = 0;
        for (int at = open; at < text.Length; at++)
        {
            if (text[at] == text[open]) depth++;
            else if (text[at] == closing && --depth == 0) return at;
        }
        return -1;
    }

    private static bool TryReadNumber(string name, out int group, out string fault)
    {
        group = 0;
        fault = name.All(char.IsAsciiDigit) ? "" : $"non-numeric replacement index \"{name}\"";
        if (fault.Length == 0 && (!int.TryParse(name, out group) || group is < 1 or > HighestGroup)) fault = $"out of range replacement index \"{name}\"";
        return fault.Length == 0;
    }
}
