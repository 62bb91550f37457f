using Hikyaku.Cli.Verbs;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Master.Running;

namespace Hikyaku.Cli.Postfix;

/// <summary><c>postfix start</c> and <c>start-fg</c>.</summary>
internal static class StartCommands
{
    private const string AlreadyRunning = "the Postfix mail system is already running";

    public static async Task<int> StartAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (system.FindProcess() is not null) return system.Fatal(AlreadyRunning);
        if (CheckCommand.HasErrors(system, showsWarnings: true)) return system.Fatal("Postfix integrity check failed!");
        system.Info("starting the Postfix mail system");
        int exitCode = await StartVerb.StartInBackgroundAsync(system.Directory, TextWriter.Null, system.Console.Error, cancellationToken).ConfigureAwait(false);
        return exitCode == ExitCode.Done ? exitCode : system.Fatal("mail system startup failed");
    }

    /// <summary>The server in this process. Its log goes to maillog_file or to syslog, as Postfix's does.</summary>
    public static async Task<int> StartInForegroundAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (system.FindProcess() is not null) return system.Fatal(AlreadyRunning);
        if (CheckCommand.HasErrors(system, showsWarnings: false)) return system.Fatal("Postfix integrity check failed!");
        if (system.Main.Get(MultiInstanceParameters.Directories).Count > 0) return system.Fatal("start-fg does not support multi_instance_directories");
        system.Info("starting the Postfix mail system");
        return await ServerStart.RunAsync(system.Directory, isForeground: false, TextWriter.Null, system.Console.Error).ConfigureAwait(false);
    }
}
