using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Sql;

/// <summary>The values of a query's result, row by row and column by column; null for SQL's NULL.</summary>
internal sealed class SqlRows
{
    /// <summary>More than this isn't an answer to a look-up: the query lacks its condition.</summary>
    private const int MaximumValues = 100_000;

    private readonly List<string?> _values = [];

    public IReadOnlyList<string?> Values => _values;

    /// <exception cref="ServerFailedException">There are too many.</exception>
    public void Add(string? value)
    {
        if (_values.Count >= MaximumValues) throw new ServerFailedException($"query failed: more than {MaximumValues} values");
        _values.Add(value);
    }
}
