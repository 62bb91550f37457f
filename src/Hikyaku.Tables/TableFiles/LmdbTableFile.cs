using Hikyaku.Storage.Files;
using Hikyaku.Tables.Types.Compiled;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary><c>lmdb:</c>, opened to be made or changed with liblmdb; see <see cref="CompiledTableFile"/> for reading, which needs none.</summary>
internal sealed class LmdbTableFile : TableFile
{
    private static readonly TimeSpan LockLimit = TimeSpan.FromMinutes(10);

    private readonly LmdbBatch _batch;
    private readonly NewTableFile? _new;
    private readonly SafeFileHandle? _locked;
    private bool _isOpen = true;

    private LmdbTableFile(string path, LmdbBatch batch, NewTableFile? made, SafeFileHandle? locked, TableFileOptions options)
        : base("lmdb", path, options)
    {
        _batch = batch;
        _new = made;
        _locked = locked;
    }

    public static TableFile Open(string path, TableFileAccess access, TableFileOptions options)
    {
        string file = path + ".lmdb";
        if (access == TableFileAccess.Read) return CompiledTableFile.Read("lmdb", path, ".lmdb", options);
        LmdbLibrary library = LmdbLibrary.Instance
            ?? throw new TableFileException($"open database {file}: lmdb: files are written with liblmdb.so.0, which is not installed here (Debian's package liblmdb0)");
        bool isNew = access == TableFileAccess.Create || (access == TableFileAccess.UpdateOrCreate && FileStat.Of(file) is null or { Size: 0 });
        return isNew ? Make(path, file, library, options) : Change(path, file, library, options);
    }

    public override void Complete()
    {
        Close();
        _new?.Complete(Options);
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            Close();
        }
        finally
        {
            _new?.Dispose();
            _locked?.Dispose();
        }
        base.Dispose(disposing);
    }

    private protected override byte[]? Lookup(byte[] storedKey) => Do("reading", () => _batch.Find(storedKey));

    private protected override IEnumerable<TableEntry> StoredEntries() => throw new TableFileException($"table {Type}:{Name} is being changed and cannot be listed");

    private protected override bool Store(byte[] storedKey, byte[] storedValue, byte[] shownKey)
        => Do("updating", () => _batch.Put(storedKey, storedValue, Duplicates == DuplicateEntries.Replace)) || KeepFirst($"{Type}:{Name}", shownKey);

    private protected override bool Remove(byte[] storedKey) => Do("deleting from", () => _batch.Delete(storedKey));

    private static LmdbTableFile Make(string path, string file, LmdbLibrary library, TableFileOptions options)
    {
        NewTableFile made = NewTableFile.Start(file);
        try
        {
            return new LmdbTableFile(path, new LmdbBatch(library, file + NewTableFile.Suffix, options.LmdbMapSizeBytes, syncs: false), made, null, options);
        }
        catch (IOException e)
        {
            made.Dispose();
            throw new TableFileException($"open database {file}: {e.Message}", e);
        }
    }

    private static LmdbTableFile Change(string path, string file, LmdbLibrary library, TableFileOptions options)
    {
        SafeFileHandle locked = OpenedFile.TryOpen(file, OpenFlags.ReadWrite, out int errno) ?? throw new TableFileException($"open database {file}: {OpenedFile.Describe(errno)}");
        try
        {
            if (!FileLock.TryTake(locked, isExclusive: true, usesFcntl: true, LockLimit)) throw new IOException("another program has kept it locked for ten minutes");
            CompiledTableFile.Verify("lmdb", locked); // liblmdb itself would crash on a corrupt one
            return new LmdbTableFile(path, new LmdbBatch(library, file, options.LmdbMapSizeBytes, syncs: true), null, locked, options);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            locked.Dispose();
            throw new TableFileException($"open database {file}: {e.Message}", e);
        }
    }

    private T Do<T>(string what, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (IOException e)
        {
            throw new TableFileException($"error {what} {Type}:{Name}: {e.Message}", e);
        }
    }

    private void Close()
    {
        if (!_isOpen) return;
        _isOpen = false;
        try
        {
            _batch.Commit();
        }
        catch (IOException e)
        {
            throw new TableFileException($"error updating {Type}:{Name}: {e.Message}", e);
        }
        finally
        {
            _batch.Dispose();
        }
    }
}
