using Hikyaku.Dns;
using Hikyaku.Policy.OpenRelay;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.Evaluating;

/// <summary>What restrictions ask: the same objects that deliver mail, or the open-relay check's that answer both ways.</summary>
internal sealed record PolicyServices
{
    public required PolicySettings Settings { get; init; }

    public required AddressResolver Resolver { get; init; }

    public required MyNetworks MyNetworks { get; init; }

    public required LocalAddresses LocalAddresses { get; init; }

    public required IDnsResolver Dns { get; init; }

    /// <summary>Lets the session wait; the open-relay check's goes on at once.</summary>
    public required Func<TimeSpan, CancellationToken, Task> PauseAsync { get; init; }

    /// <summary>Nobody is served: names and their answers are pretended, each name being there once and not there once.</summary>
    public bool IsRelayCheck => Dns is OracleDns;
}
