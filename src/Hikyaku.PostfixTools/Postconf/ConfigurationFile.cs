using System.Runtime.InteropServices;
using System.Text;
using Hikyaku.Storage.Files;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Reads whole files; paths and contents are Latin-1, one character a byte.</summary>
internal static class ConfigurationFile
{
    /// <summary>Larger than any configuration that people write; a device would never end.</summary>
    private const int MaximumBytes = 64 << 20;

    /// <summary>The name that the system takes for a path that is kept byte by byte.</summary>
    public static string SystemPath(string path) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(path));

    /// <summary>Null when it cannot be opened or read; <paramref name="error"/> is then errno(3)'s text, <paramref name="errno"/> its number.</summary>
    public static string? TryRead(string path, out string error, out int errno)
    {
        (error, errno) = ("", 0);
        try
        {
            using DurableFile file = DurableFile.Open(LibcStorageCalls.Instance, SystemPath(path), OpenFlags.ReadOnly | OpenFlags.NonBlocking);
            using var copy = new MemoryStream();
            byte[] buffer = new byte[16384];
            int got;
            while ((got = file.Read(buffer, copy.Length)) > 0 && copy.Length < MaximumBytes) copy.Write(buffer, 0, got);
            return Encoding.Latin1.GetString(copy.GetBuffer(), 0, (int)copy.Length);
        }
        catch (StorageException failure)
        {
            errno = failure.Errno;
            error = Marshal.GetPInvokeErrorMessage(failure.Errno);
            return null;
        }
    }
}
