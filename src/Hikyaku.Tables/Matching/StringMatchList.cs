using Hikyaku.Configuration;

namespace Hikyaku.Tables.Matching;

/// <summary>A list of names that match exactly, in any case: mydestination, virtual_alias_domains, virtual_mailbox_domains. Subdomains never match.</summary>
public sealed class StringMatchList(IReadOnlyList<ListWord> words, TableSet tables, string name) : MatchList(words, tables, name)
{
    public ValueTask<MatchResult> MatchAsync(string text, CancellationToken cancellationToken) => FirstMatchAsync(new MatchSubject(text), cancellationToken);

    private protected override MatchPattern Compile(ListWord word, string text, bool isNegated) => new(word, text, isNegated);

    private protected override bool Matches(MatchPattern pattern, MatchSubject subject) => subject.Name.Equals(pattern.Text, StringComparison.OrdinalIgnoreCase);

    private protected override ValueTask<(LookupResult Found, bool IsMatch)> MatchTableAsync(LookupTable table, MatchSubject subject, CancellationToken cancellationToken)
        => MatchKeyAsync(table, subject.Name, cancellationToken);
}
