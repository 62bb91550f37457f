namespace Hikyaku.Sasl.Client;

/// <param name="Exchange">Null when no mechanism can be used.</param>
/// <param name="Fault">Why not, for a deferral with 4.7.0: <c>SASL authentication failed; cannot authenticate to server …: no mechanism available</c>.</param>
public readonly record struct SaslClientChoice(SaslClientExchange? Exchange, string Fault = "");
