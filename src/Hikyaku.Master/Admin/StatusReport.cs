namespace Hikyaku.Master.Admin;

/// <summary>What <c>hikyaku status</c> shows.</summary>
public sealed record StatusReport
{
    public required int ProcessId { get; init; }

    public required string Version { get; init; }

    public required string ConfigurationDirectory { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }

    public required IReadOnlyList<ListenerReport> Listeners { get; init; }

    public required int Incoming { get; init; }

    public required int Active { get; init; }

    public required int Deferred { get; init; }

    public required int Hold { get; init; }

    public required int Corrupt { get; init; }

    /// <summary>Why nothing more is accepted; null while all is well.</summary>
    public string? Failure { get; init; }
}
