namespace Hikyaku.Tables.Types.Patterns;

/// <summary>One rule of a regexp or pcre table, or the head of an <c>if</c> block.</summary>
internal sealed class PatternRule : IDisposable
{
    /// <summary>Null for an <c>if</c> that can't be read: it never matches.</summary>
    public required Expression? Expression { get; init; }

    public bool IsNegated { get; init; }

    /// <summary>regexp: only: what must match too (or must not); null for none.</summary>
    public Expression? Second { get; init; }

    public bool IsSecondNegated { get; init; }

    /// <summary>What the key gets; null for an <c>if</c>.</summary>
    public PatternReplacement? Replacement { get; init; }

    public required int Line { get; init; }

    /// <summary>For an <c>if</c>: index of the last rule inside of it; its own index when it is empty.</summary>
    public int EndIndex { get; set; }

    /// <summary>Room that <see cref="Match"/> needs for groups.</summary>
    public int GroupRoom => Replacement is { HighestNumber: > 0 } used ? 2 * (used.HighestNumber + 1) : 0;

    /// <param name="key">The key.</param>
    /// <param name="groups">At least <see cref="GroupRoom"/>.</param>
    /// <param name="cause">Why it could not be decided.</param>
    public MatchOutcome Match(PatternKey key, Span<int> groups, out string cause)
    {
        cause = "";
        if (Expression is null) return MatchOutcome.NoMatch;
        MatchOutcome first = Apply(Expression.Match(key, groups[..GroupRoom], out cause), IsNegated);
        return first == MatchOutcome.Match && Second is not null ? Apply(Second.Match(key, [], out cause), IsSecondNegated) : first;
    }

    public void Dispose()
    {
        Expression?.Dispose();
        Second?.Dispose();
    }

    private static MatchOutcome Apply(MatchOutcome outcome, bool isNegated) => (outcome, isNegated) switch
    {
        (MatchOutcome.Match, true) => MatchOutcome.NoMatch,
        (MatchOutcome.NoMatch, true) => MatchOutcome.Match,
        _ => outcome,
    };
}
