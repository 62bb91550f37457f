using System.Runtime.InteropServices;

namespace Hikyaku.EndToEndTests.Programs;

/// <summary>
/// The user that runs the servers under test. Tests that run as root give their servers to "nobody", as a mail server is never root;
/// otherwise it is the user that runs the tests.
/// </summary>
internal static partial class Unprivileged
{
    /// <summary>"nobody" and "nogroup" of Debian; other systems use the same number.</summary>
    public const int NobodyId = 65534;

    public static ProgramCommand Run(ProgramCommand command)
    {
        if (!Requires.IsRoot) return command;
        string id = $"{NobodyId}";
        return command.StartedBy("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--");
    }

    /// <summary>Makes that user the owner of a file or folder.</summary>
    public static void Give(string path)
    {
        if (Requires.IsRoot && ChangeOwner(path, NobodyId, NobodyId) != 0)
        {
            throw new IOException($"chown {path}: errno {Marshal.GetLastPInvokeError()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int ChangeOwner(string path, int owner, int group);
}
