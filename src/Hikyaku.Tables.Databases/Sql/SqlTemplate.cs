using System.Text;
using Hikyaku.Tables.Databases.Templates;

namespace Hikyaku.Tables.Databases.Sql;

/// <summary>A query with the values of a key written into it so that they stay values: each as the quotes around it demand.</summary>
internal sealed class SqlTemplate
{
    private readonly SqlDialect _dialect;
    private readonly IReadOnlyList<SqlRun> _runs;

    public SqlTemplate(Template template, SqlDialect dialect)
    {
        _dialect = dialect;
        _runs = SqlRunReader.Read(template, dialect);
    }

    /// <summary>Some substitution stands outside of quotes, where only plain words are let through.</summary>
    public bool HasUnquoted => _runs.Any(static r => r.Pieces.Any(static p => p.IsSubstitution) && r.Quoting == SqlQuoting.Word);

    /// <summary>The query for one key; null when a value can't stand where the query wants it.</summary>
    public string? Expand(KeyParts key)
    {
        var sql = new StringBuilder();
        foreach (SqlRun run in _runs)
        {
            bool isWritten = run.Quoting == SqlQuoting.Text && _dialect.HasPrefixes ? AppendPgsqlText(sql, run, key) : AppendRun(sql, run, key);
            if (!isWritten) return null;
        }
        return sql.ToString();
    }

    private static bool AppendRun(StringBuilder sql, SqlRun run, KeyParts key)
    {
        bool endsInEscape = false;
        if (run.Quote != '\0') sql.Append(run.Quote);
        foreach (TemplatePiece piece in run.Pieces)
        {
            if (!piece.IsSubstitution)
            {
                sql.Append(piece.Literal);
                endsInEscape = (piece.Literal.Length - piece.Literal.AsSpan().TrimEnd('\\').Length) % 2 == 1;
                continue;
            }
            SqlQuoting quoting = endsInEscape && run.Quoting == SqlQuoting.EscapedText ? SqlQuoting.Word : run.Quoting;
            if (Quote(piece.ValueOf(key), quoting, run.Quote) is not { } value) return false;
            sql.Append(value);
            endsInEscape &= value.Length == 0;
        }
        if (run.Quote != '\0' && run.Quoting != SqlQuoting.Word) sql.Append(run.Quote);
        return true;
    }

    /// <summary>PostgreSQL's plain text: read alike with standard_conforming_strings on and off unless it has a backslash; then it is written as <c> E'…'</c>.</summary>
    private static bool AppendPgsqlText(StringBuilder sql, SqlRun run, KeyParts key)
    {
        var text = new StringBuilder();
        foreach (TemplatePiece piece in run.Pieces) text.Append(piece.IsSubstitution ? piece.ValueOf(key).Replace("'", "''", StringComparison.Ordinal) : piece.Literal);
        string written = text.ToString();
        if (run.Pieces.Any(static p => p.IsSubstitution) && written.Contains('\\'))
            sql.Append(" E'").Append(written.Replace("\\", "\\\\", StringComparison.Ordinal)).Append('\'');
        else
            sql.Append('\'').Append(written).Append('\'');
        return true;
    }

    private static string? Quote(string value, SqlQuoting quoting, char quote) => quoting switch
    {
        SqlQuoting.EscapedText => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace($"{quote}", $"{quote}{quote}", StringComparison.Ordinal),
        SqlQuoting.PrefixedText when value.Contains('\\') => null,
        SqlQuoting.PrefixedText or SqlQuoting.Text or SqlQuoting.Name => value.Replace($"{quote}", $"{quote}{quote}", StringComparison.Ordinal),
        _ => value.Length > 0 && value.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? value : null,
    };
}
