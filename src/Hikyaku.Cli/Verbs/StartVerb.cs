using System.CommandLine;
using System.Diagnostics;
using Hikyaku.Master.Running;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku start [--foreground]</c>: in the background it returns when every listener has been tried and the server is ready.</summary>
internal static class StartVerb
{
    private static readonly Option<bool> Foreground = new("--foreground") { Description = "Stay in the foreground; log to standard error unless maillog_file is set." };

    // Given by a start in the background to the process it leaves behind.
    private static readonly Option<bool> Background = new("--background") { Hidden = true };

    public static Command Create()
    {
        var command = new Command("start", "Start the server.") { Foreground, Background };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string directory = GlobalOptions.DirectoryOf(parsed);
            if (parsed.GetValue(Foreground)) return await ServerStart.RunAsync(directory, isForeground: true, Console.Out, Console.Error);
            if (parsed.GetValue(Background)) return await ServerStart.RunAsync(directory, isForeground: false, Console.Out, Console.Error);
            return await StartInBackgroundAsync(directory, Console.Out, Console.Error, cancellationToken);
        });
        return command;
    }

    /// <summary>Returns when the server is ready, or has failed and said why.</summary>
    internal static async Task<int> StartInBackgroundAsync(string directory, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // setsid(1) detaches it from this terminal; it is in every util-linux.
        var start = new ProcessStartInfo("setsid", [Environment.ProcessPath!, "-c", directory, "start", "--background"]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using Process server = Process.Start(start) ?? throw new CommandFailedException("cannot start a process");
        server.StandardInput.Close();
        Task<string> errors = server.StandardError.ReadToEndAsync(cancellationToken);
        while (await server.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            output.WriteLine(line);
            if (line == "ready") return ExitCode.Done;
        }
        error.Write(await errors);
        return ExitCode.Failed;
    }
}
