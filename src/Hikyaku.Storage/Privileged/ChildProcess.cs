using System.Runtime.InteropServices;

namespace Hikyaku.Storage.Privileged;

/// <summary>Starts a child that inherits chosen descriptors under chosen numbers, which the framework's Process cannot do.</summary>
public static unsafe partial class ChildProcess
{
    // sizeof(posix_spawn_file_actions_t) is 80 on glibc, 64 bit; musl's is 80 too.
    private const int FileActionsBytes = 128;

    /// <summary>Starts a program. It has our environment, standard streams, and the given descriptors; all else closes on exec.</summary>
    /// <param name="descriptors">Descriptor of ours → number in the child.</param>
    /// <exception cref="IOException">The program could not be started.</exception>
    public static int Start(string program, IReadOnlyList<string> arguments, IReadOnlyList<(int Ours, int Child)> descriptors)
    {
        byte* actions = stackalloc byte[FileActionsBytes];
        Check(InitializeActions(actions), program);
        nint[] argumentTexts = Texts([program, .. arguments]);
        nint[] environment = Texts([.. Environment()]);
        try
        {
            foreach ((int ours, int child) in descriptors) Check(AddDuplicate(actions, ours, child), program);
            fixed (nint* argv = argumentTexts)
            fixed (nint* envp = environment)
            {
                int child;
                Check(Spawn(&child, (byte*)argumentTexts[0], actions, null, argv, envp), program);
                return child;
            }
        }
        finally
        {
            _ = DestroyActions(actions);
            foreach (nint text in argumentTexts) Marshal.FreeCoTaskMem(text);
            foreach (nint text in environment) Marshal.FreeCoTaskMem(text);
        }
    }

    /// <summary>Waits for a child's end. Returns its exit status, or 128 and the signal that ended it.</summary>
    public static int Wait(int child)
    {
        int status;
        while (WaitProcess(child, &status, 0) < 0)
            if (Marshal.GetLastPInvokeError() != SocketCalls.Eintr) return 1;
        return (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f);
    }

    /// <summary>Sends a signal; a process that has ended already is no error.</summary>
    public static void Signal(int child, int signal) => _ = SendSignal(child, signal);

    private static IEnumerable<string> Environment()
    {
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables()) yield return $"{variable.Key}={variable.Value}";
    }

    private static nint[] Texts(IReadOnlyList<string> texts)
    {
        nint[] pointers = new nint[texts.Count + 1];
        for (int i = 0; i < texts.Count; i++) pointers[i] = Marshal.StringToCoTaskMemUTF8(texts[i]);
        return pointers;
    }

    private static void Check(int error, string program)
    {
        if (error != 0) throw new IOException($"cannot start {program}: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitializeActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(byte* actions, int ours, int child);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn")]
    private static partial int Spawn(int* child, byte* path, byte* actions, byte* attributes, nint* argv, nint* envp);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitProcess(int child, int* status, int options);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
