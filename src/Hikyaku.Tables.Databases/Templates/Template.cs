namespace Hikyaku.Tables.Databases.Templates;

/// <summary>A text with <c>%</c> substitutions: query, search_base, query_filter, result_format. Immutable.</summary>
/// <remarks><code>
/// template = *( "%%" / "%" ( "s" / "u" / "d" / "S" / "U" / "D" / "1".."9" ) / any other character )
/// </code>In a query <c>%S %U %D</c> are the same as <c>%s %u %d</c>; in a result_format they are parts of the key, as <c>%1</c> … <c>%9</c> are everywhere.</remarks>
internal sealed class Template
{
    private Template(IReadOnlyList<TemplatePiece> pieces) => Pieces = pieces;

    public IReadOnlyList<TemplatePiece> Pieces { get; }

    /// <summary>Does it depend on the key or the result at all?</summary>
    public bool IsDynamic => Pieces.Any(static p => p.IsSubstitution);

    /// <summary>Null for a <c>%</c> that no substitution follows.</summary>
    public static Template? Parse(string text)
    {
        var pieces = new List<TemplatePiece>();
        int literal = 0;
        for (int i = text.IndexOf('%'); i >= 0; i = i < text.Length ? text.IndexOf('%', i) : -1)
        {
            char what = i + 1 < text.Length ? text[i + 1] : '\0';
            if (what is not ('%' or 's' or 'u' or 'd' or 'S' or 'U' or 'D' or (>= '1' and <= '9'))) return null;
            if (i > literal) pieces.Add(TemplatePiece.Text(text[literal..i]));
            pieces.Add(what == '%' ? TemplatePiece.Text("%") : TemplatePiece.Of(what));
            i += 2;
            literal = i;
        }
        if (literal < text.Length) pieces.Add(TemplatePiece.Text(text[literal..]));
        return new Template(pieces);
    }

    public bool Uses(params ReadOnlySpan<char> substitutions)
    {
        foreach (TemplatePiece piece in Pieces)
            if (piece.IsSubstitution && substitutions.Contains(piece.Substitution)) return true;
        return false;
    }

    /// <summary>The highest of <c>%1</c> … <c>%9</c>; 0 when there is none.</summary>
    public int MostLabels => Pieces.Max(static p => p.Substitution is >= '1' and <= '9' ? p.Substitution - '0' : (int?)0) ?? 0;
}
