namespace Hikyaku.Tables.TableFiles;

/// <summary>One entry of a table file, without trailing NUL bytes.</summary>
public readonly record struct TableEntry(byte[] Key, byte[] Value);
