namespace Hikyaku.Tables.Types.Patterns;

internal enum MatchOutcome
{
    NoMatch,
    Match,
    /// <summary>A limit was reached, or the library failed: a temporary failure.</summary>
    Failed,
}
