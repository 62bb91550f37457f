using System.Runtime.InteropServices;
using System.Text;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>The system's liblmdb, for writing; see <see cref="LmdbFile"/> for reading.</summary>
internal sealed unsafe class LmdbLibrary
{
    public const int KeyExists = -30799, NotFound = -30798, MapFull = -30792; // MDB_KEYEXIST, MDB_NOTFOUND, MDB_MAP_FULL

    private const uint NoSubdirectory = 0x4000, NoSync = 0x10000, NoLock = 0x400000; // MDB_NOSUBDIR, MDB_NOSYNC, MDB_NOLOCK
    private const uint NoOverwrite = 0x10; // MDB_NOOVERWRITE
    private const int NewFileMode = 0x180;

    private static readonly Lazy<LmdbLibrary?> System = new(Load);

    private readonly delegate* unmanaged<nint*, int> _create;
    private readonly delegate* unmanaged<nint, nuint, int> _setMapSize;
    private readonly delegate* unmanaged<nint, byte*, uint, int, int> _open;
    private readonly delegate* unmanaged<nint, void> _close;
    private readonly delegate* unmanaged<nint, nint, uint, nint*, int> _begin;
    private readonly delegate* unmanaged<nint, int> _commit;
    private readonly delegate* unmanaged<nint, void> _abort;
    private readonly delegate* unmanaged<nint, byte*, uint, uint*, int> _openTable;
    private readonly delegate* unmanaged<nint, uint, Item*, Item*, uint, int> _put;
    private readonly delegate* unmanaged<nint, uint, Item*, Item*, int> _get;
    private readonly delegate* unmanaged<nint, uint, Item*, Item*, int> _delete;
    private readonly delegate* unmanaged<int, nint> _describe;

    private LmdbLibrary(Func<string, nint> find)
    {
        _create = (delegate* unmanaged<nint*, int>)find("mdb_env_create");
        _setMapSize = (delegate* unmanaged<nint, nuint, int>)find("mdb_env_set_mapsize");
        _open = (delegate* unmanaged<nint, byte*, uint, int, int>)find("mdb_env_open");
        _close = (delegate* unmanaged<nint, void>)find("mdb_env_close");
        _begin = (delegate* unmanaged<nint, nint, uint, nint*, int>)find("mdb_txn_begin");
        _commit = (delegate* unmanaged<nint, int>)find("mdb_txn_commit");
        _abort = (delegate* unmanaged<nint, void>)find("mdb_txn_abort");
        _openTable = (delegate* unmanaged<nint, byte*, uint, uint*, int>)find("mdb_dbi_open");
        _put = (delegate* unmanaged<nint, uint, Item*, Item*, uint, int>)find("mdb_put");
        _get = (delegate* unmanaged<nint, uint, Item*, Item*, int>)find("mdb_get");
        _delete = (delegate* unmanaged<nint, uint, Item*, Item*, int>)find("mdb_del");
        _describe = (delegate* unmanaged<int, nint>)find("mdb_strerror");
    }

    /// <summary>Null when it isn't installed.</summary>
    public static LmdbLibrary? Instance => System.Value;

    /// <summary>The library's words: <c>MDB_MAP_FULL: Environment mapsize limit reached</c>.</summary>
    public string Describe(int status) => Marshal.PtrToStringUTF8(_describe(status)) ?? "error of LMDB";

    /// <summary>Opens or makes a file for changes, without locks of the library's own: the caller has the file's lock.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mapBytes">How large it may grow before <see cref="MapFull"/>.</param>
    /// <param name="syncs">Each transaction is on the disk when it is committed.</param>
    /// <param name="environment">For <see cref="Close"/>.</param>
    public int Open(string path, long mapBytes, bool syncs, out nint environment)
    {
        nint opened;
        environment = 0;
        int status = _create(&opened);
        if (status != 0) return status;
        status = _setMapSize(opened, (nuint)mapBytes);
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
            if (status == 0) status = _open(opened, name, NoSubdirectory | NoLock | (syncs ? 0 : NoSync), NewFileMode);
        if (status == 0) environment = opened;
        else _close(opened);
        return status;
    }

    public void Close(nint environment) => _close(environment);

    /// <summary>Allowed between transactions only.</summary>
    public int SetMapSize(nint environment, long bytes) => _setMapSize(environment, (nuint)bytes);

    public int Begin(nint environment, out nint transaction, out uint table)
    {
        nint begun = 0;
        uint opened = 0;
        int status = _begin(environment, 0, 0, &begun);
        if (status == 0)
        {
            status = _openTable(begun, null, 0, &opened);
            if (status != 0) _abort(begun);
        }
        transaction = status == 0 ? begun : 0;
        table = opened;
        return status;
    }

    public int Commit(nint transaction) => _commit(transaction);

    public void Abort(nint transaction) => _abort(transaction);

    /// <summary><see cref="KeyExists"/> when the key is there and stays as it is.</summary>
    public int Put(nint transaction, uint table, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, bool replaces)
    {
        fixed (byte* keyBytes = key, valueBytes = value)
        {
            Item keyItem = new() { Size = (nuint)key.Length, Bytes = keyBytes }, valueItem = new() { Size = (nuint)value.Length, Bytes = valueBytes };
            return _put(transaction, table, &keyItem, &valueItem, replaces ? 0 : NoOverwrite);
        }
    }

    /// <summary><see cref="NotFound"/> when the key isn't there.</summary>
    public int Delete(nint transaction, uint table, ReadOnlySpan<byte> key)
    {
        fixed (byte* keyBytes = key)
        {
            Item item = new() { Size = (nuint)key.Length, Bytes = keyBytes };
            return _delete(transaction, table, &item, null);
        }
    }

    /// <summary><see cref="NotFound"/> when the key isn't there.</summary>
    public int Find(nint transaction, uint table, ReadOnlySpan<byte> key, out byte[] value)
    {
        value = [];
        fixed (byte* keyBytes = key)
        {
            Item item = new() { Size = (nuint)key.Length, Bytes = keyBytes }, found = default;
            int status = _get(transaction, table, &item, &found);
            if (status == 0) value = new ReadOnlySpan<byte>(found.Bytes, (int)found.Size).ToArray();
            return status;
        }
    }

    private static LmdbLibrary? Load()
    {
        try
        {
            return NativeLibrary.TryLoad("liblmdb.so.0", out nint library) ? new LmdbLibrary(symbol => NativeLibrary.GetExport(library, symbol)) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    // MDB_val
    [StructLayout(LayoutKind.Sequential)]
    private struct Item
    {
        public nuint Size;
        public byte* Bytes;
    }
}
