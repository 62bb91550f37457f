using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Hikyaku.Tables.TableFiles;

/// <summary>What stat(2) knows of a file, as far as tables need it. Equal when it is the same file and hasn't been written since.</summary>
/// <param name="Device">Major and minor number.</param>
/// <param name="ModifiedTicks">In 100 ns since 1970, UTC; times before are 0.</param>
/// <param name="Mode">Type and permission bits.</param>
public readonly partial record struct FileStat(ulong Device, ulong Inode, long Size, long ModifiedTicks, ushort Mode, uint Links, uint User, uint Group)
{
    private const int AtCurrentDirectory = -100, AtEmptyPath = 0x1000;
    private const uint Basic = 0x7ff;

    public DateTime ModifiedUtc => DateTime.UnixEpoch.AddTicks(ModifiedTicks);

    public bool IsRegular => (Mode & 0xF000) == 0x8000;

    public bool IsSameFile(FileStat other) => Device == other.Device && Inode == other.Inode;

    /// <summary>Null when the path has no file, or it can't be asked.</summary>
    public static FileStat? Of(string path) => Ask(AtCurrentDirectory, path, 0);

    public static FileStat? Of(SafeHandle open)
    {
        bool isHeld = false;
        try
        {
            open.DangerousAddRef(ref isHeld);
            return Ask((int)open.DangerousGetHandle(), "", AtEmptyPath);
        }
        finally
        {
            if (isHeld) open.DangerousRelease();
        }
    }

    private static unsafe FileStat? Ask(int directory, string path, int flags)
    {
        // struct statx (statx(2)) has one layout on all architectures.
        Span<byte> result = stackalloc byte[256];
        fixed (byte* space = result)
            if (StatX(directory, path, flags, Basic, space) < 0) return null;
        long seconds = BinaryPrimitives.ReadInt64LittleEndian(result[112..]);
        uint nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(result[120..]);
        return new FileStat(
            ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(result[136..]) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(result[140..]),
            BinaryPrimitives.ReadUInt64LittleEndian(result[32..]),
            BinaryPrimitives.ReadInt64LittleEndian(result[40..]),
            Math.Clamp(seconds, 0, 100_000_000_000) * TimeSpan.TicksPerSecond + nanoseconds / 100,
            BinaryPrimitives.ReadUInt16LittleEndian(result[28..]),
            BinaryPrimitives.ReadUInt32LittleEndian(result[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(result[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(result[24..]));
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatX(int directory, string path, int flags, uint mask, byte* result);
}
