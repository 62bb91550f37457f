using Hikyaku.Cli.Admin;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail.Events;
using Hikyaku.PostfixTools;
using Hikyaku.Storage.Files;
using Hikyaku.Storage.Locks;

namespace Hikyaku.Cli.Postfix;

/// <summary>The mail system that a postfix(1) command acts on, and how it speaks.</summary>
/// <param name="Directory">Of main.cf, absolute.</param>
/// <param name="Log">postfix-script's lines.</param>
internal sealed record PostfixSystem(ToolConsole Console, string Directory, ParameterView Main, ToolLog Log)
{
    public AdminClient Connect() => new(Main.Get(HikyakuParameters.AdminSocket));

    /// <summary>The process id of what holds $queue_directory/pid/master.pid, Postfix itself included; null when nothing does.</summary>
    public string? FindProcess()
    {
        string path = Path.Combine(Main.Get(MailParameters.QueueDirectory), "pid", "master.pid");
        try
        {
            return MasterLock.FindHolder(path);
        }
        catch (StorageException e)
        {
            throw new ToolFailedException($"{path}: {e.Message}");
        }
    }

    public void Info(string text) => Log.Write(LogSeverity.Info, text);

    /// <summary>postfix-script's fatal error; gives its exit code.</summary>
    public int Fatal(string text)
    {
        Log.Write(LogSeverity.Fatal, text);
        return ExitCode.Failed;
    }
}
