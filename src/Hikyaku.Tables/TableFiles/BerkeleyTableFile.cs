using Hikyaku.Storage.Files;
using Hikyaku.Tables.Types.Compiled;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary><c>hash:</c> and <c>btree:</c>, opened to be made or changed with the system's Berkeley DB; see <see cref="CompiledTableFile"/> for reading, which needs none.</summary>
internal sealed class BerkeleyTableFile : LibraryTableFile
{
    private const int SmallCacheBytes = 1 << 20;

    private readonly BerkeleyLibrary _library;
    private BerkeleyLibrary.Handle _handle;

    private BerkeleyTableFile(string type, string file, BerkeleyLibrary library, NewTableFile? made, SafeFileHandle? locked, TableFileOptions options)
        : base(type, file, made, locked, options)
    {
        _library = library;
        _handle = library.Open(made is null ? file : file + NewTableFile.Suffix, type == "btree", made is not null, made is null ? SmallCacheBytes : options.BerkeleyCreateBufferBytes);
    }

    private protected override string CloseFault => $"flush database {Name}";

    public static TableFile OpenBerkeley(string type, string path, TableFileAccess access, TableFileOptions options)
    {
        string file = path + ".db";
        if (access == TableFileAccess.Read) return CompiledTableFile.Read(type, path, options);
        if (BerkeleyLibrary.Instance is not { } library) throw WithoutLibrary(type, file, access);
        return IsMade(file, access)
            ? Make(file, made => new BerkeleyTableFile(type, file, library, made, null, options))
            : Change(type, file, locked => new BerkeleyTableFile(type, file, library, null, locked, options));
    }

    protected override void Finish() => _library.Close(_handle);

    private protected override byte[]? Lookup(byte[] storedKey) => Do("reading", () => _library.Find(_handle, storedKey));

    private protected override bool Store(byte[] storedKey, byte[] storedValue, byte[] shownKey)
        => Do("writing", () => _library.Put(_handle, storedKey, storedValue, Duplicates == DuplicateEntries.Replace)) || KeepFirst(Name, shownKey);

    private protected override bool Remove(byte[] storedKey) => Do("deleting from", () => _library.Delete(_handle, storedKey));

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
}
