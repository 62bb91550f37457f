using System.Runtime.InteropServices;

namespace Hikyaku.Submit;

/// <summary>The program that makes alias databases: <c>hikyaku</c>, which stands beside this one, by the name <c>newaliases</c>.</summary>
internal static partial class NewaliasesProgram
{
    /// <summary>It takes this process's place, without the rights of this program's group: it reads and writes what the caller may.</summary>
    /// <param name="arguments">sendmail's, as far as they matter to it.</param>
    /// <returns>What kept it from starting.</returns>
    public static SubmitException Become(IEnumerable<string> arguments)
    {
        string program = Path.Combine(Path.GetDirectoryName(Environment.ProcessPath) ?? AppContext.BaseDirectory, "hikyaku");
        if (ProcessIdentity.TryLeaveGroup()) _ = Execute(program, ["newaliases", .. arguments, null]);
        return new SubmitException(ExitCode.TemporaryFailure, $"execv {program}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
