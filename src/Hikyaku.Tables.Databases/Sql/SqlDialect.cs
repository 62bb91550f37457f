namespace Hikyaku.Tables.Databases.Sql;

/// <summary>How a database reads quotes and comments.</summary>
internal sealed record SqlDialect
{
    /// <summary>standard_conforming_strings may be on or off in the server: text with a backslash is written as <c>E'…'</c>, which is read alike in both.</summary>
    public static readonly SqlDialect Pgsql = new() { HasPrefixes = true, HasDollarQuotes = true, CommentsNest = true };

    /// <summary>The connection always speaks utf8mb4, so no character of more than one byte can contain a quote.</summary>
    public static readonly SqlDialect Mysql = new() { BackslashEscapes = true, HasBackticks = true, HasHashComments = true };

    public static readonly SqlDialect Sqlite = new() { HasBackticks = true, HasBrackets = true };

    /// <summary>A backslash escapes within quotes.</summary>
    public bool BackslashEscapes { get; private init; }

    /// <summary><c>E'…'</c>, <c>U&amp;'…'</c>.</summary>
    public bool HasPrefixes { get; private init; }

    /// <summary><c>$$…$$</c>, <c>$tag$…$tag$</c>.</summary>
    public bool HasDollarQuotes { get; private init; }

    /// <summary><c>`…`</c> is a name.</summary>
    public bool HasBackticks { get; private init; }

    /// <summary><c>[…]</c> is a name.</summary>
    public bool HasBrackets { get; private init; }

    /// <summary><c># …</c> is a comment.</summary>
    public bool HasHashComments { get; private init; }

    /// <summary><c>/* /* */ */</c> is one comment.</summary>
    public bool CommentsNest { get; private init; }
}
