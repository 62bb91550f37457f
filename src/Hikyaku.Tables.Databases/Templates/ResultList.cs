using System.Text;

namespace Hikyaku.Tables.Databases.Templates;

/// <summary>The values that one look-up found, each through result_format, separated by commas.</summary>
/// <param name="format">The table's.</param>
/// <param name="key">What was looked up.</param>
internal sealed class ResultList(ResultFormat format, KeyParts key)
{
    private readonly StringBuilder _text = new();
    private int _count;

    /// <summary>More values than expansion_limit: the look-up is a temporary failure.</summary>
    public bool IsOverLimit => format.Limit > 0 && _count > format.Limit;

    /// <summary>Adds a value; null and what result_format can't be made of are left out. False when the limit is exceeded.</summary>
    public bool Add(string? value)
    {
        var result = new KeyParts(value ?? "");
        if (!format.Rules.Counts(result)) return !IsOverLimit;
        if (_text.Length > 0) _text.Append(',');
        foreach (TemplatePiece piece in format.Template.Pieces)
            _text.Append(piece.IsSubstitution ? piece.ValueOf(piece.Substitution is 's' or 'u' or 'd' ? result : key) : piece.Literal);
        _count++;
        return !IsOverLimit;
    }

    /// <summary>Adds values until the limit is exceeded.</summary>
    public void AddAll(IEnumerable<string?> values)
    {
        foreach (string? value in values)
            if (!Add(value)) return;
    }

    public LookupResult ToResult()
    {
        if (IsOverLimit) return LookupResult.Error($"expansion limit ({format.Limit}) exceeded for key: '{key.Whole}'");
        return _text.Length > 0 ? LookupResult.Found(_text.ToString()) : LookupResult.NotFound;
    }
}
