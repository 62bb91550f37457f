using Hikyaku.Configuration;

namespace Hikyaku.Tables.Matching;

/// <summary>
/// A list of patterns such as mynetworks or mydestination: words, <c>type:table</c>, <c>/file</c> with more of the same, each perhaps negated with <c>!</c>.
/// The first that matches decides. Immutable and thread-safe; the tables belong to the <see cref="TableSet"/>.
/// </summary>
public abstract class MatchList
{
    private const int DeepestFile = 20;

    private readonly MatchPattern[] _patterns;

    /// <param name="words">The parameter's words.</param>
    /// <param name="tables">Opens tables and files, and gets the faults of both.</param>
    /// <param name="name">The parameter's name, for faults.</param>
    private protected MatchList(IReadOnlyList<ListWord> words, TableSet tables, string name)
    {
        Name = name;
        var patterns = new List<MatchPattern>();
        // Only in these lists does Postfix stop at a comment behind other text (configuration reports it).
        foreach (ListWord word in words.TakeWhile(static word => word.Text is not ['#', ..])) Add(patterns, word, tables, isNegated: false, depth: 0);
        _patterns = [.. patterns];
    }

    /// <summary>The parameter that holds the list.</summary>
    public string Name { get; }

    public bool IsEmpty => _patterns.Length == 0;

    /// <summary>The words as they are matched, files replaced by their content: for explain and the open-relay check.</summary>
    public IEnumerable<ListWord> Words => _patterns.Select(p => p.Word);

    private protected async ValueTask<MatchResult> FirstMatchAsync(MatchSubject subject, CancellationToken cancellationToken)
    {
        foreach (MatchPattern pattern in _patterns)
        {
            if (pattern.Fault is not null) return MatchResult.Failed(pattern.Word, pattern.Fault);
            (LookupResult found, bool isMatch) = pattern.Table is { } table
                ? await MatchTableAsync(table, subject, cancellationToken).ConfigureAwait(false)
                : (default, Matches(pattern, subject));
            if (found.Status == LookupStatus.Error) return MatchResult.Failed(pattern.Word, found.Value);
            if (isMatch) return new MatchResult(pattern.IsNegated ? MatchStatus.Excluded : MatchStatus.Matched, pattern.Word, found.Place);
        }
        return MatchResult.NoMatch;
    }

    /// <summary>Reads a word that is no table and no file; a fault makes each look-up that reaches it a temporary failure.</summary>
    private protected abstract MatchPattern Compile(ListWord word, string text, bool isNegated);

    private protected abstract bool Matches(MatchPattern pattern, MatchSubject subject);

    private protected abstract ValueTask<(LookupResult Found, bool IsMatch)> MatchTableAsync(LookupTable table, MatchSubject subject, CancellationToken cancellationToken);

    private protected static async ValueTask<(LookupResult Found, bool IsMatch)> MatchKeyAsync(LookupTable table, string key, CancellationToken cancellationToken)
    {
        LookupResult result = await table.LookupAsync(key, cancellationToken).ConfigureAwait(false);
        return (result, result.IsFound);
    }

    private void Add(List<MatchPattern> patterns, ListWord word, TableSet tables, bool isNegated, int depth)
    {
        string text = word.Text;
        int at = 0;
        for (; at < text.Length && text[at] == '!'; at++) isNegated = !isNegated;
        text = text[at..];
        if (text.Length == 0) AddFault(patterns, word, tables, "no pattern after '!'");
        else if (text[0] == '/') AddFile(patterns, word, text, tables, isNegated, depth);
        else if (text[0] != '[' && text.Contains(':', StringComparison.Ordinal))
            patterns.Add(new MatchPattern(word, text, isNegated) { Table = tables.Open(word with { Text = text }) });
        else
        {
            MatchPattern pattern = Compile(word, text, isNegated);
            patterns.Add(pattern);
            if (pattern.Fault is not null) Report(tables, word, pattern.Fault);
        }
    }

    private void AddFile(List<MatchPattern> patterns, ListWord word, string path, TableSet tables, bool isNegated, int depth)
    {
        if (depth >= DeepestFile) AddFault(patterns, word, tables, $"{path}: files are nested too deeply");
        else if (!tables.TryReadFile(word, path, out byte[] content, out string cause)) AddFault(patterns, word, tables, cause);
        else
            foreach (ListWord inner in FileWords.Read(content, path, (fault, place) => tables.Report(new TableFault(path, fault, word.Place, place, TableFaultSeverity.Warning))))
                Add(patterns, inner, tables, isNegated, depth + 1);
    }

    private void AddFault(List<MatchPattern> patterns, ListWord word, TableSet tables, string fault)
    {
        patterns.Add(new MatchPattern(word, word.Text, isNegated: false) { Fault = fault });
        Report(tables, word, fault);
    }

    private void Report(TableSet tables, ListWord word, string fault) => tables.Report(new TableFault(word.Text, $"{Name}: {fault}", word.Place, default));
}
