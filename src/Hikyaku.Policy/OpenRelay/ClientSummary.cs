namespace Hikyaku.Policy.OpenRelay;

/// <summary>What one class of clients may do in one kind of session.</summary>
/// <param name="Client">Who.</param>
/// <param name="Session">How.</param>
/// <param name="Ours">Mail for our own domains.</param>
/// <param name="RelayDomain">Mail for relay_domains; null without any.</param>
/// <param name="Stranger">Mail for everybody else.</param>
public sealed record ClientSummary(ClientClass Client, RelaySession Session, DestinationAnswer Ours, DestinationAnswer? RelayDomain, DestinationAnswer Stranger);
