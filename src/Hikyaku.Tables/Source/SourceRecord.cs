namespace Hikyaku.Tables.Source;

/// <summary>Where key and value of a source line stand within it.</summary>
internal readonly record struct SourceRecord(int KeyLength, int ValueStart, int ValueLength);
