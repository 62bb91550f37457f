using Hikyaku.Storage.Files;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary>
/// A file that is written beside the one whose place it takes, under the name and the lock that Postfix's programs use: two that run at once wait for each other. Readers
/// see the old file or the new one, never a part.
/// </summary>
internal sealed class NewTableFile : IDisposable
{
    public const string Suffix = ".tmp";

    private readonly string _path;
    private readonly string _temporary;
    private SafeFileHandle? _file;

    private NewTableFile(string path, string temporary, SafeFileHandle file)
    {
        _path = path;
        _temporary = temporary;
        _file = file;
    }

    /// <summary>Makes and locks the temporary file.</summary>
    /// <exception cref="TableFileException">No right to, or somebody else has had it for ten minutes.</exception>
    public static NewTableFile Start(string path)
    {
        string temporary = path + Suffix;
        while (true)
        {
            SafeFileHandle file = OpenedFile.TryOpen(temporary, OpenFlags.ReadWrite | OpenFlags.Create | OpenFlags.NoFollow | OpenFlags.NonBlocking, out int errno)
                ?? throw new TableFileException($"open database {temporary}: {OpenedFile.Describe(errno)}");
            if (!FileLock.TryTake(file, isExclusive: true, usesFcntl: false, FileLock.CommandLimit))
            {
                file.Dispose();
                throw new TableFileException($"lock {temporary}: another program has held it for ten minutes");
            }
            // The one who had the lock may have renamed the file away; a file with a second name is somebody's trap.
            FileStat? locked = FileStat.Of(file), named = FileStat.Of(temporary);
            if (locked is { Links: 1, IsRegular: true } mine && named is { } current && mine.IsSameFile(current)) return Emptied(path, temporary, file);
            file.Dispose();
            if (locked is not { Links: 0 } && named is not null) throw new TableFileException($"open database {temporary}: not a plain file with one name");
        }
    }

    /// <summary>The open file, at its start.</summary>
    public SafeFileHandle File => _file ?? throw new ObjectDisposedException(nameof(NewTableFile));

    /// <summary>Flushes the file, gives it its owner and bits, and puts it in its place.</summary>
    public void Complete(TableFileOptions options)
    {
        int descriptor = (int)File.DangerousGetHandle();
        int errno = LibcStorageCalls.Instance.Flush(descriptor);
        if (errno != 0) throw new TableFileException($"finish database {_temporary}: {OpenedFile.Describe(errno)}");
        GiveAway(_temporary, options, File);
        errno = LibcStorageCalls.Instance.Rename(_temporary, _path);
        if (errno != 0) throw new TableFileException($"rename database from {_temporary} to {_path}: {OpenedFile.Describe(errno)}");
        File.Dispose(); // releases the lock
        _file = null;
    }

    /// <summary>Sets owner and permission bits of a file that was just made.</summary>
    public static void GiveAway(string path, TableFileOptions options, SafeFileHandle file)
    {
        try
        {
            if (options.Owner is { } owner) Storage.Privileged.FileOwnership.Set(path, owner.User, owner.Group);
            System.IO.File.SetUnixFileMode(file, options.Mode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TableFileException($"set owner and mode of {path}: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        if (_file is null) return;
        LibcStorageCalls.Instance.Unlink(_temporary);
        _file.Dispose();
        _file = null;
    }

    private static NewTableFile Emptied(string path, string temporary, SafeFileHandle file)
    {
        RandomAccess.SetLength(file, 0);
        return new NewTableFile(path, temporary, file);
    }
}
