using Hikyaku.Storage.Files;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary>A table that a library of the system writes by itself: a new file that takes the old one's place in the end, or the old one, which stays locked meanwhile.</summary>
internal abstract class LibraryTableFile : TableFile
{
    private readonly NewTableFile? _new;
    private readonly SafeFileHandle? _locked;
    private bool _isOpen = true;

    /// <param name="type">In front of the colon.</param>
    /// <param name="name">As Postfix names the table in messages.</param>
    /// <param name="made">The new file; null when the old one is changed.</param>
    /// <param name="locked">The old file; null when a new one is made.</param>
    /// <param name="options">How entries are kept.</param>
    protected LibraryTableFile(string type, string name, NewTableFile? made, SafeFileHandle? locked, TableFileOptions options)
        : base(type, name, options)
    {
        _new = made;
        _locked = locked;
    }

    /// <summary>The table in the messages about its entries: <c>error reading TABLE: …</c>.</summary>
    private protected virtual string Table => Name;

    /// <summary>The words before the cause when the library cannot finish.</summary>
    private protected abstract string CloseFault { get; }

    /// <summary>Nothing of that name, or an empty file: it is made anew although changing it was asked for.</summary>
    protected static bool IsMade(string file, TableFileAccess access)
        => access == TableFileAccess.Create || (access == TableFileAccess.UpdateOrCreate && FileStat.Of(file) is null or { Size: 0 });

    /// <summary>Begins a new file.</summary>
    protected static TableFile Make(string file, Func<NewTableFile, TableFile> open)
    {
        NewTableFile made = NewTableFile.Start(file);
        try
        {
            return open(made);
        }
        catch (IOException e)
        {
            made.Dispose();
            throw new TableFileException($"open database {file}: {e.Message}", e);
        }
    }

    /// <summary>Opens the old file, alone. All of it is read first: the libraries themselves may crash on a corrupt one.</summary>
    protected static TableFile Change(string type, string file, Func<SafeFileHandle, TableFile> open)
    {
        SafeFileHandle locked = OpenedFile.TryOpen(file, OpenFlags.ReadWrite, out int errno) ?? throw new TableFileException($"open database {file}: {OpenedFile.Describe(errno)}");
        try
        {
            if (!FileLock.TryTake(locked, isExclusive: true, usesFcntl: type == "lmdb", FileLock.CommandLimit)) throw new IOException("another program has kept it locked for ten minutes");
            CompiledTableFile.Verify(type, locked);
            return open(locked);
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

    /// <summary>Writes what the library still holds and lets it go. Called once; throws IOException.</summary>
    protected abstract void Finish();

    private protected override IEnumerable<TableEntry> StoredEntries() => throw new TableFileException($"table {Type}:{Name} is being changed and cannot be listed");

    /// <summary>One call of the library, with its failure in Postfix's words.</summary>
    protected T Do<T>(string what, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (IOException e)
        {
            throw new TableFileException($"error {what} {Table}: {e.Message}", e);
        }
    }

    private void Close()
    {
        if (!_isOpen) return;
        _isOpen = false;
        try
        {
            Finish();
        }
        catch (IOException e)
        {
            throw new TableFileException($"{CloseFault}: {e.Message}", e);
        }
    }
}
