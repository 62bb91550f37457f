using System.CommandLine;
using Hikyaku.Cli.Admin;
using Hikyaku.Master.Admin;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku stop</c>: no new sessions, those in progress finish, then the server ends.</summary>
internal static class StopVerb
{
    public static Command Create()
    {
        var command = new Command("stop", "Stop the server: sessions and deliveries in progress finish first.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using AdminClient server = RunningServer.Connect(parsed);
            StopReport report = await server.PostAsync("/stop", "", AdminJson.Default.StopReport, cancellationToken);
            // The answer comes when everything is drained; the process ends right after it.
            if (parsed.GetValue(GlobalOptions.Json)) JsonOutput.Write(report, AdminJson.Default.StopReport);
            else Console.Out.WriteLine($"stopped (process {report.ProcessId})");
            return ExitCode.Done;
        });
        return command;
    }
}
