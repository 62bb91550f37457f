using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Hikyaku.Storage.Files;

/// <summary>
/// The real calls. .NET's own Flush(true) reports success when fsync fails on Linux (measured), so nothing durable goes through FileStream.
/// </summary>
public sealed unsafe class LibcStorageCalls : IStorageCalls
{
    private const int CloseOnExec = 0x80000;
    private const int AtCurrentDirectory = -100, AtEmptyPath = 0x1000;
    private const uint StatXBasic = 0x7ff;
    private const int LockExclusiveNonBlocking = 2 | 4;
    private const int SetOpenFileLock = 37; // F_OFD_SETLK: conflicts with F_SETLK locks, but isn't lost when another descriptor is closed

    private LibcStorageCalls() => Warm();

    public static LibcStorageCalls Instance { get; } = new();

    public int Open(string path, OpenFlags flags, int mode, out int descriptor)
    {
        descriptor = Libc.Open(path, Translate(flags) | CloseOnExec, mode);
        return descriptor < 0 ? LastError() : 0;
    }

    public int Close(int descriptor) => Result(Libc.Close(descriptor));

    public int Write(int descriptor, ReadOnlySpan<byte> bytes, long offset, out int written)
    {
        fixed (byte* start = bytes)
        {
            nint result = Libc.PWrite(descriptor, start, bytes.Length, offset);
            written = (int)Math.Max(result, 0);
            return result < 0 ? LastError() : 0;
        }
    }

    public int Read(int descriptor, Span<byte> buffer, long offset, out int read)
    {
        fixed (byte* start = buffer)
        {
            nint result = Libc.PRead(descriptor, start, buffer.Length, offset);
            read = (int)Math.Max(result, 0);
            return result < 0 ? LastError() : 0;
        }
    }

    public int FlushData(int descriptor) => Result(Libc.FDataSync(descriptor));

    public int Flush(int descriptor) => Result(Libc.FSync(descriptor));

    public int Allocate(int descriptor, long length) => Result(Libc.FAllocate(descriptor, 0, 0, length));

    public int Truncate(int descriptor, long length) => Result(Libc.FTruncate(descriptor, length));

    public int GetStatus(int descriptor, out FileStatus status)
    {
        // struct statx (statx(2)) has one layout on all architectures.
        byte* buffer = stackalloc byte[256];
        status = default;
        if (Libc.StatX(descriptor, "", AtEmptyPath, StatXBasic, buffer) < 0) return LastError();
        ReadOnlySpan<byte> result = new(buffer, 256);
        status = new FileStatus(
            BinaryPrimitives.ReadInt64LittleEndian(result[40..]),
            BinaryPrimitives.ReadUInt16LittleEndian(result[28..]),
            BinaryPrimitives.ReadUInt32LittleEndian(result[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(result[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(result[112..]))
        {
            GroupId = BinaryPrimitives.ReadUInt32LittleEndian(result[24..]),
        };
        return 0;
    }

    public int Rename(string from, string to) => Result(Libc.RenameAt(AtCurrentDirectory, from, AtCurrentDirectory, to));

    public int Unlink(string path) => Result(Libc.Unlink(path));

    public int MakeDirectory(string path, int mode) => Result(Libc.MkDir(path, mode));

    public int GetSpace(string path, out SpaceStatus space)
    {
        // struct statvfs of 64-bit glibc and musl: bsize, frsize, blocks, bfree, bavail, files, ffree, favail …
        ulong* buffer = stackalloc ulong[16];
        space = default;
        if (Libc.StatVfs(path, buffer) < 0) return LastError();
        ulong free = Math.Min(buffer[4], long.MaxValue / Math.Max(buffer[1], 1)) * buffer[1];
        space = new SpaceStatus((long)free, (long)Math.Min(buffer[7], long.MaxValue));
        return 0;
    }

    public int Lock(int descriptor)
    {
        if (Libc.FLock(descriptor, LockExclusiveNonBlocking) < 0) return LastError();
        byte* request = stackalloc byte[32]; // struct flock: type, whence, start, length, pid; all 0 but the type
        new Span<byte>(request, 32).Clear();
        *(short*)request = 1; // F_WRLCK
        return Result(Libc.FCntl(descriptor, SetOpenFileLock, request));
    }

    private static int Translate(OpenFlags flags)
    {
        bool arm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;
        int result = (int)(flags & ~(OpenFlags.Directory | OpenFlags.NoFollow));
        if (flags.HasFlag(OpenFlags.Directory)) result |= arm ? 0x4000 : 0x10000;
        if (flags.HasFlag(OpenFlags.NoFollow)) result |= arm ? 0x8000 : 0x20000;
        return result;
    }

    private static int Result(int returned) => returned < 0 ? LastError() : 0;

    private static int LastError()
    {
        int errno = Marshal.GetLastPInvokeError();
        return errno == 0 ? Errno.InputOutput : errno;
    }

    /// <summary>The first failing call of an import under the JIT came back with a wrong errno (measured): let each fail once before it matters.</summary>
    private void Warm()
    {
        Span<byte> nothing = stackalloc byte[1];
        _ = Open("", OpenFlags.ReadOnly, 0, out _);
        _ = Close(-1);
        _ = Write(-1, nothing, 0, out _);
        _ = Read(-1, nothing, 0, out _);
        _ = FlushData(-1);
        _ = Flush(-1);
        _ = Allocate(-1, 1);
        _ = Truncate(-1, 0);
        _ = GetStatus(-1, out _);
        _ = Rename("", "");
        _ = Unlink("");
        _ = MakeDirectory("", 0);
        _ = GetSpace("", out _);
        _ = Lock(-1);
        byte* request = stackalloc byte[32];
        _ = Libc.FCntl(-1, SetOpenFileLock, request);
    }
}
