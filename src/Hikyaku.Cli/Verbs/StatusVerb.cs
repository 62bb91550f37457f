using System.CommandLine;
using Hikyaku.Cli.Admin;
using Hikyaku.Master.Admin;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku status</c>: is it running, where does it listen, what is queued.</summary>
internal static class StatusVerb
{
    public static Command Create()
    {
        var command = new Command("status", "Show whether the server runs, where it listens and what is queued.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using AdminClient server = RunningServer.Connect(parsed);
            StatusReport report = await server.GetAsync("/status", AdminJson.Default.StatusReport, cancellationToken);
            if (parsed.GetValue(GlobalOptions.Json)) JsonOutput.Write(report, AdminJson.Default.StatusReport);
            else Print(report);
            return report.Failure is null ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(StatusReport report)
    {
        TextWriter output = Console.Out;
        output.WriteLine($"running   hikyaku {report.Version}, process {report.ProcessId}, since {report.StartedAt.ToLocalTime():yyyy-MM-dd HH:mm:ss}");
        output.WriteLine($"reading   {report.ConfigurationDirectory} (loaded {report.LoadedAt.ToLocalTime():yyyy-MM-dd HH:mm:ss})");
        int width = report.Listeners.Count == 0 ? 0 : report.Listeners.Max(l => l.Address.Length);
        foreach (ListenerReport listener in report.Listeners)
        {
            string relay = listener.IsRelayRefused ? "; refuses to relay for strangers (454 4.7.1), see 'hikyaku check'" : "";
            output.WriteLine($"{listener.State,-9} {listener.Address.PadRight(width)}  {listener.Service} ({listener.Provenance}), {listener.Sessions} sessions{relay}");
        }
        output.WriteLine($"queue     incoming {report.Incoming}, active {report.Active}, deferred {report.Deferred}, hold {report.Hold}, corrupt {report.Corrupt}");
        if (report.Failure is not null) output.WriteLine($"FAILED    {report.Failure}");
    }
}
