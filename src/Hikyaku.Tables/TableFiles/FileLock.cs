using System.Runtime.InteropServices;

namespace Hikyaku.Tables.TableFiles;

/// <summary>
/// The locks by which Postfix's programs keep out of each other's way: flock(2) on hash:, btree: and cdb: files, fcntl(2) on lmdb: files; shared for reading, exclusive for
/// writing. Closing the file releases them.
/// </summary>
internal static unsafe partial class FileLock
{
    /// <summary>How long a command waits for another one: making a large table may take minutes.</summary>
    public static readonly TimeSpan CommandLimit = TimeSpan.FromMinutes(10);

    private const int Shared = 1, Exclusive = 2, NonBlocking = 4;
    private const int WouldBlock = 11; // EAGAIN
    private const int AccessDenied = 13; // EACCES: fcntl may say so too
    private const int SetOpenFileLock = 37; // F_OFD_SETLK conflicts with Postfix's F_SETLK locks, and isn't lost when another descriptor of the file is closed
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for the lock; false when somebody else kept his for all of <paramref name="limit"/>. File systems without locks grant every one.</summary>
    /// <param name="file">Open for reading; for an exclusive fcntl lock also for writing.</param>
    /// <param name="isExclusive">Nobody else may hold any lock then.</param>
    /// <param name="usesFcntl">fcntl(2) in place of flock(2).</param>
    /// <param name="limit">Zero tries once.</param>
    public static bool TryTake(SafeHandle file, bool isExclusive, bool usesFcntl, TimeSpan limit)
    {
        long start = Environment.TickCount64;
        using var never = new ManualResetEventSlim();
        while (!TryOnce(file, isExclusive, usesFcntl))
        {
            if (Environment.TickCount64 - start >= limit.TotalMilliseconds) return false;
            never.Wait(Pause); // the kernel tells nobody when a lock comes free
        }
        return true;
    }

    private static bool TryOnce(SafeHandle file, bool isExclusive, bool usesFcntl)
    {
        bool isHeld = false;
        try
        {
            file.DangerousAddRef(ref isHeld);
            int descriptor = (int)file.DangerousGetHandle();
            int result = usesFcntl ? LockRange(descriptor, isExclusive) : FLock(descriptor, (isExclusive ? Exclusive : Shared) | NonBlocking);
            return result == 0 || Marshal.GetLastPInvokeError() is not (WouldBlock or AccessDenied);
        }
        finally
        {
            if (isHeld) file.DangerousRelease();
        }
    }

    private static int LockRange(int descriptor, bool isExclusive)
    {
        byte* request = stackalloc byte[32]; // struct flock: type, whence, start, length, pid; all 0 but the type: the whole file
        new Span<byte>(request, 32).Clear();
        *(short*)request = (short)(isExclusive ? 1 : 0); // F_WRLCK, F_RDLCK
        return FCntl(descriptor, SetOpenFileLock, request);
    }

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int FLock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FCntl(int descriptor, int command, byte* argument);
}
