using Hikyaku.Configuration;

namespace Hikyaku.Tables.Matching;

/// <summary>
/// A list of domains: relay_domains, fast_flush_domains, smtp_tls_per_site hosts. <c>.domain</c> matches what is below a domain; with the parameter's name in
/// parent_domain_matches_subdomains <c>domain</c> matches itself and what is below it.
/// </summary>
public sealed class DomainMatchList(IReadOnlyList<ListWord> words, TableSet tables, string name, bool parentMatchesSubdomains) : MatchList(words, tables, name)
{
    public ValueTask<MatchResult> MatchAsync(string domain, CancellationToken cancellationToken) => FirstMatchAsync(new MatchSubject(domain), cancellationToken);

    private protected override MatchPattern Compile(ListWord word, string text, bool isNegated) => new(word, text, isNegated);

    private protected override bool Matches(MatchPattern pattern, MatchSubject subject) => DomainPattern.Matches(pattern.Text, subject.Name, parentMatchesSubdomains);

    private protected override ValueTask<(LookupResult Found, bool IsMatch)> MatchTableAsync(LookupTable table, MatchSubject subject, CancellationToken cancellationToken)
        => DomainPattern.FindAsync(table, subject.Name, parentMatchesSubdomains, cancellationToken);
}
