using Hikyaku.Tables.Matching;

namespace Hikyaku.Tables.Types.Cidr;

/// <summary>
/// The rules of one cidr table in order, the first match wins. Runs of plain rules between blocks and negated rules are indexed, so that a long
/// blocklist costs one probe per prefix length and not one comparison per rule.
/// </summary>
internal sealed class CidrRules
{
    private readonly CidrRule[] _rules;
    private readonly string[] _values;
    private readonly CidrRun[] _runs; // in order, without overlap

    public CidrRules(List<CidrRule> rules, List<string> values)
    {
        _rules = [.. rules];
        _values = [.. values];
        _runs = [.. FindRuns(_rules)];
    }

    public IReadOnlyList<string> Values => _values;

    /// <summary>Index of the rule that decides, or -1.</summary>
    public int Find(AddressBits address)
    {
        int run = 0;
        for (int i = 0; i < _rules.Length; i++)
        {
            while (run < _runs.Length && _runs[run].Start < i) run++;
            if (run < _runs.Length && _runs[run].Start == i)
            {
                int found = _runs[run].Find(address, _rules);
                if (found >= 0) return found;
                i = _runs[run].End;
                continue;
            }
            ref CidrRule rule = ref _rules[i];
            bool isMatch = rule.Matches(address);
            if (!rule.IsIf)
            {
                if (isMatch) return i;
            }
            else if (!isMatch) i = rule.EndIndex; // the block's last rule; the loop steps over it
        }
        return -1;
    }

    public int LineOf(int rule) => _rules[rule].Line;

    public string ValueOf(int rule) => _values[_rules[rule].Value];

    // A run never crosses the head or the end of a block: an address must not get into a block by way of the index.
    private static IEnumerable<CidrRun> FindRuns(CidrRule[] rules)
    {
        var blockEnds = new HashSet<int>();
        foreach (CidrRule rule in rules)
            if (rule.IsIf) blockEnds.Add(rule.EndIndex);
        int start = 0;
        for (int i = 0; i <= rules.Length; i++)
        {
            bool isPlain = i < rules.Length && !rules[i].IsIf && !rules[i].IsNegated;
            if (isPlain && !blockEnds.Contains(i)) continue;
            int end = isPlain ? i : i - 1;
            if (end - start + 1 >= CidrRun.SmallestLength) yield return new CidrRun(start, end, rules);
            start = i + 1;
        }
    }
}
