using Hikyaku.Tables.Databases.Templates;

namespace Hikyaku.Tables.Databases.Sql;

/// <summary>A run of a query: what stands between two quotes, or outside of all.</summary>
/// <param name="Quoting">How values are written in it.</param>
/// <param name="Quote">The quote around it, <c>' " `</c>; NUL for none.</param>
/// <param name="Pieces">Its literals as they stand in the query, and its substitutions.</param>
internal sealed record SqlRun(SqlQuoting Quoting, char Quote, IReadOnlyList<TemplatePiece> Pieces);
