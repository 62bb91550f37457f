namespace Hikyaku.Storage.Files;

/// <summary>Names in a directory: making, moving and removing them so that a power cut doesn't undo it.</summary>
public static class DurableDirectory
{
    /// <summary>fsync(2) of the directory: without it a rename or unlink is lost by a power cut on ext4 and XFS (measured).</summary>
    public static void Flush(IStorageCalls calls, string path)
    {
        int errno = calls.Open(path, OpenFlags.Directory, 0, out int descriptor);
        if (errno != 0) throw new StorageException("open", path, errno);
        errno = calls.Flush(descriptor);
        int closed = calls.Close(descriptor);
        if (errno != 0) throw new StorageException("fsync", path, errno);
        if (closed != 0) throw new StorageException("close", path, closed);
    }

    /// <summary>Makes the directory where it is missing, and its name lasting. The parent must exist.</summary>
    public static void Create(IStorageCalls calls, string path, int mode = 0x1C0)
    {
        int errno = calls.MakeDirectory(path, mode);
        if (errno == Errno.Exists) return;
        if (errno != 0) throw new StorageException("mkdir", path, errno);
        Flush(calls, Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/");
    }

    /// <summary>Removes a name; one that is gone already is not an error.</summary>
    public static void Unlink(IStorageCalls calls, string path)
    {
        int errno = calls.Unlink(path);
        if (errno is not (0 or Errno.NoEntry)) throw new StorageException("unlink", path, errno);
    }

    public static SpaceStatus GetSpace(IStorageCalls calls, string path)
    {
        int errno = calls.GetSpace(path, out SpaceStatus space);
        return errno == 0 ? space : throw new StorageException("statvfs", path, errno);
    }
}
