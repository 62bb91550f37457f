using System.Runtime.InteropServices;
using System.Text;

namespace Hikyaku.Storage.Privileged;

/// <summary>
/// Makes the calling thread, and no other, touch files as a user. setfsuid(2) takes the capabilities that override file permissions away with it. For
/// dedicated threads only: nothing on the thread pool may carry another identity.
/// </summary>
public static unsafe partial class FileSystemIdentity
{
    private static readonly nint SetGroupsCall = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 159 : 116;

    /// <summary>Runs an action as a user and comes back. Call it as root, on a thread of your own.</summary>
    /// <exception cref="IOException">The identity could not be taken; the action did not run.</exception>
    public static void Run(UserAccount account, Action action)
    {
        try
        {
            uint[] groups = GroupsOf(account);
            // The system call itself: glibc's wrapper would change every thread.
            fixed (uint* list = groups)
                if (SystemCall(SetGroupsCall, groups.Length, (nint)list) != 0) throw Failure("setgroups");
            _ = SetFileSystemGroup(account.GroupId);
            _ = SetFileSystemUser(account.UserId);
            // Neither call reports failure; asking with an impossible id tells the current one (setfsuid(2), notes).
            if ((uint)SetFileSystemUser(uint.MaxValue) != account.UserId || (uint)SetFileSystemGroup(uint.MaxValue) != account.GroupId) throw Failure("setfsuid");
            action();
        }
        finally
        {
            _ = SetFileSystemUser(0);
            _ = SetFileSystemGroup(0);
            if (SystemCall(SetGroupsCall, 0, 0) != 0) Environment.FailFast("a thread could not give a user's groups back");
        }
    }

    private static uint[] GroupsOf(UserAccount account)
    {
        byte[] name = Encoding.UTF8.GetBytes(account.Name + "\0");
        int count = 64;
        while (true)
        {
            uint[] groups = new uint[count];
            fixed (byte* text = name)
            fixed (uint* list = groups)
                if (GetGroupList(text, account.GroupId, list, &count) >= 0) return groups[..count];
            if (count > 65536 || count <= groups.Length) throw new IOException($"group list of {account.Name}");
        }
    }

    private static IOException Failure(string call) => new($"{call}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [LibraryImport("libc", EntryPoint = "getgrouplist", SetLastError = true)]
    private static partial int GetGroupList(byte* user, uint group, uint* groups, int* count);

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileSystemUser(uint user);

    [LibraryImport("libc", EntryPoint = "setfsgid")]
    private static partial int SetFileSystemGroup(uint group);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second);
}
