namespace Hikyaku.Tables.Databases.Templates;

/// <summary>
/// What the templates of one table together ask of its keys and results: a key that lacks a part that any of them needs isn't looked up, and a result that lacks one is left out.
/// </summary>
internal sealed class TemplateRules
{
    private readonly bool _keyNeedsUser, _keyNeedsDomain, _resultNeedsUser, _resultNeedsDomain;
    private readonly int _labels;

    /// <param name="queries">query, or search_base and query_filter.</param>
    /// <param name="result">result_format.</param>
    public TemplateRules(IReadOnlyList<Template> queries, Template result)
    {
        _labels = Math.Max(queries.Max(static q => q.MostLabels), result.MostLabels);
        _keyNeedsUser = queries.Any(static q => q.Uses('u', 'U')) || result.Uses('U');
        _keyNeedsDomain = _labels > 0 || queries.Any(static q => q.Uses('d', 'D')) || result.Uses('D');
        _resultNeedsUser = result.Uses('u');
        _resultNeedsDomain = result.Uses('d');
    }

    /// <summary>Can this key be looked up?</summary>
    public bool Applies(KeyParts key)
        => key.Whole.Length > 0 && !(_keyNeedsUser && key.HasEmptyUser) && !(_keyNeedsDomain && !key.HasDomain) && (_labels == 0 || key.Labels().Length >= _labels);

    /// <summary>Does this result count?</summary>
    public bool Counts(KeyParts result)
        => result.Whole.Length > 0 && !(_resultNeedsUser && result.HasEmptyUser) && !(_resultNeedsDomain && !result.HasDomain);
}
