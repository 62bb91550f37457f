using Hikyaku.Storage.Files;
using Hikyaku.Tables.Types.Compiled;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary>A compiled file that is only read: whole, or no more of it than one key takes.</summary>
internal sealed class CompiledTableFile : TableFile
{
    private const int SecondsOfGrace = 100;
    private readonly CompiledFile _content;
    private readonly CompiledContent _bytes;
    private readonly SafeFileHandle? _file; // open while pieces of it may still be read

    private CompiledTableFile(string type, string name, CompiledContent bytes, SafeFileHandle? file, TableFileOptions options)
        : base(type, name, options)
    {
        _content = CompiledFile.Parse(type, bytes);
        _bytes = bytes;
        _file = file;
    }

    /// <summary>Opens the file under a shared lock; warns when its source is newer.</summary>
    /// <param name="type">hash, btree, lmdb or cdb.</param>
    /// <param name="path">Without the suffix.</param>
    /// <param name="options">As given to <see cref="TableFile.Open"/>.</param>
    public static CompiledTableFile Read(string type, string path, TableFileOptions options)
    {
        string file = path + TableFileTypes.Find(type)!.Suffix;
        bool isLmdb = type == "lmdb";
        SafeFileHandle? open = null;
        try
        {
            open = OpenedFile.TryOpen(file, OpenFlags.ReadOnly, out int errno) ?? throw new IOException(OpenedFile.Describe(errno));
            CompiledContent bytes = options.IsForOneKey ? CompiledBytes.ReadPieces(open, isLmdb, FileLock.CommandLimit, out FileStat stat) : new CompiledContent(CompiledBytes.Read(open, isLmdb, FileLock.CommandLimit, out stat));
            var table = new CompiledTableFile(type, isLmdb ? path : file, bytes, options.IsForOneKey ? open : null, options);
            if (options.IsForOneKey) open = null;
            WarnWhenOld(path, file, stat, options);
            return table;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new TableFileException($"open database {file}: {e.Message}", e);
        }
        finally
        {
            open?.Dispose();
        }
    }

    /// <summary>Reads every entry of a file whose lock the caller has.</summary>
    /// <exception cref="InvalidDataException">It is corrupt.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static void Verify(string type, SafeFileHandle file)
    {
        foreach (CompiledEntry _ in CompiledFile.Parse(type, CompiledBytes.ReadPieces(file)).Entries())
        {
            // each is checked on the way
        }
    }

    /// <summary>Postfix's warning that the source is newer, unless it was changed in the last 100 seconds.</summary>
    public static void WarnWhenOld(string source, string file, FileStat compiled, TableFileOptions options)
    {
        if (FileStat.Of(source) is not { } text || text.ModifiedUtc <= compiled.ModifiedUtc) return;
        if (text.ModifiedUtc < options.Clock.GetUtcNow().UtcDateTime.AddSeconds(-SecondsOfGrace)) options.Warn($"database {file} is older than source file {source}");
    }

    protected override void Dispose(bool disposing)
    {
        _file?.Dispose();
        base.Dispose(disposing);
    }

    private protected override byte[]? Lookup(byte[] storedKey)
    {
        try
        {
            byte[]? value = _content.Find(storedKey)?.ToArray();
            if (_file is not null && _content is LmdbFile && !CompiledBytes.IsWholeLmdb(_bytes, _file)) throw new InvalidDataException("it was changed while it was read");
            return value;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new TableFileException($"error reading {Name}: {e.Message}", e);
        }
    }

    private protected override IEnumerable<TableEntry> StoredEntries()
    {
        using IEnumerator<CompiledEntry> entries = _content.Entries().GetEnumerator();
        while (MoveNext(entries)) yield return new TableEntry(entries.Current.Key.ToArray(), entries.Current.Value.ToArray());
    }

    private bool MoveNext(IEnumerator<CompiledEntry> entries)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new TableFileException($"error seeking {Name}: {e.Message}", e);
        }
    }
}
