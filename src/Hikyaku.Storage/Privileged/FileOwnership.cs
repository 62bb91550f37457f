using System.Runtime.InteropServices;

namespace Hikyaku.Storage.Privileged;

/// <summary>Gives files to users and groups, without following a link that somebody put there.</summary>
public static partial class FileOwnership
{
    private const uint Unchanged = uint.MaxValue;

    /// <summary>Changes owner, group or both; null leaves it.</summary>
    /// <exception cref="IOException">Not root, or no such file.</exception>
    public static void Set(string path, uint? user, uint? group)
    {
        if (ChangeOwner(path, user ?? Unchanged, group ?? Unchanged) != 0)
            throw new IOException($"chown {path}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    /// <summary>Makes a directory with exactly these bits, owned so. One that is there already keeps what is in it and gets the same owner and bits.</summary>
    public static void EnsureDirectory(string path, UnixFileMode mode, uint? user = null, uint? group = null)
    {
        Directory.CreateDirectory(path);
        if (user is not null || group is not null) Set(path, user, group);
        File.SetUnixFileMode(path, mode); // after the change of owner, which clears the set-id bits
    }

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);
}
