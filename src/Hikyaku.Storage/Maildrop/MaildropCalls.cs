using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Storage.Maildrop;

/// <summary>The system calls that .NET has no safe way to.</summary>
internal static unsafe partial class MaildropCalls
{
    private const int AtEmptyPath = 0x1000;
    private const uint StatXBasic = 0x7ff;
    private const int ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000;
    private const int NotPermitted = 13; // EACCES

    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
    private static readonly int NoFollow = IsArm ? 0x8000 : 0x20000;
    private static readonly int DirectoryOnly = IsArm ? 0x4000 : 0x10000;

    /// <summary>Opens a file for reading; a symbolic link is refused and a FIFO doesn't block.</summary>
    /// <returns>Null with an errno when it can't be opened.</returns>
    public static SafeFileHandle? OpenForReading(string path, out int errno)
    {
        int descriptor = Open(path, ReadOnly | NonBlocking | CloseOnExec | NoFollow, 0);
        errno = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>fsync(2): content, mode and size.</summary>
    /// <exception cref="IOException">The disk refused; the file must be given up.</exception>
    public static void Flush(SafeFileHandle file)
    {
        if (FSync(file) != 0) throw Failure("fsync");
    }

    /// <summary>Makes a new name lasting. A directory that may not be read (postdrop's) can't be flushed by its name: then the file's own flush must do.</summary>
    public static void FlushDirectory(string path)
    {
        int descriptor = Open(path, ReadOnly | CloseOnExec | DirectoryOnly, 0);
        if (descriptor < 0)
        {
            if (Marshal.GetLastPInvokeError() == NotPermitted) return;
            throw Failure("open " + path);
        }
        using var directory = new SafeFileHandle(descriptor, ownsHandle: true);
        Flush(directory);
    }

    public static MaildropStatus GetStatus(SafeFileHandle file)
    {
        // struct statx (statx(2)) has one layout on all architectures.
        byte* buffer = stackalloc byte[256];
        if (StatX(file, "", AtEmptyPath, StatXBasic, buffer) != 0) throw Failure("statx");
        ReadOnlySpan<byte> result = new(buffer, 256);
        return new MaildropStatus(
            BinaryPrimitives.ReadUInt32LittleEndian(result[20..]),
            BinaryPrimitives.ReadUInt16LittleEndian(result[28..]),
            BinaryPrimitives.ReadUInt64LittleEndian(result[32..]),
            BinaryPrimitives.ReadInt64LittleEndian(result[40..]));
    }

    private static IOException Failure(string call) => new($"{call}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(SafeFileHandle file, string path, int flags, uint mask, byte* buffer);
}
