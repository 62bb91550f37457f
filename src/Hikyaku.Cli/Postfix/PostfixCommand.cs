using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.PostfixTools;

namespace Hikyaku.Cli.Postfix;

/// <summary>
/// <c>postfix start|stop|reload|…</c>: the server's verbs under the names and with the words of postfix(1). Unlike Postfix's it doesn't demand the superuser: a server
/// that was started by an ordinary user is its own to stop.
/// </summary>
internal static class PostfixCommand
{
    public const string Name = "postfix";

    private static readonly Dictionary<string, Func<PostfixSystem, IReadOnlyList<string>, CancellationToken, Task<int>>> Commands = new(StringComparer.Ordinal)
    {
        ["start"] = StartCommands.StartAsync,
        ["start-fg"] = StartCommands.StartInForegroundAsync,
        ["stop"] = RunningCommands.StopAsync,
        ["quick-stop"] = RunningCommands.StopAsync,
        ["drain"] = RunningCommands.StopAsync,
        ["abort"] = RunningCommands.AbortAsync,
        ["reload"] = RunningCommands.ReloadAsync,
        ["flush"] = RunningCommands.FlushAsync,
        ["status"] = RunningCommands.StatusAsync,
        ["check"] = CheckCommand.RunAsync,
        ["logrotate"] = LogRotation.RunAsync,
        ["set-permissions"] = UnneededCommands.SetPermissionsAsync,
        ["upgrade-configuration"] = UnneededCommands.UpgradeConfigurationAsync,
        ["post-install"] = UnneededCommands.PostInstallAsync,
        ["tls"] = UnneededCommands.TlsAsync,
        ["non-bdb"] = UnneededCommands.NonBerkeleyAsync,
    };

    public static async Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        console = console.WithBareName();
        try
        {
            return await RunParsedAsync(console, arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ToolFailedException or CommandFailedException)
        {
            await console.Error.WriteLineAsync($"{console.CalledAs}: fatal: {e.Message}").ConfigureAwait(false);
            return ExitCode.Failed;
        }
        finally
        {
            await console.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task<int> RunParsedAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var options = new ToolOptions(console, arguments, "c:Dv");
        string? chosen = null;
        while (options.Next() is { } option)
        {
            if (option == '?') throw new ToolFailedException($"usage: {console.CalledAs} [-c config_dir] [-Dv] command");
            if (option != 'c') continue; // -D and -v are for debugging Postfix's own processes
            chosen = options.Argument.StartsWith('/') ? options.Argument : throw new ToolFailedException("-c requires absolute pathname");
        }
        bool isSingle = chosen is not null || !string.IsNullOrEmpty(console.Variable("MAIL_CONFIG"));
        string directory = Path.GetFullPath(console.ConfigurationDirectory(chosen));
        ParameterView main = ToolConfiguration.Load(directory);
        if (!isSingle && main.Get(MultiInstanceParameters.Directories).Count > 0)
            return await RunForAllAsync(console, main, options.Rest, cancellationToken).ConfigureAwait(false);

        string command = options.Rest.Count > 0 ? options.Rest[0] : "";
        await using var log = ToolLog.Open(console, main, $"{main.Get(MailParameters.SyslogName)}/postfix-script");
        var system = new PostfixSystem(console, directory, main, log);
        if (Commands.TryGetValue(command, out var run)) return await run(system, [.. options.Rest.Skip(1)], cancellationToken).ConfigureAwait(false);
        return system.Fatal($"unknown command: '{command}'. Usage: postfix start (or stop, reload, abort, flush, check, status, set-permissions, upgrade-configuration, logrotate, tls, non-bdb)");
    }

    // postconf(5) multi_instance_wrapper: usually "${command_directory}/postmulti -p --".
    private static Task<int> RunForAllAsync(ToolConsole console, ParameterView main, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        IReadOnlyList<ListWord> wrapper = main.GetWords(MultiInstanceParameters.Wrapper);
        if (wrapper.Count == 0) throw new ToolFailedException("multi-instance support is requested, but multi_instance_wrapper is empty");
        string[] arguments = [.. wrapper.Skip(1).Select(static w => w.Text), .. command];
        var nothing = new Dictionary<string, string>();
        string program = Path.GetFileName(wrapper[0].Text);
        return console.RunProcess(
            PostfixNames.ToolOf(program) is null ? new ToolProcess(wrapper[0].Text, arguments, nothing) : ToolProcess.OfOurs(program, arguments, nothing), cancellationToken);
    }
}
