using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>One pretended dialogue with all its paths.</summary>
internal sealed record ProbeOutcome(ClientClass Client, RelaySession Session, MailAddress Sender, MailAddress Recipient, IReadOnlyList<ProbePath> Paths)
{
    /// <summary>Is the message taken?</summary>
    public DestinationAnswer Taken => Combine(static p => p.IsTaken);

    /// <summary>Is it taken and sent on to a stranger?</summary>
    public RelayAnswer Leaves => Combine(static p => p.Leaves).Answer;

    public RelayWitness ToWitness()
    {
        ProbePath path = Paths.First(static p => p.Leaves);
        string login = Session.IsAuthenticated ? ", logged in" : "";
        return new RelayWitness(Client, Session,
        [
            $"(a client at {Client.Sample}{(Session.IsTls ? ", over TLS" : "")}{login})",
            $"C: EHLO {SampleAddresses.HeloName}",
            $"C: MAIL FROM:<{Sender}>",
            $"C: RCPT TO:<{Recipient}>",
            "S: 250 2.1.5 Ok",
            "C: DATA",
            "S: 250 2.0.0 Ok: queued",
        ], path.DecidedBy, path.Trace);
    }

    private DestinationAnswer Combine(Func<ProbePath, bool> isYes)
    {
        int yes = Paths.Count(isYes);
        // Yes without any unknown answer, or on every path there is.
        RelayAnswer answer = yes == 0 ? RelayAnswer.Closed : yes == Paths.Count || Paths.Any(p => isYes(p) && p.Subjects.Count == 0) ? RelayAnswer.Open : RelayAnswer.Depends;
        ProbePath telling = answer == RelayAnswer.Closed ? Paths[0] : Paths.First(isYes);
        string[] depends = answer == RelayAnswer.Depends ? [.. Paths.Where(isYes).SelectMany(static p => p.Subjects).Distinct(StringComparer.Ordinal)] : [];
        return new DestinationAnswer(answer, telling.Reply, telling.DecidedBy, depends);
    }
}
