using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>The matrix of pretended dialogues.</summary>
internal sealed class RelayAnalysis(RelayProbe probe, SampleAddresses addresses, IReadOnlyList<RelaySession> sessions)
{
    private readonly List<ProbeOutcome> _strangers = [];
    private readonly List<ProbeOutcome> _neighbours = [];

    public async ValueTask<RelayReport> RunAsync(IReadOnlyList<ClientClass> clients, CancellationToken cancellationToken)
    {
        var summaries = new List<ClientSummary>();
        foreach (ClientClass client in clients)
            foreach (RelaySession session in sessions)
            {
                summaries.Add(await SummarizeAsync(client, session, cancellationToken).ConfigureAwait(false));
                if (client.Kind is ClientKind.Stranger or ClientKind.Neighbour && !session.IsAuthenticated)
                    await ProbeRelayAsync(client, session, cancellationToken).ConfigureAwait(false);
            }
        (RelayAnswer answer, ProbeOutcome? worst) = Worst(_strangers);
        (RelayAnswer neighbour, ProbeOutcome? worstNeighbour) = Worst(_neighbours);
        return new RelayReport
        {
            Answer = answer,
            Witness = worst?.ToWitness(),
            DependsOn = answer == RelayAnswer.Depends ? worst!.Taken.DependsOn : [],
            NeighbourAnswer = neighbour,
            NeighbourWitness = worstNeighbour?.ToWitness(),
            Clients = summaries,
        };
    }

    private async ValueTask<ClientSummary> SummarizeAsync(ClientClass client, RelaySession session, CancellationToken cancellationToken)
    {
        async ValueTask<DestinationAnswer> AskAsync(MailAddress recipient)
            => (await probe.RunAsync(client, session, addresses.Senders[0], recipient, cancellationToken).ConfigureAwait(false)).Taken;
        DestinationAnswer ours = await AskAsync(addresses.Ours).ConfigureAwait(false);
        DestinationAnswer? relay = addresses.RelayDomain is { } recipient ? await AskAsync(recipient).ConfigureAwait(false) : null;
        return new ClientSummary(client, session, ours, relay, await AskAsync(addresses.Stranger).ConfigureAwait(false));
    }

    // Every sender with an ordinary stranger's address; the odd forms with the two senders that restrictions treat most differently.
    private async ValueTask ProbeRelayAsync(ClientClass client, RelaySession session, CancellationToken cancellationToken)
    {
        List<ProbeOutcome> outcomes = client.Kind == ClientKind.Stranger ? _strangers : _neighbours;
        foreach (MailAddress sender in addresses.Senders)
            outcomes.Add(await probe.RunAsync(client, session, sender, addresses.Stranger, cancellationToken).ConfigureAwait(false));
        foreach (MailAddress sender in addresses.Senders.Take(2))
            foreach (MailAddress odd in addresses.OddForms)
                outcomes.Add(await probe.RunAsync(client, session, sender, odd, cancellationToken).ConfigureAwait(false));
    }

    private static (RelayAnswer Answer, ProbeOutcome? Outcome) Worst(List<ProbeOutcome> outcomes)
    {
        foreach (RelayAnswer answer in (RelayAnswer[])[RelayAnswer.Open, RelayAnswer.Depends])
            if (outcomes.Find(o => o.Leaves == answer) is { } found) return (answer, found);
        return (RelayAnswer.Closed, null);
    }
}
