using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>May a class of clients send to a class of recipients?</summary>
/// <param name="Answer">Open: taken. Closed: refused. Depends: on <paramref name="DependsOn"/>.</param>
/// <param name="Reply">The refusal; empty when taken.</param>
/// <param name="DecidedBy">The step that decided.</param>
/// <param name="DependsOn">Tables and DNS names whose answers matter.</param>
public sealed record DestinationAnswer(RelayAnswer Answer, string Reply, DecisionStep DecidedBy, IReadOnlyList<string> DependsOn);
