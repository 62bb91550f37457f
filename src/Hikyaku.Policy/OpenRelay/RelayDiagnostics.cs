using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>Reports as findings for check and reload.</summary>
internal static class RelayDiagnostics
{
    public static IReadOnlyList<Diagnostic> Of(IReadOnlyList<(string Service, RelayReport Report, bool IsAllowed)> listeners)
    {
        var found = new List<Diagnostic>();
        foreach ((string service, RelayReport report, bool isAllowed) in listeners)
            if (report.Answer == RelayAnswer.Open && report.Witness is { } witness) found.Add(Open(service, witness, isAllowed));
        foreach (var alike in listeners.Where(static l => l.Report is { Answer: RelayAnswer.Depends, Witness: not null }).GroupBy(static l => (By(l.Report.Witness!), string.Join(", ", l.Report.DependsOn))))
            found.Add(Depends(Names(alike), alike.First().Report.Witness!, alike.Key.Item2));
        foreach (var alike in listeners.Where(static l => l.Report is { NeighbourAnswer: RelayAnswer.Open, Answer: not RelayAnswer.Open, NeighbourWitness: not null }).GroupBy(static l => l.Report.NeighbourWitness!.Client.Label))
            found.Add(Neighbours(Names(alike), alike.First().Report.NeighbourWitness!));
        return found;
    }

    private static string[] Names(IEnumerable<(string Service, RelayReport Report, bool IsAllowed)> listeners) => [.. listeners.Select(static l => l.Service)];

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

    private static Diagnostic Depends(string[] services, RelayWitness witness, string subjects) => new()
    {
        Code = PolicyDiagnostics.RelayDepends,
        Severity = CanBeGuessed(witness) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
        Message = $"whether strangers may relay through {string.Join(", ", services)} depends on {subjects}; {By(witness)}",
        Place = PlaceOf(witness),
        Fix = CanBeGuessed(witness) ? "Anybody can claim a sender or a HELO name: answer DUNNO instead of OK there, or put the table into smtpd_sender_restrictions." : null,
    };

    private static bool CanBeGuessed(RelayWitness witness)
        => witness.AllowedBy.Restriction.StartsWith("check_sender_access", StringComparison.OrdinalIgnoreCase)
            || witness.AllowedBy.Restriction.StartsWith("check_helo_access", StringComparison.OrdinalIgnoreCase);

    private static Diagnostic Neighbours(string[] services, RelayWitness witness) => new()
    {
        Code = PolicyDiagnostics.NeighboursRelay,
        Severity = DiagnosticSeverity.Warning,
        Message = $"{string.Join(", ", services)} {(services.Length == 1 ? "relays" : "relay")} for every machine in {witness.Client.Label} without a password, and nobody wrote that network down; {By(witness)}",
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
