using Hikyaku.Tables.Types.Compiled;

namespace Hikyaku.Tables.TableFiles;

/// <summary><c>cdb:</c>, to be made as a whole; see <see cref="CompiledTableFile"/> for reading. A cdb file can't be changed.</summary>
internal sealed class CdbTableFile : TableFile
{
    private readonly NewTableFile _file;
    private readonly CdbImage _image = new();

    private CdbTableFile(string path, TableFileOptions options)
        : base("cdb", path, options)
        => _file = NewTableFile.Start(path + ".cdb");

    private protected override TrailingNull HabitualNull => TrailingNull.Absent;

    public static TableFile Open(string path, TableFileAccess access, TableFileOptions options) => access switch
    {
        TableFileAccess.Read => CompiledTableFile.Read("cdb", path, options),
        TableFileAccess.Create => new CdbTableFile(path, options),
        _ => throw new TableFileException("unsupported non-bulk change request"),
    };

    public override void Complete()
    {
        try
        {
            RandomAccess.Write(_file.File, _image.Finish().Span, 0);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OverflowException)
        {
            throw new TableFileException($"finish database {Name}.cdb.tmp: {e.Message}", e);
        }
        _file.Complete(Options);
    }

    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        base.Dispose(disposing);
    }

    private protected override byte[]? Lookup(byte[] storedKey) => throw new TableFileException($"table {Type}:{Name} is being made and cannot be searched");

    private protected override IEnumerable<TableEntry> StoredEntries() => throw new TableFileException($"table {Type}:{Name} is being made and cannot be listed");

    private protected override bool Remove(byte[] storedKey) => throw new TableFileException($"table {Type}:{Name} is being made: nothing can be deleted");

    private protected override bool Store(byte[] storedKey, byte[] storedValue, byte[] shownKey)
    {
        try
        {
            if (Duplicates == DuplicateEntries.Replace) _image.Remove(storedKey);
            else if (Duplicates != DuplicateEntries.Ignore && _image.Contains(storedKey)) return KeepFirst(Name, shownKey);
            _image.Add(storedKey, storedValue); // with -w all are kept, as Postfix does; the first one answers
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            throw new TableFileException($"error writing {Name}.cdb.tmp: {e.Message}", e);
        }
    }
}
