using System.CommandLine;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail.Contracts.Admin;
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
            return Print(directory, parsed.GetValue(GlobalOptions.Json));
        });
        return command;
    }

    private static int Print(string directory, bool asJson)
    {
        try
        {
            using var dump = SegmentDump.Read(directory);
            var listing = QueueListing.From(dump.Messages);
            if (asJson) JsonOutput.Write([.. listing.Messages], QueueListingJson.Default.QueueListingMessageArray);
            else QueueText.Write(listing, Console.Out);
            foreach (QueueDamage damage in dump.Damages) Console.Error.WriteLine($"hikyaku: {damage.Place}: {damage.Reason}");
            return dump.Damages.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{directory}: {e.Message}");
        }
    }
}
