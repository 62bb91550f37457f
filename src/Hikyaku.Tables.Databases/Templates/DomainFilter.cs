using Hikyaku.Configuration;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Tables.Databases.Templates;

/// <summary>The setting <c>domain</c>: only addresses with a local part, in one of these domains, are looked up at all.</summary>
internal sealed class DomainFilter
{
    private readonly StringMatchList? _domains;

    private DomainFilter(StringMatchList? domains) => _domains = domains;

    public static DomainFilter Read(TableSettings settings)
    {
        IReadOnlyList<ListWord> words = settings.GetWords("domain");
        if (words.Count == 0) return new DomainFilter(null);
        TableSet tables = settings.Request.Tables ?? throw settings.Fault("domain", "a domain list can't be opened here");
        return new DomainFilter(new StringMatchList(words, tables, $"{settings.Request.Name}: domain"));
    }

    /// <summary>Found: the key is to be looked up. NotFound: it is not in the table. Error: a table of the list failed.</summary>
    public async ValueTask<LookupResult> CheckAsync(KeyParts key, CancellationToken cancellationToken)
    {
        if (_domains is null) return LookupResult.Found("");
        if (!key.HasDomain || key.HasEmptyUser) return LookupResult.NotFound;
        MatchResult match = await _domains.MatchAsync(key.Domain!, cancellationToken).ConfigureAwait(false);
        if (match.IsError) return LookupResult.Error($"domain: {match.Cause}");
        return match.IsMatch ? LookupResult.Found("") : LookupResult.NotFound;
    }
}
