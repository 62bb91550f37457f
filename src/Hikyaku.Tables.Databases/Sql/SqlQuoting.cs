namespace Hikyaku.Tables.Databases.Sql;

/// <summary>What a substitution stands in, and so how its value must be written.</summary>
internal enum SqlQuoting
{
    /// <summary>Outside of quotes, in a comment or in <c>$$…$$</c>: no quoting makes a value safe there, so only letters, digits and <c>_</c> are let through.</summary>
    Word,

    /// <summary><c>'…'</c> in which a backslash is an ordinary character (PostgreSQL's default, SQLite).</summary>
    Text,

    /// <summary><c>'…'</c> or <c>"…"</c> in which a backslash escapes: MySQL's strings, PostgreSQL's <c>E'…'</c>.</summary>
    EscapedText,

    /// <summary>PostgreSQL's <c>U&amp;'…'</c>, <c>B'…'</c> and the like: as Text, and no value with a backslash.</summary>
    PrefixedText,

    /// <summary><c>"…"</c> or MySQL's <c>`…`</c>: a name; the quote is doubled.</summary>
    Name,
}
