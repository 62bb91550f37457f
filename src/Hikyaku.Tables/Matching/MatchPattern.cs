using Hikyaku.Configuration;

namespace Hikyaku.Tables.Matching;

/// <summary>One word of a match list, ready to compare.</summary>
internal sealed class MatchPattern(ListWord word, string text, bool isNegated)
{
    public ListWord Word { get; } = word;

    /// <summary>The word without its <c>!</c>.</summary>
    public string Text { get; } = text;

    public bool IsNegated { get; } = isNegated;

    /// <summary>Set for <c>type:table</c>.</summary>
    public LookupTable? Table { get; init; }

    /// <summary>Set for a network; null for a name.</summary>
    public CidrPattern? Network { get; init; }

    /// <summary>Why the word can't be used; null when it can.</summary>
    public string? Fault { get; init; }
}
