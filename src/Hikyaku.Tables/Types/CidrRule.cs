using Hikyaku.Tables.Matching;

namespace Hikyaku.Tables.Types;

/// <summary>One rule of a cidr table, or the head of an <c>if</c> block.</summary>
internal sealed class CidrRule(CidrPattern pattern, bool isNegated, bool isIf, string value, int line)
{
    public CidrPattern Pattern { get; } = pattern;

    public bool IsNegated { get; } = isNegated;

    public bool IsIf { get; } = isIf;

    public string Value { get; } = value;

    public int Line { get; } = line;

    /// <summary>For an <c>if</c>: index of the last rule inside of it; its own index when it is empty.</summary>
    public int EndIndex { get; set; }
}
