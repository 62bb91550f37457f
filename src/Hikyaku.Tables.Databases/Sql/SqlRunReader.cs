using System.Text;
using Hikyaku.Tables.Databases.Templates;

namespace Hikyaku.Tables.Databases.Sql;

/// <summary>
/// Cuts a query into runs inside and outside of quotes, as the database will read it. It needn't know SQL, only where quotes and comments begin and end; what it isn't sure of
/// counts as outside, where hardly any value is let through.
/// </summary>
internal sealed class SqlRunReader
{
    private readonly SqlDialect _dialect;
    private readonly List<TemplatePiece> _source;
    private readonly List<SqlRun> _runs = [];
    private readonly List<TemplatePiece> _pieces = [];
    private readonly StringBuilder _literal = new();
    private int _piece, _at;

    private SqlRunReader(Template template, SqlDialect dialect)
    {
        _dialect = dialect;
        _source = Merge(template.Pieces);
    }

    public static IReadOnlyList<SqlRun> Read(Template template, SqlDialect dialect)
    {
        var reader = new SqlRunReader(template, dialect);
        reader.ReadAll();
        return reader._runs;
    }

    private void ReadAll()
    {
        while (Peek() is { } c)
        {
            if (c == '\'' || c == '"' || (c == '`' && _dialect.HasBackticks)) ReadQuoted(c);
            else if (c == '[' && _dialect.HasBrackets) CopyThrough("]");
            else if ((c == '#' && _dialect.HasHashComments) || IsNext("--")) CopyThrough("\n");
            else if (IsNext("/*")) CopyComment();
            else if (c == '$' && _dialect.HasDollarQuotes && DollarTag() is { } tag) CopyDollarQuoted(tag);
            else Take();
        }
        EndRun(SqlQuoting.Word, '\0');
    }

    private void ReadQuoted(char quote)
    {
        SqlQuoting quoting = QuotingOf(quote);
        EndRun(SqlQuoting.Word, '\0');
        Take(keep: false);
        while (Peek() is { } c)
        {
            if (c == '\\' && quoting == SqlQuoting.EscapedText) Take();
            else if (c == quote)
            {
                if (PeekAt(1) != quote) break;
                Take();
            }
            Take();
        }
        bool isClosed = Peek() is not null;
        if (isClosed) Take(keep: false);
        // A quote that nothing closes is a fault of the query: whatever the database makes of it, no value may take part.
        EndRun(isClosed ? quoting : SqlQuoting.Word, quote);
    }

    private SqlQuoting QuotingOf(char quote)
    {
        if (_dialect.BackslashEscapes) return quote == '`' ? SqlQuoting.Name : SqlQuoting.EscapedText;
        if (quote != '\'') return SqlQuoting.Name;
        if (!_dialect.HasPrefixes || _literal.Length == 0) return SqlQuoting.Text;
        char before = _literal[^1];
        if (before == '&') return SqlQuoting.PrefixedText;
        if (!IsNameCharacter(before)) return SqlQuoting.Text;
        bool isAlone = _literal.Length == 1 || !IsNameCharacter(_literal[^2]);
        return isAlone && before is 'e' or 'E' ? SqlQuoting.EscapedText : SqlQuoting.PrefixedText;
    }

    private void CopyThrough(string end)
    {
        Take();
        while (Peek() is not null && !IsNext(end)) Take();
        Take(end.Length);
    }

    private void CopyComment()
    {
        int depth = 0;
        do
        {
            if (IsNext("/*") && (depth == 0 || _dialect.CommentsNest)) (depth, _) = (depth + 1, Take(2));
            else if (IsNext("*/")) (depth, _) = (depth - 1, Take(2));
            else Take();
        }
        while (depth > 0 && Peek() is not null);
    }

    private void CopyDollarQuoted(string tag)
    {
        Take(tag.Length);
        while (Peek() is not null && !IsNext(tag)) Take();
        Take(tag.Length);
    }

    /// <summary><c>$$</c> or <c>$tag$</c> at this place; null when it is none (<c>$1</c>, or a name that contains a dollar sign).</summary>
    private string? DollarTag()
    {
        if (_literal.Length > 0 && IsNameCharacter(_literal[^1])) return null;
        int length = 1;
        while (PeekAt(length) is { } c && IsNameCharacter(c) && !(length == 1 && char.IsAsciiDigit(c))) length++;
        return PeekAt(length) == '$' ? _source[_piece].Literal.Substring(_at, length + 1) : null;
    }

    private void EndRun(SqlQuoting quoting, char quote)
    {
        EndLiteral();
        if (_pieces.Count > 0 || quote != '\0') _runs.Add(new SqlRun(quoting, quote, [.. _pieces]));
        _pieces.Clear();
    }

    private void EndLiteral()
    {
        if (_literal.Length > 0) _pieces.Add(TemplatePiece.Text(_literal.ToString()));
        _literal.Clear();
    }

    /// <summary>The next character; <c>\uFFFF</c> for a substitution, null at the end.</summary>
    private char? Peek() => PeekAt(0);

    private char? PeekAt(int offset)
    {
        if (_piece >= _source.Count) return null;
        if (_source[_piece].IsSubstitution) return offset == 0 ? '\uFFFF' : null;
        string literal = _source[_piece].Literal;
        return _at + offset < literal.Length ? literal[_at + offset] : null;
    }

    private bool IsNext(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (PeekAt(i) != text[i]) return false;
        return true;
    }

    private bool Take(int count)
    {
        for (int i = 0; i < count; i++) Take();
        return true;
    }

    private void Take(bool keep = true)
    {
        if (_piece >= _source.Count) return;
        TemplatePiece piece = _source[_piece];
        if (piece.IsSubstitution)
        {
            EndLiteral();
            _pieces.Add(piece);
            _piece++;
            return;
        }
        if (keep) _literal.Append(piece.Literal[_at]);
        if (++_at < piece.Literal.Length) return;
        _piece++;
        _at = 0;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' || c >= 0x80;

    /// <summary>Literals next to each other (<c>%%</c> makes some) become one, so that what is looked ahead for is in one piece.</summary>
    private static List<TemplatePiece> Merge(IReadOnlyList<TemplatePiece> pieces)
    {
        var merged = new List<TemplatePiece>();
        foreach (TemplatePiece piece in pieces)
        {
            if (!piece.IsSubstitution && merged.Count > 0 && !merged[^1].IsSubstitution) merged[^1] = TemplatePiece.Text(merged[^1].Literal + piece.Literal);
            else merged.Add(piece);
        }
        return merged;
    }
}
