using Hikyaku.Tables.Types.Compiled;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary><c>lmdb:</c>, opened to be made or changed with liblmdb; see <see cref="CompiledTableFile"/> for reading, which needs none.</summary>
internal sealed class LmdbTableFile : LibraryTableFile
{
    private readonly LmdbBatch _batch;

    private LmdbTableFile(string path, LmdbBatch batch, NewTableFile? made, SafeFileHandle? locked, TableFileOptions options)
        : base("lmdb", path, made, locked, options)
        => _batch = batch;

    private protected override string Table => $"{Type}:{Name}";

    private protected override string CloseFault => $"error updating {Table}";

    public static TableFile Open(string path, TableFileAccess access, TableFileOptions options)
    {
        string file = path + ".lmdb";
        if (access == TableFileAccess.Read) return CompiledTableFile.Read("lmdb", path, options);
        LmdbLibrary library = LmdbLibrary.Instance
            ?? throw new TableFileException($"open database {file}: lmdb: files are written with liblmdb.so.0, which is not installed here (Debian's package liblmdb0)");
        LmdbBatch Begin(string name, bool syncs) => new(library, name, options.LmdbMapSizeBytes, syncs);
        return IsMade(file, access)
            ? Make(file, made => new LmdbTableFile(path, Begin(file + NewTableFile.Suffix, syncs: false), made, null, options))
            : Change("lmdb", file, locked => new LmdbTableFile(path, Begin(file, syncs: true), null, locked, options));
    }

    protected override void Finish()
    {
        try
        {
            _batch.Commit();
        }
        finally
        {
            _batch.Dispose();
        }
    }

    private protected override byte[]? Lookup(byte[] storedKey) => Do("reading", () => _batch.Find(storedKey));

    private protected override bool Store(byte[] storedKey, byte[] storedValue, byte[] shownKey)
        => Do("updating", () => _batch.Put(storedKey, storedValue, Duplicates == DuplicateEntries.Replace)) || KeepFirst(Table, shownKey);

    private protected override bool Remove(byte[] storedKey) => Do("deleting from", () => _batch.Delete(storedKey));
}
