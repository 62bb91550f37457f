namespace Hikyaku.Tables.Databases.Templates;

/// <summary>How results become the answer.</summary>
/// <param name="Template">result_format.</param>
/// <param name="Rules">Of all the table's templates.</param>
/// <param name="Limit">expansion_limit: how many values one look-up may have; 0 for any number.</param>
internal sealed record ResultFormat(Template Template, TemplateRules Rules, int Limit);
