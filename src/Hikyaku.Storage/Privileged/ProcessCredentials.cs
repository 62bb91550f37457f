using System.Runtime.InteropServices;
using System.Text;

namespace Hikyaku.Storage.Privileged;

/// <summary>The rights of this process, and giving them up.</summary>
public static unsafe partial class ProcessCredentials
{
    private const int SetNoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS

    public static bool IsRoot => EffectiveUserId == 0;

    public static uint EffectiveUserId => GetEffectiveUserId();

    /// <summary>
    /// Becomes a user for good: groups, group, user, of all threads (glibc's wrappers reach each of them). No thread can take root back.
    /// </summary>
    /// <exception cref="IOException">A call failed: the process must end, it may be half way.</exception>
    public static void Drop(UserAccount account)
    {
        byte[] name = Encoding.UTF8.GetBytes(account.Name + "\0");
        fixed (byte* text = name) Check(InitializeGroups(text, account.GroupId), "initgroups");
        Check(SetGroups(account.GroupId, account.GroupId, account.GroupId), "setresgid");
        Check(SetUsers(account.UserId, account.UserId, account.UserId), "setresuid");
        if (account.UserId != 0 && SetUsers(0, 0, 0) == 0) throw new IOException("root could be taken back after setresuid");
        // Of this thread and those it starts; the rest have no set-id program to gain from without it either.
        _ = Control(SetNoNewPrivileges, 1, 0, 0, 0);
    }

    private static void Check(int result, string call)
    {
        if (result != 0) throw new IOException($"{call}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "initgroups", SetLastError = true)]
    private static partial int InitializeGroups(byte* user, uint group);

    [LibraryImport("libc", EntryPoint = "setresgid", SetLastError = true)]
    private static partial int SetGroups(uint real, uint effective, uint saved);

    [LibraryImport("libc", EntryPoint = "setresuid", SetLastError = true)]
    private static partial int SetUsers(uint real, uint effective, uint saved);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nint a, nint b, nint c, nint d);
}
