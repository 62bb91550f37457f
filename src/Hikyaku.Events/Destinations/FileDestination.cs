using Hikyaku.Storage.Files;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Events.Destinations;

/// <summary>postconf(5) maillog_file: appended to.</summary>
/// <exception cref="IOException">It can't be opened.</exception>
internal sealed class FileDestination(string path, UnixFileMode permissions) : StreamDestination(Open(path, permissions))
{
    // Not with FileMode.Append, which looks for the end once: postfix(1) and postlog(1) write lines to the same file.
    private static FileStream Open(string path, UnixFileMode permissions)
    {
        int errno = LibcStorageCalls.Instance.Open(path, OpenFlags.WriteOnly | OpenFlags.Create | OpenFlags.Append, (int)permissions, out int descriptor);
        if (errno != 0) throw new StorageException("open", path, errno);
        return new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Write, bufferSize: 0);
    }
}
