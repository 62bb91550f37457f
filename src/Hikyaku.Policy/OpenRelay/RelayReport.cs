namespace Hikyaku.Policy.OpenRelay;

/// <summary>What the open-relay check found for one listener.</summary>
public sealed record RelayReport
{
    /// <summary>Could a stranger without AUTH get a message relayed to a stranger? A reload refuses Open; a start answers 454 to strangers' relaying then.</summary>
    public required RelayAnswer Answer { get; init; }

    /// <summary>Set for Open and Depends.</summary>
    public RelayWitness? Witness { get; init; }

    /// <summary>For Depends: what it depends on.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>The same for a neighbour, who is only in the same subnet and whose network nobody wrote down (mynetworks_style).</summary>
    public required RelayAnswer NeighbourAnswer { get; init; }

    public RelayWitness? NeighbourWitness { get; init; }

    /// <summary>Who may send where: each class of clients in each kind of session.</summary>
    public required IReadOnlyList<ClientSummary> Clients { get; init; }

    /// <summary>The same in plain words: a sentence for each class of clients, and one more where TLS makes a difference.</summary>
    public IEnumerable<string> Sentences => RelaySentences.Of(Clients);
}
