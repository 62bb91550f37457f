using System.CommandLine;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Queue.Recovery;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku queue dump --offline [DIR]</c>: reads the log's segments without a server and without changing anything.</summary>
internal static class QueueDumpVerb
{
    private static readonly Option<bool> Offline = new("--offline") { Description = "Read the segments themselves; the server may be down, or running.", Required = true };
    private static readonly Argument<string?> Folder = new("DIR") { Description = "The log's folder; else $queue_directory/hikyaku.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var command = new Command("dump", "Read the queue's files without the server.") { Offline, Folder };
        command.SetAction(parsed =>
        {
            string directory = parsed.GetValue(Folder)
                ?? Path.Combine(ConfigurationSnapshot.Load(new ConfigurationSource(GlobalOptions.DirectoryOf(parsed))).Main.Get(MailParameters.QueueDirectory), "hikyaku");
            if (!Directory.Exists(directory)) throw new CommandFailedException($"{directory}: there is no such folder");
            return SegmentDump.Write(directory, Console.Out) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
