using System.Diagnostics;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Cli.Install;

/// <summary>The user that the server becomes and the group that may drop mail, made with the system's own tools.</summary>
internal static class SystemAccounts
{
    public static string UserAddCommand(string user)
        => $"useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin {user}";

    public static void EnsureUser(string user, TextWriter output)
    {
        if (UserDatabase.Find(user) is not null) return;
        Run("useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", user]);
        output.WriteLine($"user      {user} added");
    }

    public static void EnsureGroup(string group, TextWriter output)
    {
        if (GroupDatabase.Find(group) is not null) return;
        Run("groupadd", ["--system", group]);
        output.WriteLine($"group     {group} added");
    }

    public static bool TryRun(string program, params string[] arguments)
    {
        try
        {
            Run(program, arguments);
            return true;
        }
        catch (CommandFailedException)
        {
            return false;
        }
    }

    private static void Run(string program, IReadOnlyList<string> arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            string fault = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new CommandFailedException($"{program} {string.Join(' ', arguments)}: {fault.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new CommandFailedException($"{program}: {e.Message}");
        }
    }
}
