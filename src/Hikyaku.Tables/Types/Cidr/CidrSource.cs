using Hikyaku.Tables.Matching;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types.Cidr;

/// <summary>
/// Reads a cidr table: <c>[!]pattern whitespace value</c>, <c>if [!]pattern</c>, <c>endif</c>. A rule that can't be read is warned of and left out;
/// an <c>if</c> that can't be read never matches, so that what it guards stays guarded (Postfix drops the <c>if</c> alone).
/// </summary>
internal sealed class CidrSource
{
    private const int PooledValues = 4096;

    private readonly RuleSource _source;
    private readonly List<CidrRule> _rules = [];
    private readonly List<string> _values = [""];
    private readonly Dictionary<string, int> _pool = new(StringComparer.Ordinal); // "REJECT" a hundred thousand times is one string
    private readonly Stack<(int Rule, bool IsBroken)> _open = [];

    private CidrSource(RuleSource source) => _source = source;

    public static CidrRules Read(RuleSource source)
    {
        var reader = new CidrSource(source);
        foreach (SourceLine line in source.Lines) reader.Add(line);
        return reader.End();
    }

    private void Add(SourceLine line)
    {
        ReadOnlySpan<char> text = line.Text;
        string fault = RuleText.IsWord(text, "endif") ? Close(text["endif".Length..])
            : RuleText.IsWord(text, "if") ? OpenBlock(text[2..], line.Number)
            : AddRule(text, line.Number);
        if (fault.Length > 0) _source.Warn($"{fault}: skipping this rule", line.Number);
    }

    private CidrRules End()
    {
        while (_open.TryPop(out (int Rule, bool IsBroken) left))
        {
            if (!left.IsBroken) _source.Warn("IF has no matching ENDIF", _rules[left.Rule].Line);
            EndBlock(left.Rule);
        }
        return new CidrRules(_rules, _values);
    }

    private string OpenBlock(ReadOnlySpan<char> rest, int line)
    {
        ReadOnlySpan<char> pattern = RuleText.SkipNegation(rest, out bool isNegated);
        string fault = "no address pattern";
        CidrPattern network = CidrPattern.Nothing;
        bool isRead = pattern.Length > 0 && CidrPattern.TryParse(pattern, out network, out fault);
        _open.Push((_rules.Count, !isRead));
        _rules.Add(new CidrRule { Pattern = isRead ? network : CidrPattern.Nothing, IsNegated = isNegated, IsIf = true, Line = line });
        return isRead ? "" : fault;
    }

    private string Close(ReadOnlySpan<char> rest)
    {
        if (!rest.Trim(SourceText.Blanks).IsEmpty) return "garbage after ENDIF";
        if (!_open.TryPop(out (int Rule, bool IsBroken) block)) return "ENDIF without IF";
        EndBlock(block.Rule);
        return "";
    }

    private void EndBlock(int head)
    {
        CidrRule rule = _rules[head];
        rule.EndIndex = _rules.Count - 1;
        _rules[head] = rule;
    }

    private string AddRule(ReadOnlySpan<char> text, int line)
    {
        ReadOnlySpan<char> rest = RuleText.SkipNegation(text, out bool isNegated);
        int end = rest.IndexOfAny(SourceText.Blanks);
        if (end < 0) end = rest.Length;
        ReadOnlySpan<char> pattern = rest[..end], value = rest[end..].Trim(SourceText.Blanks);
        if (pattern.IsEmpty) return "no address pattern";
        if (!CidrPattern.TryParse(pattern, out CidrPattern network, out string fault)) return fault;
        if (value.IsEmpty) return "no lookup result";
        if (_source.ValuesAreFiles)
        {
            if (!_source.TryReadValue(value.ToString(), out string read, out fault)) return fault;
            value = read;
        }
        _rules.Add(new CidrRule { Pattern = network, IsNegated = isNegated, Line = line, Value = ValueIndex(value) });
        return "";
    }

    private int ValueIndex(ReadOnlySpan<char> value)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> pool = _pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (pool.TryGetValue(value, out int index)) return index;
        index = _values.Count;
        _values.Add(value.ToString());
        if (_pool.Count < PooledValues) _pool.Add(_values[index], index);
        return index;
    }
}
