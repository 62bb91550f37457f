namespace Hikyaku.Mail;

/// <summary>
/// One step of the decision trace: what was asked, where it is written, what came of it. A few references, so that a pooled list of them is
/// cheap enough to be always on.
/// </summary>
/// <param name="Stage">The list it stands in, by its parameter's name (<c>smtpd_relay_restrictions</c>).</param>
/// <param name="Restriction">As written in that list, with its argument (<c>check_client_access texthash:/etc/postfix/clients</c>).</param>
/// <param name="Verdict">What it said.</param>
/// <param name="Place">The line of the configuration that put it there.</param>
/// <param name="Matched">What decided it: the network, the table key and its line, the user. Null when nothing matched.</param>
public readonly record struct DecisionStep(string Stage, string Restriction, DecisionVerdict Verdict, SourcePlace Place, string? Matched);
