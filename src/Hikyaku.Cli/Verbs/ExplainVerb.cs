using System.CommandLine;
using System.Text.Json;
using Hikyaku.Cli.Admin;
using Hikyaku.Configuration;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Diagnosis.Explaining;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts.Admin;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku explain [PORT | SERVICE | PARAMETER | QUEUE-ID]</c>: where it comes from and what it means. Works without a running server, except for queue ids.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string?> Subject = new("SUBJECT")
    {
        Description = "A port, a service of master.cf, a parameter or a queue id; without it, every listener.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("explain", "Say where a port, a service, a parameter or a message comes from and what it means.") { Subject };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            IReadOnlyList<Explanation> explanations = await FindAsync(parsed, cancellationToken);
            if (parsed.GetValue(GlobalOptions.Json)) Console.Out.WriteLine(JsonSerializer.Serialize([.. explanations], ExplanationJson.Default.ExplanationArray));
            else
                foreach (Explanation explanation in explanations) ExplanationText.Write(explanation, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Explanation>> FindAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string? subject = parsed.GetValue(Subject);
        var snapshot = ConfigurationSnapshot.Load(new ConfigurationSource(GlobalOptions.DirectoryOf(parsed)));
        if (subject is not null && !IsService(snapshot, subject) && ParameterExplainer.Explain(snapshot, subject) is { } parameter) return [parameter];
        using ConfigurationAnalysis analysis = ConfigurationAnalysis.Run(snapshot);
        await analysis.ProveRelayClosedAsync(cancellationToken);
        IReadOnlyList<ServiceAnalysis> services = subject is null ? analysis.Services : ServiceExplainer.Find(analysis, subject);
        if (services.Count > 0) return [.. services.Select(ServiceExplainer.Explain)];
        if (subject is null) throw new CommandFailedException($"{snapshot.Directory}/master.cf has no smtpd service that listens");
        if (QueueId.TryParse(subject, out QueueId id)) return [await ExplainMessageAsync(parsed, id, cancellationToken)];
        throw new CommandFailedException(int.TryParse(subject, out _)
            ? $"nothing in {snapshot.Directory}/master.cf listens on port {subject}{ListenerHint.For(snapshot, subject)}"
            : $"'{subject}' is no service of {snapshot.Directory}/master.cf, no parameter and no queue id{Suggestion(subject)}");
    }

    /// <summary>A listener of that name wins over a parameter of that name.</summary>
    private static bool IsService(ConfigurationSnapshot snapshot, string subject)
        => snapshot.Services.Any(service => service.Name == subject && service.Type == ServiceType.Inet);

    private static string Suggestion(string subject)
    {
        IReadOnlyList<string> names = ParameterExplainer.Suggest(subject);
        return names.Count switch
        {
            0 => "",
            1 => $"; did you mean {names[0]}?",
            _ => $"; did you mean {string.Join(", ", names.SkipLast(1))} or {names[^1]}?",
        };
    }

    private static async Task<Explanation> ExplainMessageAsync(ParseResult parsed, QueueId id, CancellationToken cancellationToken)
    {
        using AdminClient server = RunningServer.Connect(parsed);
        QueueListing listing = await server.GetAsync("/queue", QueueListingJson.Default.QueueListing, cancellationToken);
        QueueListingMessage message = listing.Messages.FirstOrDefault(m => QueueId.TryParse(m.Id, out QueueId listed) && listed.Matches(id))
            ?? throw new CommandFailedException($"{id} is not in the queue: it was delivered, returned or deleted; the maillog has its lines");
        List<ExplainedFact> facts =
        [
            new("message", message.Id, $"{message.State} queue"),
            new("from", $"<{message.Sender}>", $"arrived {message.ArrivalTime.ToLocalTime():yyyy-MM-dd HH:mm:ss}, {message.SizeBytes} bytes"),
            .. message.Recipients.Select(static r => new ExplainedFact("to", $"<{r.Address}>", r.DelayReason ?? "not tried yet")),
        ];
        string next = message.NextAttempt is { } time ? $"The next attempt is due at {time.ToLocalTime():yyyy-MM-dd HH:mm:ss}, the {message.AttemptCount + 1}th." : message.State == "hold" ? "It is on hold until 'hikyaku queue release'." : "It is being delivered now.";
        return new Explanation(message.Id, facts, [next]);
    }
}
