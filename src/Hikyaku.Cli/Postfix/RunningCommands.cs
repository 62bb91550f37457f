using System.Text.Json;
using Hikyaku.Cli.Admin;
using Hikyaku.Master.Admin;
using Hikyaku.PostfixTools;

namespace Hikyaku.Cli.Postfix;

/// <summary>Commands that a running server carries out.</summary>
internal static class RunningCommands
{
    private const string NotRunning = "the Postfix mail system is not running";

    // sysexits.h EX_UNAVAILABLE, as postqueue -f ends.
    private const int Unavailable = 69;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>stop, quick-stop, drain: sessions and deliveries in progress finish first. Returns when the server has ended.</summary>
    public static Task<int> StopAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => EndAsync(system, "stopping the Postfix mail system", cancellationToken);

    public static Task<int> AbortAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => EndAsync(system, "aborting the Postfix mail system", cancellationToken);

    public static async Task<int> ReloadAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (system.FindProcess() is null) return system.Fatal(NotRunning);
        system.Info("refreshing the Postfix mail system");
        using AdminClient server = system.Connect();
        ReloadReport report = await server.PostAsync("/reload", "", AdminJson.Default.ReloadReport, cancellationToken).ConfigureAwait(false);
        foreach (string diagnostic in report.Diagnostics) await system.Console.Error.WriteLineAsync(diagnostic).ConfigureAwait(false);
        return report.IsAccepted ? ExitCode.Done : system.Fatal("nothing was changed: the mail system goes on with the configuration it had");
    }

    /// <summary>What <c>postqueue -f</c> does.</summary>
    public static async Task<int> FlushAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (system.FindProcess() is null)
        {
            await system.Console.Error.WriteLineAsync("postqueue: fatal: Cannot flush mail queue - mail system is down").ConfigureAwait(false);
            return Unavailable;
        }
        using AdminClient server = system.Connect();
        string all = JsonSerializer.Serialize(new QueueCommand(null, null, null), AdminJson.Default.QueueCommand);
        QueueCommandResult result = await server.PostAsync("/queue/flush", all, AdminJson.Default.QueueCommandResult, cancellationToken).ConfigureAwait(false);
        return result.Failure is null ? ExitCode.Done : throw new ToolFailedException(result.Failure);
    }

    public static Task<int> StatusAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        string? process = system.FindProcess();
        system.Info(process is null ? NotRunning : $"the Postfix mail system is running: PID: {process}");
        return Task.FromResult(process is null ? ExitCode.Failed : ExitCode.Done);
    }

    private static async Task<int> EndAsync(PostfixSystem system, string text, CancellationToken cancellationToken)
    {
        if (system.FindProcess() is null) return system.Fatal(NotRunning);
        system.Info(text);
        using AdminClient server = system.Connect();
        await server.PostAsync("/stop", "", AdminJson.Default.StopReport, cancellationToken).ConfigureAwait(false);
        // The answer comes when all is drained; the lock goes with the process, and a start may follow at once.
        while (system.FindProcess() is not null) await Task.Delay(Poll, system.Console.Time, cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
