using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>A report as findings for check and reload.</summary>
internal static class RelayDiagnostics
{
    public static IReadOnlyList<Diagnostic> Of(string service, RelayReport report, bool isAllowed)
    {
        var found = new List<Diagnostic>();
        if (report.Answer == RelayAnswer.Open && report.Witness is { } witness) found.Add(Open(service, witness, isAllowed));
        if (report.Answer == RelayAnswer.Depends && report.Witness is { } maybe) found.Add(Depends(service, maybe, report.DependsOn));
        if (report is { NeighbourAnswer: RelayAnswer.Open, Answer: not RelayAnswer.Open, NeighbourWitness: { } neighbour }) found.Add(Neighbours(service, neighbour));
        return found;
    }

    private static Diagnostic Open(string service, RelayWitness witness, bool isAllowed) => new()
    {
        Code = PolicyDiagnostics.OpenRelay,
        Severity = isAllowed ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
        Message = $"{service} is an open relay: {string.Join(" / ", witness.Dialogue)}; {By(witness)}",
        Place = PlaceOf(witness),
        Fix = isAllowed
            ? "hikyaku_allow_open_relay says that this is wanted; remove it when it isn't."
            : "End smtpd_relay_restrictions with reject_unauth_destination, and let mynetworks hold your own networks only.",
    };

    private static Diagnostic Depends(string service, RelayWitness witness, IReadOnlyList<string> subjects) => new()
    {
        Code = PolicyDiagnostics.RelayDepends,
        Severity = CanBeGuessed(witness) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
        Message = $"whether strangers may relay through {service} depends on {string.Join(", ", subjects)}; {By(witness)}",
        Place = PlaceOf(witness),
        Fix = CanBeGuessed(witness) ? "Anybody can claim a sender or a HELO name: answer DUNNO instead of OK there, or put the table into smtpd_sender_restrictions." : null,
    };

    private static bool CanBeGuessed(RelayWitness witness)
        => witness.AllowedBy.Restriction.StartsWith("check_sender_access", StringComparison.OrdinalIgnoreCase)
            || witness.AllowedBy.Restriction.StartsWith("check_helo_access", StringComparison.OrdinalIgnoreCase);

    private static Diagnostic Neighbours(string service, RelayWitness witness) => new()
    {
        Code = PolicyDiagnostics.NeighboursRelay,
        Severity = DiagnosticSeverity.Warning,
        Message = $"{service} relays for every machine in {witness.Client.Label} without a password, and nobody wrote that network down; {By(witness)}",
        Place = PlaceOf(witness),
        Fix = "Set mynetworks_style = host, or list your networks in mynetworks.",
    };

    private static string By(RelayWitness witness)
    {
        DecisionStep step = witness.AllowedBy;
        string matched = step.Matched is null ? "" : $" ({step.Matched})";
        return $"{step.Restriction} in {step.Stage}, {step.Place}, allows it{matched}";
    }

    private static SourcePlace PlaceOf(RelayWitness witness) => witness.AllowedBy.Place;
}
