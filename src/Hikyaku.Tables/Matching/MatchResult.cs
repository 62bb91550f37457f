using Hikyaku.Configuration;
using Hikyaku.Mail;

namespace Hikyaku.Tables.Matching;

/// <summary>Whether something is in a list, and which word decided.</summary>
/// <param name="Status">The answer.</param>
/// <param name="Word">The word that decided, with its place; empty for <see cref="MatchStatus.NoMatch"/>.</param>
/// <param name="EntryPlace">For a table: the line of its source that matched.</param>
/// <param name="Cause">For an error: what went wrong.</param>
public readonly record struct MatchResult(MatchStatus Status, ListWord Word = default, SourcePlace EntryPlace = default, string Cause = "")
{
    public static readonly MatchResult NoMatch = new(MatchStatus.NoMatch, new ListWord("", default));

    public bool IsMatch => Status == MatchStatus.Matched;

    public bool IsError => Status == MatchStatus.Error;

    internal static MatchResult Failed(ListWord word, string cause) => new(MatchStatus.Error, word, default, cause);
}
