namespace Hikyaku.Tables.TableFiles;

/// <summary>One entry of a table's source text.</summary>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Key">As written; TableFile folds it.</param>
/// <param name="Value">Never empty.</param>
public readonly record struct TableSourceEntry(int Line, byte[] Key, byte[] Value);
