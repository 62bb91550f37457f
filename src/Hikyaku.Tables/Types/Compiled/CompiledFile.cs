namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// The content of a compiled table file. Whatever the bytes are, nothing here reads outside of them, runs for ever or takes more memory than a few times their
/// number: what is wrong with them is an <see cref="InvalidDataException"/>, which <see cref="IndexedTable"/> and TableFile turn into the table's fault.
/// </summary>
internal abstract class CompiledFile
{
    /// <summary>The value of a stored key, trailing NUL and all; null when it isn't there.</summary>
    public abstract ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> storedKey);

    /// <summary>All entries as stored, in the order of the file.</summary>
    public abstract IEnumerable<CompiledEntry> Entries();
}
