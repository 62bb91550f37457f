namespace Hikyaku.Policy.OpenRelay;

/// <summary>Whose recipients.</summary>
public enum DestinationKind
{
    /// <summary>mydestination and the virtual domains.</summary>
    Ours,
    /// <summary>relay_domains.</summary>
    RelayDomain,
    /// <summary>Everybody else's: what an open relay would deliver for strangers.</summary>
    Stranger,
}
