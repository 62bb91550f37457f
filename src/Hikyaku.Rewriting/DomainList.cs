using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Mail;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Rewriting;

/// <summary>A list of domains with the parameter that holds it. mydestination and the virtual lists match whole names; relay_domains knows parents too.</summary>
internal sealed class DomainList
{
    private readonly Func<string, CancellationToken, ValueTask<MatchResult>> _match;

    private DomainList(string parameter, Func<string, CancellationToken, ValueTask<MatchResult>> match)
    {
        Parameter = parameter;
        _match = match;
    }

    public string Parameter { get; }

    public static DomainList Exact(Parameter parameter, IReadOnlyList<ListWord> words, Tables.TableSet tables)
        => new(parameter.Name, new StringMatchList(words, tables, parameter.Name).MatchAsync);

    public static DomainList WithParents(Parameter parameter, IReadOnlyList<ListWord> words, Tables.TableSet tables, bool parentMatchesSubdomains)
        => new(parameter.Name, new DomainMatchList(words, tables, parameter.Name, parentMatchesSubdomains).MatchAsync);

    public async ValueTask<DomainMatch> MatchAsync(string domain, CancellationToken cancellationToken)
    {
        MatchResult result = await _match(domain, cancellationToken).ConfigureAwait(false);
        if (result.IsError) return new DomainMatch(false, result.Word.Place, Parameter, result.Cause);
        if (!result.IsMatch) return DomainMatch.None;
        SourcePlace place = result.EntryPlace.IsBuiltIn ? result.Word.Place : result.EntryPlace;
        return new DomainMatch(true, place, Parameter);
    }
}
