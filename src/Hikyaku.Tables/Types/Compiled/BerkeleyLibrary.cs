using System.Runtime.InteropServices;
using System.Text;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// The system's Berkeley DB, for writing. Its functions are found by name and proved with an entry in memory before a file is touched; a library that has them under other names, or in which they
/// do something else, counts as missing.
/// </summary>
internal sealed unsafe class BerkeleyLibrary
{
    private const int CreateFlag = 0x1, TruncateFlag = 0x20000, NoOverwrite = 20; // DB_CREATE, DB_TRUNCATE, DB_NOOVERWRITE
    private const int MemoryPool = 0x400, PrivateRegion = 0x10000; // DB_INIT_MPOOL, DB_PRIVATE
    private const int KeyExists = -30994, NotFound = -30988; // DB_KEYEXIST, DB_NOTFOUND
    private const int NewFileMode = 0x180;

    private static readonly Lazy<BerkeleyLibrary?> System = new(Load);

    private readonly delegate* unmanaged<nint*, nint, uint, int> _create;
    private readonly delegate* unmanaged<nint, nint, byte*, byte*, int, uint, int, int> _open;
    private readonly delegate* unmanaged<nint, nint, Item*, Item*, uint, int> _put;
    private readonly delegate* unmanaged<nint, nint, Item*, Item*, uint, int> _get;
    private readonly delegate* unmanaged<nint, nint, Item*, uint, int> _delete;
    private readonly delegate* unmanaged<nint, uint, int> _close;
    private readonly delegate* unmanaged<nint*, uint, int> _createEnvironment;
    private readonly delegate* unmanaged<nint, uint, uint, int, int> _setCache;
    private readonly delegate* unmanaged<nint, byte*, uint, int, int> _openEnvironment;
    private readonly delegate* unmanaged<nint, uint, int> _closeEnvironment;
    private readonly delegate* unmanaged<int, nint> _describe;

    private BerkeleyLibrary(Func<string, nint> find)
    {
        _create = (delegate* unmanaged<nint*, nint, uint, int>)find("db_create");
        _open = (delegate* unmanaged<nint, nint, byte*, byte*, int, uint, int, int>)find("__db_open_pp");
        _put = (delegate* unmanaged<nint, nint, Item*, Item*, uint, int>)find("__db_put_pp");
        _get = (delegate* unmanaged<nint, nint, Item*, Item*, uint, int>)find("__db_get_pp");
        _delete = (delegate* unmanaged<nint, nint, Item*, uint, int>)find("__db_del_pp");
        _close = (delegate* unmanaged<nint, uint, int>)find("__db_close_pp");
        _createEnvironment = (delegate* unmanaged<nint*, uint, int>)find("db_env_create");
        _setCache = (delegate* unmanaged<nint, uint, uint, int, int>)find("__memp_set_cachesize");
        _openEnvironment = (delegate* unmanaged<nint, byte*, uint, int, int>)find("__env_open_pp");
        _closeEnvironment = (delegate* unmanaged<nint, uint, int>)find("__env_close_pp");
        _describe = (delegate* unmanaged<int, nint>)find("db_strerror");
    }

    /// <summary>Null when there is none that can be used.</summary>
    public static BerkeleyLibrary? Instance => System.Value;

    /// <summary>Opens or makes a file. The handle is for <see cref="Close"/>.</summary>
    /// <param name="path">The file; its folder is where Berkeley DB looks for DB_CONFIG, as in Postfix.</param>
    /// <param name="isBtree">Else hash.</param>
    /// <param name="isNew">Nothing of what is there stays.</param>
    /// <param name="cacheBytes">Memory for pages.</param>
    /// <exception cref="IOException">In the system's words.</exception>
    public Handle Open(string path, bool isBtree, bool isNew, int cacheBytes)
    {
        Handle handle = default;
        try
        {
            Check(_createEnvironment(&handle.Environment, 0));
            Check(_setCache(handle.Environment, 0, (uint)cacheBytes, 1));
            fixed (byte* folder = Terminated(Path.GetDirectoryName(Path.GetFullPath(path))!), name = Terminated(Path.GetFileName(path)))
            {
                Check(_openEnvironment(handle.Environment, folder, CreateFlag | MemoryPool | PrivateRegion, 0));
                Check(_create(&handle.Database, handle.Environment, 0));
                Check(_open(handle.Database, 0, name, null, isBtree ? 1 : 2, isNew ? CreateFlag | TruncateFlag : 0u, NewFileMode));
            }
            return handle;
        }
        catch (IOException)
        {
            _ = CloseBoth(handle);
            throw;
        }
    }

