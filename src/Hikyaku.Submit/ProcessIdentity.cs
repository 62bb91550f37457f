using System.Runtime.InteropServices;

namespace Hikyaku.Submit;

/// <summary>Who called this process, and with whose rights it runs.</summary>
internal static partial class ProcessIdentity
{
    public static uint UserId => GetUserId();

    public static bool IsSetGroup => GetGroupId() != GetEffectiveGroupId();

    /// <summary>
    /// argv[0] as the caller wrote it, so that a link named mailq is mailq: .NET gives the program's own file instead when it isn't compiled ahead of time.
    /// </summary>
    public static string CalledAs
    {
        get
        {
            string commandLine = File.ReadAllText("/proc/self/cmdline");
            int end = commandLine.IndexOf('\0', StringComparison.Ordinal);
            return end < 0 ? commandLine : commandLine[..end];
        }
    }

    /// <summary>Goes on with the caller's group alone, for good; false with the last P/Invoke error.</summary>
    public static bool TryLeaveGroup() => GetGroupId() is var group && SetGroups(group, group, group) == 0;

    [LibraryImport("libc", EntryPoint = "getuid")]
    private static partial uint GetUserId();

    [LibraryImport("libc", EntryPoint = "getgid")]
    private static partial uint GetGroupId();

    [LibraryImport("libc", EntryPoint = "getegid")]
    private static partial uint GetEffectiveGroupId();

    [LibraryImport("libc", EntryPoint = "setresgid", SetLastError = true)]
    private static partial int SetGroups(uint real, uint effective, uint saved);
}
