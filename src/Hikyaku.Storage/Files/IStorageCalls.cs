namespace Hikyaku.Storage.Files;

/// <summary>
/// Every system call that durability rests on, in one place: the real one goes to libc (where strace can inject faults), tests put one in front that
/// fails the call of their choice. Each method returns 0 or an errno; none throws.
/// </summary>
public interface IStorageCalls
{
    int Open(string path, OpenFlags flags, int mode, out int descriptor);

    int Close(int descriptor);

    int Write(int descriptor, ReadOnlySpan<byte> bytes, long offset, out int written);

    int Read(int descriptor, Span<byte> buffer, long offset, out int read);

    /// <summary>fdatasync(2).</summary>
    int FlushData(int descriptor);

    /// <summary>fsync(2), for directories.</summary>
    int Flush(int descriptor);

    /// <summary>Reserves blocks without writing them (fallocate(2), mode 0).</summary>
    int Allocate(int descriptor, long length);

    int Truncate(int descriptor, long length);

    int GetStatus(int descriptor, out FileStatus status);

    int Rename(string from, string to);

    int Unlink(string path);

    int MakeDirectory(string path, int mode);

    int GetSpace(string path, out SpaceStatus space);

    /// <summary>Takes both an flock(2) and an fcntl(2) write lock on the whole file, without waiting.</summary>
    int Lock(int descriptor);
}
