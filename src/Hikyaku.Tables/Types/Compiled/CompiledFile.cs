namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// The content of a compiled table file. Whatever the bytes are, nothing here reads outside of them, runs for ever or takes more memory than a few times their
/// number: what is wrong with them is an <see cref="InvalidDataException"/>, which <see cref="IndexedTable"/> and TableFile turn into the table's fault.
/// </summary>
internal abstract class CompiledFile
{
    /// <param name="type">hash, btree, lmdb or cdb.</param>
    /// <exception cref="InvalidDataException">Not such a file, of another type, or corrupt.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static CompiledFile Parse(string type, CompiledContent content) => type switch
    {
        "lmdb" => new LmdbFile(content),
        "cdb" => new CdbFile(content),
        "btree" => BerkeleyFile.OpenBtree(content),
        _ => BerkeleyFile.OpenHash(content),
    };

    /// <summary>The value of a stored key, trailing NUL and all; null when it isn't there.</summary>
    public abstract ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> storedKey);

    /// <summary>All entries as stored, in the order of the file.</summary>
    public abstract IEnumerable<CompiledEntry> Entries();
}
