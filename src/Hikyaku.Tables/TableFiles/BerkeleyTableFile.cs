using Hikyaku.Storage.Files;
using Hikyaku.Tables.Types.Compiled;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary><c>hash:</c> and <c>btree:</c>, opened to be made or changed with the system's Berkeley DB; see <see cref="CompiledTableFile"/> for reading, which needs none.</summary>
internal sealed class BerkeleyTableFile : TableFile
{
    private const int SmallCacheBytes = 1 << 20;
    private static readonly TimeSpan LockLimit = TimeSpan.FromMinutes(10);

    private readonly BerkeleyLibrary _library;
    private readonly NewTableFile? _new;
    private readonly SafeFileHandle? _locked;
    private BerkeleyLibrary.Handle _handle;
    private bool _isOpen;

    private BerkeleyTableFile(string type, string file, BerkeleyLibrary library, NewTableFile? made, SafeFileHandle? locked, TableFileOptions options)
        : base(type, file, options)
    {
        _library = library;
        _new = made;
        _locked = locked;
        _handle = library.Open(made is null ? file : file + NewTableFile.Suffix, type == "btree", made is not null, made is null ? SmallCacheBytes : options.BerkeleyCreateBufferBytes);
        _isOpen = true;
    }

    public static TableFile OpenBerkeley(string type, string path, TableFileAccess access, TableFileOptions options)
    {
        string file = path + ".db";
        if (access == TableFileAccess.Read) return CompiledTableFile.Read(type, path, ".db", options);
        if (BerkeleyLibrary.Instance is not { } library) throw WithoutLibrary(type, file, access);
        if (access == TableFileAccess.Create || (access == TableFileAccess.UpdateOrCreate && FileStat.Of(file) is null or { Size: 0 })) return Make(type, file, library, options);
        SafeFileHandle locked = OpenedFile.TryOpen(file, OpenFlags.ReadWrite, out int errno) ?? throw new TableFileException($"open database {file}: {OpenedFile.Describe(errno)}");
        try
        {
            if (!FileLock.TryTake(locked, isExclusive: true, usesFcntl: false, LockLimit)) throw new IOException("another program has kept it locked for ten minutes");
            CompiledTableFile.Verify(type, locked); // Berkeley DB itself may crash on a corrupt one
            return new BerkeleyTableFile(type, file, library, null, locked, options);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            locked.Dispose();
            throw new TableFileException($"open database {file}: {e.Message}", e);
        }
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

    private protected override byte[]? Lookup(byte[] storedKey) => Do("reading", () => _library.Find(_handle, storedKey));

    private protected override IEnumerable<TableEntry> StoredEntries() => throw new TableFileException($"table {Type}:{Name} is being changed and cannot be listed");

    private protected override bool Store(byte[] storedKey, byte[] storedValue, byte[] shownKey)
        => Do("writing", () => _library.Put(_handle, storedKey, storedValue, Duplicates == DuplicateEntries.Replace)) || KeepFirst(Name, shownKey);

    private protected override bool Remove(byte[] storedKey) => Do("deleting from", () => _library.Delete(_handle, storedKey));

    private static BerkeleyTableFile Make(string type, string file, BerkeleyLibrary library, TableFileOptions options)
    {
        NewTableFile made = NewTableFile.Start(file);
        try
        {
            return new BerkeleyTableFile(type, file, library, made, null, options);
        }
        catch (IOException e)
        {
            made.Dispose();
            throw new TableFileException($"open database {file}: {e.Message}", e);
        }
    }

    /// <summary>What happens where Berkeley DB is missing. A .db that Postfix would take for current and that isn't is the worst that could stay behind: it is removed when a new one was asked for.</summary>
    internal static TableFileException WithoutLibrary(string type, string file, TableFileAccess access)
    {
        string why = $"{type}: files are written with Berkeley DB, which is not installed here (Debian's package libdb5.3)";
        if (access != TableFileAccess.Create) return new TableFileException($"{why}; {file} stays as it is");
        if (FileStat.Of(file) is null) return new TableFileException($"{why}; there is no {file}, and the source text is read") { IsSourceRead = true };
        int errno = LibcStorageCalls.Instance.Unlink(file);
        return new TableFileException(errno == 0
            ? $"{why}; the old {file} was removed, so that nothing takes it for current, and the source text is read"
            : $"{why}; the old {file} would be taken for current and cannot be removed: {OpenedFile.Describe(errno)}")
        {
            IsSourceRead = errno == 0,
        };
    }

    private T Do<T>(string what, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (IOException e)
        {
            throw new TableFileException($"error {what} {Name}: {e.Message}", e);
        }
    }

    private void Close()
    {
        if (!_isOpen) return;
        _isOpen = false;
        try
        {
            _library.Close(_handle);
        }
        catch (IOException e)
        {
            throw new TableFileException($"flush database {Name}: {e.Message}", e);
        }
    }
}
