namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// Changes to an lmdb: file, some thousand in one transaction. When the file's size limit is reached the transaction is made once more under a limit twice as large, so the limit
/// is nobody's concern.
/// </summary>
internal sealed class LmdbBatch : IDisposable
{
    private const int ChangesPerTransaction = 4096;
    private const long SizeLimitBytes = 1L << 46;

    private readonly LmdbLibrary _library;
    private readonly List<Change> _changes = [];
    private readonly nint _environment;
    private long _mapBytes;
    private nint _transaction;
    private uint _table;

    /// <param name="library">liblmdb.</param>
    /// <param name="path">The file, whose lock the caller has; made when it isn't there.</param>
    /// <param name="mapBytes">The first limit; more when the file has more already.</param>
    /// <param name="syncs">Each transaction is on the disk when it ends.</param>
    /// <exception cref="IOException">In the library's words.</exception>
    public LmdbBatch(LmdbLibrary library, string path, long mapBytes, bool syncs)
    {
        const long Room = 1 << 20;
        _library = library;
        _mapBytes = Math.Max(Math.Max(mapBytes, Room), (TableFiles.FileStat.Of(path)?.Size ?? 0) + Room);
        Check(library.Open(path, _mapBytes, syncs, out _environment));
    }

    /// <summary>False when the key is there and stays as it is.</summary>
    public bool Put(byte[] key, byte[] value, bool replaces)
        => Do(new Change(key, value, replaces)) != LmdbLibrary.KeyExists;

    /// <summary>False when the key isn't there.</summary>
    public bool Delete(byte[] key) => Do(new Change(key, null, false)) != LmdbLibrary.NotFound;

    public byte[]? Find(byte[] key)
    {
        Begin();
        int status = _library.Find(_transaction, _table, key, out byte[] value);
        if (status == LmdbLibrary.NotFound) return null;
        Check(status);
        return value;
    }

    /// <summary>Commits what was changed.</summary>
    public void Commit()
    {
        while (_transaction != 0)
        {
            int status = _library.Commit(_transaction);
            _transaction = 0;
            if (status == LmdbLibrary.MapFull) Repeat();
            else Check(status);
        }
        _changes.Clear();
    }

    public void Dispose()
    {
        if (_transaction != 0) _library.Abort(_transaction);
        _transaction = 0;
        _library.Close(_environment);
    }

    private int Do(Change change)
    {
        if (_changes.Count >= ChangesPerTransaction) Commit();
        Begin();
        int status = Make(change);
        while (status == LmdbLibrary.MapFull)
        {
            _library.Abort(_transaction);
            _transaction = 0;
            Repeat();
            status = Make(change);
        }
        if (status is LmdbLibrary.KeyExists or LmdbLibrary.NotFound) return status;
        Check(status);
        _changes.Add(change);
        return status;
    }

    // All changes of the transaction, in a larger map.
    private void Repeat()
    {
        int status;
        do
        {
            if (_transaction != 0) _library.Abort(_transaction);
            _transaction = 0;
            if (_mapBytes >= SizeLimitBytes) Check(LmdbLibrary.MapFull);
            _mapBytes *= 2;
            Check(_library.SetMapSize(_environment, _mapBytes));
            Begin();
            status = 0;
            for (int i = 0; status == 0 && i < _changes.Count; i++) status = Make(_changes[i]);
        }
        while (status == LmdbLibrary.MapFull);
        Check(status);
    }

    private int Make(Change change)
        => change.Value is null ? _library.Delete(_transaction, _table, change.Key) : _library.Put(_transaction, _table, change.Key, change.Value, change.Replaces);

    private void Begin()
    {
        if (_transaction == 0) Check(_library.Begin(_environment, out _transaction, out _table));
    }

    private void Check(int status)
    {
        if (status != 0) throw new IOException(_library.Describe(status));
    }

    /// <param name="Value">Null: the key is deleted.</param>
    private readonly record struct Change(byte[] Key, byte[]? Value, bool Replaces);
}
