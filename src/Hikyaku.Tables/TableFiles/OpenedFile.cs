using Hikyaku.Storage.Files;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.TableFiles;

/// <summary>Opens files without .NET's own lock, which would fail where Postfix's programs wait.</summary>
internal static class OpenedFile
{
    private const int NewFileMode = 0x180; // 0600; the bits wanted are set when the content is whole

    /// <summary>Null with the error number when it can't be opened.</summary>
    public static SafeFileHandle? TryOpen(string path, OpenFlags flags, out int errno)
    {
        errno = LibcStorageCalls.Instance.Open(path, flags, NewFileMode, out int descriptor);
        return errno == 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : null;
    }

    /// <summary>Opens a file for reading as a stream.</summary>
    /// <exception cref="IOException">With the system's words, also for what isn't a file.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    public static Stream Read(string path)
    {
        SafeFileHandle? file = TryOpen(path, OpenFlags.ReadOnly, out int errno);
        if (file is not null) return new FileStream(file, FileAccess.Read, bufferSize: 0);
        throw errno switch
        {
            Errno.NoEntry => new FileNotFoundException(null, path),
            Errno.AccessDenied => new UnauthorizedAccessException(Describe(errno)),
            _ => new IOException(Describe(errno)),
        };
    }

    /// <summary>The system's words for an error number: <c>No such file or directory</c>.</summary>
    public static string Describe(int errno) => System.Runtime.InteropServices.Marshal.GetPInvokeErrorMessage(errno);
}
