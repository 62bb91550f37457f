namespace Hikyaku.Tables.Matching;

/// <summary>How a match list answered.</summary>
public enum MatchStatus
{
    NoMatch,
    Matched,
    /// <summary>A word with <c>!</c> matched: not in the list, and that word says so.</summary>
    Excluded,
    /// <summary>A table or word could not answer: temporary failure.</summary>
    Error,
}