    /// <summary>False when the key is there and stays as it is.</summary>
    public bool Put(Handle handle, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, bool replaces)
    {
        fixed (byte* keyBytes = key, valueBytes = value)
        {
            Item keyItem = new() { Bytes = keyBytes, Size = (uint)key.Length }, valueItem = new() { Bytes = valueBytes, Size = (uint)value.Length };
            int status = _put(handle.Database, 0, &keyItem, &valueItem, replaces ? 0u : NoOverwrite);
            if (status == KeyExists) return false;
            Check(status);
            return true;
        }
    }

    /// <summary>False when the key isn't there.</summary>
    public bool Delete(Handle handle, ReadOnlySpan<byte> key)
    {
        fixed (byte* keyBytes = key)
        {
            Item item = new() { Bytes = keyBytes, Size = (uint)key.Length };
            int status = _delete(handle.Database, 0, &item, 0);
            if (status == NotFound) return false;
            Check(status);
            return true;
        }
    }

    public byte[]? Find(Handle handle, ReadOnlySpan<byte> key)
    {
        fixed (byte* keyBytes = key)
        {
            Item item = new() { Bytes = keyBytes, Size = (uint)key.Length }, value = default;
            int status = _get(handle.Database, 0, &item, &value, 0);
            if (status == NotFound) return null;
            Check(status);
            return new ReadOnlySpan<byte>(value.Bytes, (int)value.Size).ToArray();
        }
    }

    /// <summary>Writes what is in memory to the file and closes it.</summary>
    /// <exception cref="IOException">In the system's words.</exception>
    public void Close(Handle handle) => Check(CloseBoth(handle));

    private int CloseBoth(Handle handle)
    {
        int status = handle.Database == 0 ? 0 : _close(handle.Database, 0), second = handle.Environment == 0 ? 0 : _closeEnvironment(handle.Environment, 0);
        return status != 0 ? status : second;
    }

    private void Check(int status)
    {
        if (status != 0) throw new IOException(Marshal.PtrToStringUTF8(_describe(status)) ?? "error of Berkeley DB");
    }

    private bool Proves()
    {
        Handle handle = default;
        if (_create(&handle.Database, 0, 0) != 0 || handle.Database == 0) return false;
        try
        {
            Check(_open(handle.Database, 0, null, null, 1, CreateFlag, 0));
            return Put(handle, "key"u8, "value"u8, replaces: false) && !Put(handle, "key"u8, "other"u8, replaces: false)
                && Find(handle, "key"u8) is { } value && value.AsSpan().SequenceEqual("value"u8) && Delete(handle, "key"u8) && !Delete(handle, "key"u8);
        }
        catch (IOException)
        {
            return false;
        }
        finally
        {
            _ = CloseBoth(handle);
        }
    }

    private static BerkeleyLibrary? Load()
    {
        foreach (string name in (ReadOnlySpan<string>)["libdb-5.3.so", "libdb-5.so", "libdb.so.5"])
        {
            if (!NativeLibrary.TryLoad(name, out nint library)) continue;
            try
            {
                var loaded = new BerkeleyLibrary(symbol => NativeLibrary.GetExport(library, symbol));
                if (loaded.Proves()) return loaded;
            }
            catch (EntryPointNotFoundException)
            {
                // built with other names: the next one may do
            }
        }
        return null;
    }

    private static byte[] Terminated(string text) => Encoding.UTF8.GetBytes(text + '\0');

    /// <summary>DB_ENV and DB.</summary>
    internal struct Handle
    {
        public nint Environment;
        public nint Database;
    }

    // DBT
    [StructLayout(LayoutKind.Sequential)]
    private struct Item
    {
        public byte* Bytes;
        public uint Size;
        public uint BufferSize;
        public uint PartSize;
        public uint PartStart;
        public nint Application;
        public uint Flags;
    }
}
