namespace Hikyaku.Tables.Types.Compiled;

/// <summary>One entry as it stands in a compiled file, trailing NUL bytes included.</summary>
internal readonly record struct CompiledEntry(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Value);
