using Hikyaku.Mail;
using Hikyaku.Tables.Matching;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types;

/// <summary>
/// Reads a cidr table: <c>[!]pattern whitespace value</c>, <c>if [!]pattern</c>, <c>endif</c>. A rule that can't be read is warned of and left out;
/// an <c>if</c> that can't be read never matches, so that what it guards stays guarded.
/// </summary>
internal static class CidrSource
{
    public static CidrRule[] Read(TableRequest request, byte[] content, string file)
    {
        var rules = new List<CidrRule>();
        var open = new Stack<CidrRule>();
        foreach (SourceLine line in SourceLineReader.Read(content, file, request.Warn))
        {
            var place = new SourcePlace(file, line.Number);
            string text = line.Text.Trim(MapSource.Blanks);
            if (StartsWithWord(text, "endif")) Close(rules, open, text, request, place);
            else if (StartsWithWord(text, "if")) OpenBlock(rules, open, text[2..], request, place);
            else AddRule(rules, text, request, place);
        }
        while (open.TryPop(out CidrRule? left))
        {
            request.Warn("if has no matching endif", new SourcePlace(file, left.Line));
            left.EndIndex = rules.Count - 1;
        }
        return [.. rules];
    }

    private static void OpenBlock(List<CidrRule> rules, Stack<CidrRule> open, string rest, TableRequest request, SourcePlace place)
    {
        string pattern = SkipNegation(rest, out bool isNegated);
        CidrRule rule;
        if (CidrPattern.TryParse(pattern, out CidrPattern parsed, out string fault)) rule = new CidrRule(parsed, isNegated, isIf: true, "", place.Line);
        else
        {
            request.Warn($"{(pattern.Length == 0 ? "no address pattern" : fault)}: this if never matches", place);
            rule = new CidrRule(CidrPattern.Nothing, isNegated: false, isIf: true, "", place.Line);
        }
        open.Push(rule);
        rules.Add(rule);
    }

    private static void Close(List<CidrRule> rules, Stack<CidrRule> open, string text, TableRequest request, SourcePlace place)
    {
        if (text.Length > "endif".Length) request.Warn("ignoring extra text after endif", place);
        if (open.TryPop(out CidrRule? block)) block.EndIndex = rules.Count - 1;
        else request.Warn("ignoring endif without matching if", place);
    }

    private static void AddRule(List<CidrRule> rules, string text, TableRequest request, SourcePlace place)
    {
        string rest = SkipNegation(text, out bool isNegated);
        int end = 0;
        while (end < rest.Length && !MapSource.IsBlank(rest[end])) end++;
        string pattern = rest[..end], value = rest[end..].Trim(MapSource.Blanks);
        if (pattern.Length == 0) request.Warn("no address pattern: skipping this rule", place);
        else if (value.Length == 0) request.Warn("no lookup result: skipping this rule", place);
        else if (!CidrPattern.TryParse(pattern, out CidrPattern parsed, out string fault)) request.Warn($"{fault}: skipping this rule", place);
        else rules.Add(new CidrRule(parsed, isNegated, isIf: false, value, place.Line));
    }

    private static string SkipNegation(string text, out bool isNegated)
    {
        isNegated = false;
        int at = 0;
        for (; at < text.Length && (text[at] == '!' || MapSource.IsBlank(text[at])); at++)
            if (text[at] == '!') isNegated = !isNegated;
        return text[at..];
    }

    private static bool StartsWithWord(string text, string word)
        => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || MapSource.IsBlank(text[word.Length]) || text[word.Length] == '!');
}
