namespace Hikyaku.Tables.Source;

/// <param name="Value">The right-hand side.</param>
/// <param name="Line">Where it stands in the source, from 1.</param>
internal readonly record struct SourceEntry(string Value, int Line);
