using System.CommandLine;
using System.Text.Json;
using Hikyaku.Cli.Admin;
using Hikyaku.Mail.Contracts.Admin;
using Hikyaku.Master.Admin;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku queue …</c>: look at the queue and change it.</summary>
internal static class QueueVerb
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Queue ids, in either form.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Argument<string> Id = new("ID") { Description = "A queue id, in either form." };
    private static readonly Option<bool> All = new("--all") { Description = "Every message." };

    public static Command Create() => new("queue", "Look at the queue and change it.")
    {
        List(),
        Show(),
        Flush(),
        Change("hold", "Put messages on hold: nothing is tried until they are released."),
        Change("release", "Release messages from hold."),
        Change("delete", "Delete messages without telling their senders."),
        QueueDumpVerb.Create(),
        Requeue(),
    };

    private static Command List()
    {
        var command = new Command("list", "List what is queued.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using AdminClient server = RunningServer.Connect(parsed);
            QueueListing listing = await server.GetAsync("/queue", QueueListingJson.Default.QueueListing, cancellationToken);
            if (parsed.GetValue(GlobalOptions.Json)) JsonOutput.Write([.. listing.Messages], QueueListingJson.Default.QueueListingMessageArray);
            else QueueText.Write(listing, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var command = new Command("show", "Show one message: its envelope and its content.") { Id };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using AdminClient server = RunningServer.Connect(parsed);
            string id = parsed.GetValue(Id)!;
            QueueListing listing = await server.GetAsync("/queue", QueueListingJson.Default.QueueListing, cancellationToken);
            QueueListingMessage message = listing.Messages.FirstOrDefault(m => m.Id == id) ?? throw new CommandFailedException($"there is no message {id} in the queue");
            QueueText.WriteEnvelope(message, Console.Out);
            Console.Out.Flush();
            await using Stream output = Console.OpenStandardOutput();
            await server.CopyAsync($"/queue/content?id={Uri.EscapeDataString(id)}", output, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Flush()
    {
        var command = new Command("flush", "Try waiting messages now.") { Ids };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] ids = parsed.GetValue(Ids) ?? [];
            QueueCommandResult result = await SendAsync(parsed, "flush", new QueueCommand(ids.Length == 0 ? null : ids, null, null), cancellationToken);
            Console.Out.WriteLine($"{result.Count} messages are due now");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Change(string verb, string description)
    {
        var command = new Command(verb, description) { Ids, All };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] ids = parsed.GetValue(Ids) ?? [];
            if (ids.Length == 0 && !parsed.GetValue(All)) throw new CommandFailedException($"'queue {verb}' wants queue ids, or --all", ExitCode.Usage);
            QueueCommandResult result = await SendAsync(parsed, verb, new QueueCommand(ids.Length == 0 ? null : ids, null, null), cancellationToken);
            if (parsed.GetValue(GlobalOptions.Json)) JsonOutput.Write(result, AdminJson.Default.QueueCommandResult);
            else
                foreach (string id in result.Ids) Console.Out.WriteLine($"{id}: {verb switch { "hold" => "placed on hold", "release" => "released from hold", _ => "removed" }}");
            if (result.Count == 0 && ids.Length > 0) throw new CommandFailedException($"none of these is in the queue: {string.Join(' ', ids)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Requeue()
    {
        var command = new Command("requeue", "Send messages through rewriting and routing again.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(int (_) => throw new CommandFailedException("'queue requeue' is not supported yet: it comes with chapter 5 of the road, queue and delivery (docs/roadmap.md)"));
        return command;
    }

    private static async Task<QueueCommandResult> SendAsync(ParseResult parsed, string verb, QueueCommand command, CancellationToken cancellationToken)
    {
        using AdminClient server = RunningServer.Connect(parsed);
        string json = JsonSerializer.Serialize(command, AdminJson.Default.QueueCommand);
        QueueCommandResult result = await server.PostAsync($"/queue/{verb}", json, AdminJson.Default.QueueCommandResult, cancellationToken);
        return result.Failure is null ? result : throw new CommandFailedException(result.Failure);
    }
}
