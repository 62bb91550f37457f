using System.CommandLine;
using Hikyaku.Cli.Admin;
using Hikyaku.Master.Admin;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku reload</c>: the files are read and checked; a bad configuration changes nothing and every fault is listed.</summary>
internal static class ReloadVerb
{
    private static readonly Option<bool> EndSessions = new("--end-sessions") { Description = "Also end the sessions that run under the old configuration, after their current message." };

    public static Command Create()
    {
        var command = new Command("reload", "Read the configuration anew. A bad one changes nothing.") { EndSessions };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using AdminClient server = RunningServer.Connect(parsed);
            string path = parsed.GetValue(EndSessions) ? "/reload?end-sessions=yes" : "/reload";
            ReloadReport report = await server.PostAsync(path, "", AdminJson.Default.ReloadReport, cancellationToken);
            if (parsed.GetValue(GlobalOptions.Json)) JsonOutput.Write(report, AdminJson.Default.ReloadReport);
            else Print(report);
            return report.IsAccepted ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(ReloadReport report)
    {
        foreach (string diagnostic in report.Diagnostics) Console.Error.WriteLine(diagnostic);
        foreach (string opened in report.Opened) Console.Out.WriteLine($"listening {opened}");
        foreach (string closed in report.Closed) Console.Out.WriteLine($"closed {closed}");
        if (report.IsAccepted) Console.Out.WriteLine("reloaded");
        else Console.Error.WriteLine("hikyaku: nothing was changed: the server goes on with the configuration it had");
    }
}
