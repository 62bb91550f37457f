using System.CommandLine;
using Hikyaku.Master.Running;

namespace Hikyaku.Cli.Verbs;

/// <summary>The helper's child. Not for people: it expects the helper's channels to be open.</summary>
internal static class ServerVerb
{
    private static readonly Option<bool> Foreground = new("--foreground");

    public static Command Create()
    {
        var command = new Command("server", "The server process that the helper starts.") { Foreground };
        command.Hidden = true;
        command.SetAction((parsed, _) => ServerStart.RunServerAsync(GlobalOptions.DirectoryOf(parsed), parsed.GetValue(Foreground), Console.Out, Console.Error));
        return command;
    }
}
