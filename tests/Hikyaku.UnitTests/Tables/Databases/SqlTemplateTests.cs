using System.Text;
using CsCheck;
using Hikyaku.Tables.Databases.Sql;
using Hikyaku.Tables.Databases.Templates;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Databases;

/// <summary>Values stay values, whatever quotes they stand in.</summary>
public sealed class SqlTemplateTests
{
    private static readonly Gen<string> Nasty = OneOf("'", "''", "\\", "\\\\", "\"", "`", ";", "--", "/*", "*/", "#", "$$", "$a$", "\n", "E", "e'", "a", "1", "_", "é", "名", "@", ".")
        .Array[0, 8].Select(string.Concat);

    [Theory]
    [InlineData("pgsql", "SELECT '%s'", "a'b", "SELECT 'a''b'")]
    [InlineData("pgsql", "SELECT '%s'", "a\\'b", "SELECT  E'a\\\\''b'")]
    [InlineData("pgsql", "SELECT E'%s'", "a\\'b", "SELECT E'a\\\\''b'")]
    [InlineData("pgsql", "SELECT U&'%s'", "a'b", "SELECT U&'a''b'")]
    [InlineData("pgsql", "SELECT U&'%s'", "a\\b", null)]
    [InlineData("pgsql", "SELECT 1 FROM \"%d\"", "x@a\"b", "SELECT 1 FROM \"a\"\"b\"")]
    [InlineData("pgsql", "SELECT $$%s$$", "a$$b", null)]
    [InlineData("pgsql", "SELECT $$%s$$", "ab", "SELECT $$ab$$")]
    [InlineData("pgsql", "SELECT %s", "ab1", "SELECT ab1")]
    [InlineData("pgsql", "SELECT %s", "1 OR 1=1", null)]
    [InlineData("pgsql", "SELECT /* ' %s */ '%s'", "a'b", null)]
    [InlineData("pgsql", "SELECT '%%', '%s%%'", "it's", "SELECT '%', 'it''s%'")]
    [InlineData("pgsql", "SELECT 'x''y%s'", "z", "SELECT 'x''yz'")]
    [InlineData("mysql", "SELECT '%s'", "a\\'b", "SELECT 'a\\\\''b'")]
    [InlineData("mysql", "SELECT \"%s\"", "a\"b'c", "SELECT \"a\"\"b'c\"")]
    [InlineData("mysql", "SELECT 'it\\'s %s'", "a'b", "SELECT 'it\\'s a''b'")]
    [InlineData("mysql", "SELECT '\\%s'", "'", null)]
    [InlineData("mysql", "SELECT `%d`", "x@a`b", "SELECT `a``b`")]
    [InlineData("mysql", "SELECT '%s' # '%u", "a'b@c", null)]
    [InlineData("sqlite", "SELECT '%s'", "a\\'b", "SELECT 'a\\''b'")]
    [InlineData("sqlite", "SELECT '%s", "a'b", null)]
    public void Expand_Key_IsQuotedAsItsPlaceDemands(string dialect, string query, string key, string? expected)
        => Assert.Equal(expected, New(dialect, query).Expand(new KeyParts(key)));

    [Theory]
    [InlineData("SELECT '%s'", false)]
    [InlineData("SELECT '%s' || '%u'", false)]
    [InlineData("SELECT %s", true)]
    [InlineData("SELECT '%s' -- %s", true)]
    public void HasUnquoted_SubstitutionOutsideOfQuotes_IsSeen(string query, bool expected) => Assert.Equal(expected, New("pgsql", query).HasUnquoted);

    [Theory]
    [InlineData("pgsql", true)]
    [InlineData("pgsql", false)]
    [InlineData("mysql", true)]
    [InlineData("mysql", false)]
    [InlineData("sqlite", false)]
    public void Expand_AnyKey_LeavesTheQueryAsItWas(string dialect, bool backslashEscapes)
    {
        // Reads the text back as the server does with either of its settings for backslashes: one string, and in its own setting exactly the key.
        SqlTemplate template = New(dialect, "SELECT r FROM t WHERE m = '%s' AND d = 'x%sy' LIMIT 9");
        Nasty.Where(static k => k.Length > 0).Sample(
            key =>
            {
                string sql = template.Expand(new KeyParts(key))!;
                (string skeleton, List<string> strings) = Strings(sql, dialect, backslashEscapes);
                Assert.Equal("SELECT r FROM t WHERE m =? AND d =? LIMIT 9", skeleton.Replace("=  ?", "=?", StringComparison.Ordinal).Replace("= ?", "=?", StringComparison.Ordinal));
                if (dialect == "mysql" && !backslashEscapes && key.Contains('\\')) return; // NO_BACKSLASH_ESCAPES: safe, but another key
                Assert.True(strings is [var first, var second] && first == key && second == $"x{key}y", sql);
            },
            iter: 10_000);
    }

    [Fact]
    public void Expand_AnyQueryAndKey_NeverThrows()
        => Gen.Select(Nasty, OneOf("%s", "%u", "%d", "%1", "'%s'", "E'%s'", "\"%s\"", ""), Nasty, Nasty, OneOf("pgsql", "mysql", "sqlite")).Sample(
            (before, substitution, after, key, dialect) =>
            {
                Template template = TemplateTests.Parse(before + substitution + after);
                var parts = new KeyParts(key + "@d.e");
                string? sql = new SqlTemplate(template, Dialect(dialect)).Expand(parts);
                if (substitution.Length == 0) Assert.Equal(before + after, sql);
            },
            iter: 10_000);

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static SqlTemplate New(string dialect, string query) => new(TemplateTests.Parse(query), Dialect(dialect));

    private static SqlDialect Dialect(string name) => name switch { "pgsql" => SqlDialect.Pgsql, "mysql" => SqlDialect.Mysql, _ => SqlDialect.Sqlite };

    /// <summary>A server's view of a query of strings in single quotes only: the text with <c>?</c> for each, and their values.</summary>
    private static (string Skeleton, List<string> Strings) Strings(string sql, string dialect, bool backslashEscapes)
    {
        var skeleton = new StringBuilder();
        List<string> strings = [];
        for (int i = 0; i < sql.Length; i++)
        {
            if (sql[i] != '\'')
            {
                skeleton.Append(sql[i]);
                continue;
            }
            bool escapes = backslashEscapes;
            if (dialect == "pgsql" && skeleton.Length > 1 && skeleton[^1] == 'E' && skeleton[^2] == ' ')
            {
                escapes = true;
                skeleton.Length--;
            }
            var value = new StringBuilder();
            for (i++; i < sql.Length; i++)
            {
                if (sql[i] == '\\' && escapes) value.Append(sql[++i]);
                else if (sql[i] != '\'') value.Append(sql[i]);
                else if (i + 1 < sql.Length && sql[i + 1] == '\'') value.Append(sql[i++]);
                else break;
            }
            skeleton.Append('?');
            strings.Add(value.ToString());
        }
        return (skeleton.ToString(), strings);
    }
}
