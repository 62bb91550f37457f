using System.Globalization;
using System.Text;
using Hikyaku.Storage.Files;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Storage.Locks;

/// <summary>
/// The lock that Postfix's master(8) takes on <c>$queue_directory/pid/master.pid</c>: whoever holds it is the mail system of this queue directory, Postfix or Hikyaku.
/// The file holds the process id, as Postfix writes it. Postfix may be built to lock with fcntl or with flock: we take both.
/// </summary>
public sealed class MasterLock : IDisposable
{
    private const int PidWidth = 10;
    private const int FileMode644 = 0b110_100_100;

    private readonly SafeFileHandle _file;

    private MasterLock(SafeFileHandle file) => _file = file;

    /// <summary>Takes the lock for as long as the returned object lives. Its directory exists.</summary>
    /// <exception cref="IOException">Another mail system holds it, and the text names its process; or the file can't be opened.</exception>
    public static MasterLock Take(string path)
    {
        // Not File.OpenHandle: it takes a lock of its own, and its refusal could not name the holder.
        int errno = LibcStorageCalls.Instance.Open(path, OpenFlags.ReadWrite | OpenFlags.Create, FileMode644, out int descriptor);
        if (errno != 0) throw new StorageException("open", path, errno);
        var file = new SafeFileHandle(descriptor, ownsHandle: true);
        if (LibcStorageCalls.Instance.Lock(descriptor) != 0)
        {
            string holder = ReadHolder(file);
            file.Dispose();
            throw new IOException($"the mail system is already running on this queue: process {holder} holds {path}");
        }
        // Postfix pads the number to ten places.
        byte[] text = Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture).PadLeft(PidWidth) + "\n");
        RandomAccess.SetLength(file, 0);
        RandomAccess.Write(file, text, 0);
        return new MasterLock(file);
    }

    /// <summary>The process id of the mail system that holds the lock, Postfix or Hikyaku; null when nobody does.</summary>
    /// <exception cref="StorageException">The file is there and may not be opened.</exception>
    public static string? FindHolder(string path)
    {
        int errno = LibcStorageCalls.Instance.Open(path, OpenFlags.ReadWrite, 0, out int descriptor);
        if (errno == Errno.NoEntry) return null;
        if (errno != 0) throw new StorageException("open", path, errno);
        using var file = new SafeFileHandle(descriptor, ownsHandle: true);
        return LibcStorageCalls.Instance.Lock(descriptor) == 0 ? null : ReadHolder(file);
    }

    public void Dispose() => _file.Dispose();

    private static string ReadHolder(SafeFileHandle file)
    {
        Span<byte> text = stackalloc byte[32];
        int length = RandomAccess.Read(file, text, 0);
        string holder = Encoding.ASCII.GetString(text[..length]).Trim();
        return holder.Length > 0 ? holder : "(unknown)";
    }
}
