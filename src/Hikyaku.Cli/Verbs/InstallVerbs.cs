using System.CommandLine;
using Hikyaku.Cli.Install;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku install</c> and <c>uninstall</c>: as root, from a published folder.</summary>
internal static class InstallVerbs
{
    public static IEnumerable<Command> Create() =>
    [
        Verb("install", "Put the program, the system user and the systemd unit in place.", static installation => installation.Install()),
        Verb("uninstall", "Take the program and the unit away; configuration and mail stay.", static installation => installation.Uninstall()),
    ];

    private static Command Verb(string name, string description, Action<Installation> action)
    {
        var command = new Command(name, description);
        command.SetAction(_ =>
        {
            if (!ProcessCredentials.IsRoot) throw new CommandFailedException($"'{name}' needs root");
            action(new Installation(new InstallPlan("/"), AppContext.BaseDirectory, Console.Out));
            return ExitCode.Done;
        });
        return command;
    }
}
