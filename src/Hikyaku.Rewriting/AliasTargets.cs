using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>
/// Reads the right-hand side of an alias or a line of a .forward file (aliases(5)): targets separated by commas, <c>"…"</c> around what has blanks or commas,
/// comments in parentheses, <c>&lt;…&gt;</c> around an address.
/// </summary>
public static class AliasTargets
{
    private const string IncludeTag = ":include:";

    /// <summary>All targets in order. A fault is told in <paramref name="fault"/> and what could be read is still returned.</summary>
    public static IReadOnlyList<AliasTarget> Parse(string text, out string? fault)
    {
        var targets = new List<AliasTarget>(2);
        fault = null;
        int at = 0;
        while (at < text.Length)
        {
            string word = ReadWord(text, ref at, out bool isQuotedWhole, ref fault);
            if (word.Length > 0 && ToTarget(word, isQuotedWhole, ref fault) is { } target) targets.Add(target);
        }
        return targets;
    }

    // One word up to a comma or line end outside of quotes, parentheses and angle brackets. Quotes go away when they stand around all of the word
    // ("|command args"); inside of it ("a b"@host) the address parser needs them.
    private static string ReadWord(string text, ref int at, out bool isQuotedWhole, ref string? fault)
    {
        var raw = new StringBuilder();
        bool inQuotes = false;
        int comment = 0;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (comment > 0)
            {
                comment += c == '(' ? 1 : c == ')' ? -1 : 0;
                continue;
            }
            if (!inQuotes && c is ',' or '\n' or '\r' && !inQuotes)
            {
                at++;
                break;
            }
            if (!inQuotes && c == '(' && !IsVerbatim(raw))
            {
                comment = 1;
                continue;
            }
            if (c == '"') inQuotes = !inQuotes;
            raw.Append(c);
            if (c == '\\' && at + 1 < text.Length) raw.Append(text[++at]);
        }
        if (inQuotes || comment > 0) fault ??= inQuotes ? "unbalanced '\"'" : "unbalanced '('";
        string word = raw.ToString().Trim(' ', '\t');
        isQuotedWhole = word.Length >= 2 && word[0] == '"' && FindClosingQuote(word) == word.Length - 1;
        return isQuotedWhole ? Unquote(word.AsSpan(1, word.Length - 2)) : word;
    }

    // In a command or a file name that isn't quoted, a parenthesis is an ordinary character.
    private static bool IsVerbatim(StringBuilder raw)
    {
        int first = 0;
        while (first < raw.Length && raw[first] is ' ' or '\t' or '"') first++;
        return first < raw.Length && raw[first] is '|' or '/';
    }

    private static AliasTarget? ToTarget(string word, bool isQuotedWhole, ref string? fault)
    {
        if (word[0] == '|') return new AliasTarget(AliasTargetKind.Command, word[1..].Trim(' ', '\t'));
        if (word[0] == '/') return new AliasTarget(AliasTargetKind.File, word);
        if (word.StartsWith(IncludeTag, StringComparison.OrdinalIgnoreCase)) return ToInclude(word[IncludeTag.Length..].Trim(' ', '\t'), ref fault);
        MailAddress address = isQuotedWhole ? MailAddress.FromInternalForm(word) : ParseAddress(word);
        if (!address.IsNull) return new AliasTarget(AliasTargetKind.Address, address.ToInternalForm(), address);
        fault ??= $"bad address: {word}";
        return null;
    }

    private static AliasTarget? ToInclude(string path, ref string? fault)
    {
        if (path.StartsWith('/')) return new AliasTarget(AliasTargetKind.Include, path);
        fault ??= $":include: needs an absolute path: {path}";
        return null;
    }

    private static MailAddress ParseAddress(string word)
    {
        int open = word.LastIndexOf('<');
        if (open >= 0)
        {
            int close = word.IndexOf('>', open);
            word = close < 0 ? word[(open + 1)..] : word[(open + 1)..close];
        }
        word = word.Trim(' ', '\t');
        if (word.StartsWith('\\')) word = word[1..]; // \user: this user's own mailbox, and no alias
        if (!word.StartsWith('"')) return MailAddress.FromInternalForm(word);
        int end = FindClosingQuote(word);
        string local = Unquote(word.AsSpan(1, (end < 0 ? word.Length : end) - 1));
        return new MailAddress(local, end >= 0 && end + 1 < word.Length && word[end + 1] == '@' ? word[(end + 2)..] : "");
    }

    private static int FindClosingQuote(string word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (word[i] == '\\') i++;
            else if (word[i] == '"') return i;
        }
        return -1;
    }

    private static string Unquote(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
