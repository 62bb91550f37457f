using Hikyaku.Mail;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>Plays one session against the compiled restrictions, every way that unknown answers could go.</summary>
internal sealed class RelayProbe(SmtpdPolicy policy, Oracle oracle)
{
    private const int PathLimit = 256; // paths through the unknown answers of one dialogue
    private const string ClientHost = "client.invalid";

    private static readonly PolicyStage[] Stages =
        [PolicyStage.Connect, PolicyStage.Helo, PolicyStage.Mail, PolicyStage.Recipient, PolicyStage.Data, PolicyStage.EndOfData];

    private readonly DecisionTrace _trace = new();

    /// <summary>Is this recipient taken, on which paths, and would it leave for a stranger's machine?</summary>
    public async ValueTask<ProbeOutcome> RunAsync(ClientClass client, RelaySession session, MailAddress sender, MailAddress recipient, CancellationToken cancellationToken)
    {
        var paths = new List<ProbePath>();
        oracle.Reset();
        do paths.Add(await RunPathAsync(client, session, sender, recipient, cancellationToken).ConfigureAwait(false));
        while (paths.Count < PathLimit && oracle.MoveNext());
        return new ProbeOutcome(client, session, sender, recipient, paths);
    }

    private async ValueTask<ProbePath> RunPathAsync(ClientClass client, RelaySession session, MailAddress sender, MailAddress recipient, CancellationToken cancellationToken)
    {
        PolicyRequest request = NewRequest(client, session);
        _trace.Clear();
        var refused = default(PolicyDecision);
        foreach (PolicyStage stage in Stages)
        {
            if (stage == PolicyStage.Helo) request.HeloName = SampleAddresses.HeloName;
            if (stage == PolicyStage.Mail) request.Sender = sender;
            if (stage == PolicyStage.Recipient) request.Recipient = recipient;
            if (stage == PolicyStage.Data) request.RecipientCount = 1;
            PolicyDecision decision = await policy.CheckAsync(stage, request, _trace, cancellationToken).ConfigureAwait(false);
            if (decision.IsAccepted) continue;
            refused = decision;
            break;
        }
        bool isTaken = refused is null && !request.Session.Directives.Discard;
        bool leaves = isTaken && await LeavesAsync(sender, recipient, cancellationToken).ConfigureAwait(false);
        return new ProbePath(isTaken, leaves, refused?.ReplyText ?? "", _trace.ToList(), [.. oracle.Subjects]);
    }

    private static PolicyRequest NewRequest(ClientClass client, RelaySession session) => new()
    {
        // A stranger may well have a proper name; without one fewer restrictions let it pass.
        Client = new PolicyClient
        {
            Name = new ClientName(ClientHost, client.Sample, 0),
            NameStatus = NameStatus.Verified,
            ReverseName = ClientHost,
            ReverseNameStatus = NameStatus.Verified,
        },
        Protocol = "ESMTP",
        Encryption = session.IsTls ? new SessionEncryption("TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, "") : null,
        SaslUsername = session.IsAuthenticated ? "user" : null,
        SaslMethod = session.IsAuthenticated ? "PLAIN" : null,
    };

    // To a domain that isn't ours; or to one that relays for us, with a route in the address that it might follow.
    private async ValueTask<bool> LeavesAsync(MailAddress sender, MailAddress recipient, CancellationToken cancellationToken)
    {
        Resolution resolution = await policy.Services.Resolver.ResolveAsync(sender, recipient, cancellationToken).ConfigureAwait(false);
        if (resolution.Failure is not null) return false;
        return resolution.Class == DomainClass.Default || (resolution.Class == DomainClass.Relay && resolution.HasRoutingOperators);
    }
}
