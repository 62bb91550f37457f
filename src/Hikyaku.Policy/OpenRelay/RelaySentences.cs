using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>A summary in words.</summary>
internal static class RelaySentences
{
    /// <param name="summary">What is to be said.</param>
    /// <param name="saysTls">False leaves out whether the session is encrypted.</param>
    public static string Of(ClientSummary summary, bool saysTls = true)
    {
        string who = Who(summary, saysTls);
        DestinationAnswer ours = summary.Ours, strangers = summary.Stranger;
        if (strangers.Answer == RelayAnswer.Open) return $"{who} may send to anybody: {By(strangers)}.";
        string others = strangers.Answer == RelayAnswer.Depends
            ? $"whether they may send to others depends on {string.Join(", ", strangers.DependsOn)}"
            : $"others are answered \"{Reply(summary, strangers)}\": {By(strangers)}";
        if (ours.Answer == RelayAnswer.Closed && strangers.Answer == RelayAnswer.Closed) return $"{who} may send nothing; they are answered \"{Reply(summary, ours)}\": {By(ours)}.";
        string domains = summary.RelayDomain is { Answer: RelayAnswer.Open } ? "our own domains and relay_domains" : "our own domains";
        return ours.Answer == RelayAnswer.Depends
            ? $"{who} may send to {domains} depending on {string.Join(", ", ours.DependsOn)}; {others}."
            : $"{who} may send to {domains} only; {others}.";
    }

    /// <summary>See <see cref="RelayReport.Sentences"/>.</summary>
    public static IEnumerable<string> Of(IEnumerable<ClientSummary> summaries)
        => summaries.GroupBy(static s => (s.Client, s.Session.IsAuthenticated)).SelectMany(static alike =>
        {
            string[] sentences = [.. alike.Select(static s => Of(s, saysTls: false)).Distinct()];
            bool isSameInClear = sentences.Length == 1 && alike.Any(static s => !s.Session.IsTls);
            return isSameInClear ? sentences : alike.Select(static s => Of(s));
        }).Distinct();

    /// <summary>The reply without the address of the sample, which stands for all clients of its class.</summary>
    private static string Reply(ClientSummary summary, DestinationAnswer answer) => answer.Reply.Replace($"[{summary.Client.Sample}]", "[…]", StringComparison.Ordinal);

    private static string Who(ClientSummary summary, bool saysTls)
    {
        string clients = summary.Client.Kind switch
        {
            ClientKind.ThisMachine => "Programs on this machine",
            ClientKind.MyNetwork => $"Clients in {summary.Client.Label} (mynetworks, {summary.Client.Place})",
            ClientKind.Neighbour => $"Neighbours in {summary.Client.Label} (a subnet of this machine that nobody wrote down)",
            _ => summary.Client.Sample.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? "Everybody else (IPv6)" : "Everybody else",
        };
        string tls = saysTls && summary.Session.IsTls ? " over TLS" : "";
        return summary.Session.IsAuthenticated ? $"{clients}, logged in{tls}," : $"{clients}, without a login{tls},";
    }

    private static string By(DestinationAnswer answer)
    {
        DecisionStep step = answer.DecidedBy;
        string matched = step.Matched is null ? "" : $" ({step.Matched})";
        return $"{step.Restriction} in {step.Stage}, {step.Place}{matched}";
    }
}
