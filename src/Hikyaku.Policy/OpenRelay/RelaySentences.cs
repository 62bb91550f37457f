using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>A summary in words.</summary>
internal static class RelaySentences
{
    public static string Of(ClientSummary summary)
    {
        string who = Who(summary);
        DestinationAnswer ours = summary.Ours, strangers = summary.Stranger;
        if (strangers.Answer == RelayAnswer.Open) return $"{who} may send to anybody: {By(strangers)}.";
        string others = strangers.Answer == RelayAnswer.Depends
            ? $"whether they may send to others depends on {string.Join(", ", strangers.DependsOn)}"
            : $"others are answered \"{strangers.Reply}\": {By(strangers)}";
        if (ours.Answer == RelayAnswer.Closed && strangers.Answer == RelayAnswer.Closed) return $"{who} may send nothing; they are answered \"{ours.Reply}\": {By(ours)}.";
        string domains = summary.RelayDomain is { Answer: RelayAnswer.Open } ? "our own domains and relay_domains" : "our own domains";
        return ours.Answer == RelayAnswer.Depends
            ? $"{who} may send to {domains} depending on {string.Join(", ", ours.DependsOn)}; {others}."
            : $"{who} may send to {domains} only; {others}.";
    }

    private static string Who(ClientSummary summary)
    {
        string clients = summary.Client.Kind switch
        {
            ClientKind.ThisMachine => "Programs on this machine",
            ClientKind.MyNetwork => $"Clients in {summary.Client.Label} (mynetworks, {summary.Client.Place})",
            ClientKind.Neighbour => $"Neighbours in {summary.Client.Label} (a subnet of this machine that nobody wrote down)",
            _ => summary.Client.Sample.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? "Everybody else (IPv6)" : "Everybody else",
        };
        string tls = summary.Session.IsTls ? " over TLS" : "";
        return summary.Session.IsAuthenticated ? $"{clients}, logged in{tls}," : $"{clients}, without a login{tls},";
    }

    private static string By(DestinationAnswer answer)
    {
        DecisionStep step = answer.DecidedBy;
        string matched = step.Matched is null ? "" : $" ({step.Matched})";
        return $"{step.Restriction} in {step.Stage}, {step.Place}{matched}";
    }
}
