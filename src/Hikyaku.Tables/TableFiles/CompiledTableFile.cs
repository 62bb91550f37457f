using Hikyaku.Storage.Files;
using Hikyaku.Tables.Types.Compiled;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary>A compiled file that is only read, whole.</summary>
internal sealed class CompiledTableFile : TableFile
{
    private const int SecondsOfGrace = 100;
    private static readonly TimeSpan LockLimit = TimeSpan.FromMinutes(10);

    private readonly CompiledFile _content;

    private CompiledTableFile(string type, string name, CompiledFile content, TableFileOptions options)
        : base(type, name, options)
        => _content = content;

    /// <summary>Reads the file under a shared lock; warns when its source is newer.</summary>
    /// <param name="type">For messages.</param>
    /// <param name="path">Without the suffix.</param>
    /// <param name="suffix">The file's.</param>
    /// <param name="parse">Throws <see cref="InvalidDataException"/>.</param>
    /// <param name="options">As given to <see cref="TableFile.Open"/>.</param>
    public static CompiledTableFile Read(string type, string path, string suffix, Func<byte[], CompiledFile> parse, TableFileOptions options)
    {
        string file = path + suffix;
        bool isLmdb = type == "lmdb";
        try
        {
            using SafeFileHandle open = OpenedFile.TryOpen(file, OpenFlags.ReadOnly, out int errno) ?? throw new IOException(OpenedFile.Describe(errno));
            byte[] bytes = CompiledBytes.Read(open, isLmdb, LockLimit, out FileStat stat);
            var table = new CompiledTableFile(type, isLmdb ? path : file, parse(bytes), options);
            WarnWhenOld(path, file, stat, options);
            return table;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new TableFileException($"open database {file}: {e.Message}", e);
        }
    }

    /// <summary>Reads every entry of a file whose lock the caller has.</summary>
    /// <exception cref="InvalidDataException">It is corrupt.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static void Verify(SafeFileHandle file, Func<byte[], CompiledFile> parse)
    {
        FileStat stat = FileStat.Of(file) ?? throw new IOException("fstat failed");
        byte[] bytes = new byte[stat.Size];
        int read = 0, more;
        while (read < bytes.Length && (more = RandomAccess.Read(file, bytes.AsSpan(read), read)) > 0) read += more;
        foreach (CompiledEntry _ in parse(bytes).Entries())
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

    private protected override byte[]? Lookup(byte[] storedKey)
    {
        try
        {
            return _content.Find(storedKey)?.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new TableFileException($"error reading {Name}: {e.Message}", e);
        }
    }

    private protected override IEnumerable<TableEntry> StoredEntries()
    {
        using IEnumerator<CompiledEntry> entries = _content.Entries().GetEnumerator();
        while (MoveNext(entries)) yield return new TableEntry(entries.Current.Key.ToArray(), entries.Current.Value.ToArray());
    }

    private protected override bool Store(byte[] storedKey, byte[] storedValue, byte[] shownKey) => throw new TableFileException($"table {Type}:{Name} is open for reading only");

    private protected override bool Remove(byte[] storedKey) => throw new TableFileException($"table {Type}:{Name} is open for reading only");

    private bool MoveNext(IEnumerator<CompiledEntry> entries)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (InvalidDataException e)
        {
            throw new TableFileException($"error seeking {Name}: {e.Message}", e);
        }
    }
}
