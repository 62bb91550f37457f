using System.ComponentModel;
using System.Diagnostics;
using Hikyaku.Cli.Admin;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Master.Admin;
using Hikyaku.PostfixTools;

namespace Hikyaku.Cli.Postfix;

/// <summary><c>postfix logrotate</c>: moves maillog_file away, lets the server open a new one, and compresses the old one (MAILLOG_README).</summary>
internal static class LogRotation
{
    // The server's log thread opens the new file right after the reload; lines before that still go to the old one.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (arguments.Count > 0) return system.Fatal("usage postfix logrotate (no arguments)");
        foreach (StringParameter parameter in (StringParameter[])[MailParameters.MaillogFile, MailParameters.MaillogFileCompressor, MailParameters.MaillogFileRotateSuffix])
            if (system.Main.Get(parameter).Length == 0) return system.Fatal($"empty '{parameter.Name}' parameter value - logfile rotation failed");
        string file = system.Main.Get(MailParameters.MaillogFile);
        if (file.StartsWith("/dev/", StringComparison.Ordinal)) return system.Fatal($"not rotating '{file}'");
        try
        {
            await RotateAsync(system, file, cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or CommandFailedException or ToolFailedException)
        {
            return system.Fatal($"logfile '{file}' rotation failed: {e.Message}");
        }
    }

    private static async Task RotateAsync(PostfixSystem system, string file, CancellationToken cancellationToken)
    {
        string suffix = (await ReadAsync("date", "+" + system.Main.Get(MailParameters.MaillogFileRotateSuffix), cancellationToken).ConfigureAwait(false)).TrimEnd('\n');
        string rotated = $"{file}.{suffix}";
        File.Move(file, rotated, overwrite: false);
        if (system.FindProcess() is not null)
        {
            using AdminClient server = system.Connect();
            ReloadReport report = await server.PostAsync("/reload", "", AdminJson.Default.ReloadReport, cancellationToken).ConfigureAwait(false);
            if (!report.IsAccepted)
            {
                File.Move(rotated, file, overwrite: false);
                throw new ToolFailedException("the configuration has errors ('postfix check'), so nothing was reloaded and the log goes on where it was");
            }
            await Task.Delay(Settling, system.Console.Time, cancellationToken).ConfigureAwait(false);
        }
        var compressor = new ToolProcess(system.Main.Get(MailParameters.MaillogFileCompressor), [rotated], new Dictionary<string, string>());
        int exitCode = await system.Console.RunProcess(compressor, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0) throw new ToolFailedException($"{compressor.Program} {rotated} ended with {exitCode}");
    }

    private static async Task<string> ReadAsync(string program, string argument, CancellationToken cancellationToken)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return process.ExitCode == 0 ? output : throw new ToolFailedException($"{program} {argument} ended with {process.ExitCode}");
    }
}
