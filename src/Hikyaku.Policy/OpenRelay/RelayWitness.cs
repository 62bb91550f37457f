using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>A dialogue in which a message is taken, and the line that let it through.</summary>
/// <param name="Client">Who talks.</param>
/// <param name="Session">Over TLS, logged in.</param>
/// <param name="Dialogue"><c>C:</c> and <c>S:</c> lines.</param>
/// <param name="AllowedBy">The deciding step: the last permission, or nothing but the absence of a refusal.</param>
/// <param name="Trace">Every step.</param>
public sealed record RelayWitness(ClientClass Client, RelaySession Session, IReadOnlyList<string> Dialogue, DecisionStep AllowedBy, IReadOnlyList<DecisionStep> Trace);
