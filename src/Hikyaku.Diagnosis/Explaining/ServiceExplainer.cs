using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Mail;
using Hikyaku.Policy.OpenRelay;

namespace Hikyaku.Diagnosis.Explaining;

/// <summary>Explains a listener: the line of master.cf, what made the name a number, TLS, AUTH, every restriction with its place, and what each class of client may do.</summary>
public static class ServiceExplainer
{
    private static readonly RestrictionListParameter[] RestrictionLists =
    [
        SmtpdParameters.ClientRestrictions, SmtpdParameters.HeloRestrictions, SmtpdParameters.SenderRestrictions,
        SmtpdParameters.RelayRestrictions, SmtpdParameters.RecipientRestrictions, SmtpdParameters.DataRestrictions,
    ];

    /// <summary>The services that a port number or a service name means; a name also by its port (<c>submission</c> finds <c>587 inet</c>).</summary>
    public static IReadOnlyList<ServiceAnalysis> Find(ConfigurationAnalysis analysis, string subject)
        => [.. analysis.Services.Where(s => s.Service.Name == subject || s.Service.Endpoints.Any(e => e.EndPoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) == subject))];

    public static Explanation Explain(ServiceAnalysis analyzed)
    {
        ServiceSnapshot service = analyzed.Service;
        ParameterView view = service.Parameters;
        List<ExplainedFact> facts = [new("service", $"{service.Name} inet {service.Command}", service.Place.ToString())];
        foreach (InetEndpoint endpoint in service.Endpoints)
        {
            facts.Add(new ExplainedFact("listens on", endpoint.EndPoint.ToString(), endpoint.AddressOrigin.ToString()));
            facts.Add(new ExplainedFact("port", PortText(service, endpoint), endpoint.PortOrigin == service.Place ? "written as a number" : Origin(endpoint.PortOrigin)));
        }
        facts.Add(new ExplainedFact("sessions at once", service.ProcessLimit == 0 ? "no limit" : $"{service.ProcessLimit}", service.Place.ToString()));
        facts.Add(Tls(analyzed));
        facts.Add(Auth(analyzed));
        foreach (RestrictionListParameter list in RestrictionLists) AddRestrictions(facts, view, list);
        IReadOnlyList<(string Option, SourcePlace Place)> commented = CommentedOptions.Below(service);
        foreach (var (option, place) in commented) facts.Add(new ExplainedFact("still a comment", $"-o {option}", place.ToString()));
        return new Explanation(service.Name, facts, [.. Sentences(analyzed), .. Advice(commented)]);
    }

    private static string PortText(ServiceSnapshot service, InetEndpoint endpoint)
    {
        string name = service.Name[(service.Name.LastIndexOf(':') + 1)..];
        return $"{name} is {endpoint.EndPoint.Port}";
    }

    private static string Origin(SourcePlace place) => place.IsBuiltIn ? "the built-in table of port names" : place.ToString();

    private static ExplainedFact Tls(ServiceAnalysis analyzed)
    {
        ParameterView view = analyzed.Service.Parameters;
        if (analyzed.TlsFault.Length > 0) return new ExplainedFact("TLS", $"asked for, and not available: {analyzed.TlsFault}", view.OriginOf(SmtpdTlsParameters.SecurityLevel).ToString());
        if (view.Get(SmtpdTlsParameters.Wrappermode)) return new ExplainedFact("TLS", "from the first byte", view.OriginOf(SmtpdTlsParameters.Wrappermode).ToString());
        string level = view.Get(SmtpdTlsParameters.SecurityLevel);
        string meaning = level switch
        {
            "" or "none" => "not offered",
            "may" => "offered with STARTTLS, not required",
            _ => "required: nothing but STARTTLS is accepted in clear",
        };
        return new ExplainedFact("TLS", meaning, view.OriginOf(SmtpdTlsParameters.SecurityLevel).ToString());
    }

    private static ExplainedFact Auth(ServiceAnalysis analyzed)
    {
        ParameterView view = analyzed.Service.Parameters;
        string place = view.OriginOf(SmtpdSaslParameters.AuthEnable).ToString();
        if (!analyzed.Sasl.IsEnabled) return new ExplainedFact("AUTH", "not offered", place);
        if (analyzed.Sasl.UnavailableCause.Length > 0) return new ExplainedFact("AUTH", $"answered with 454: {analyzed.Sasl.UnavailableCause}", place);
        bool needsTls = view.Get(SmtpdTlsParameters.AuthOnly) || view.Get(SmtpdTlsParameters.SecurityLevel) is not ("" or "none" or "may");
        return new ExplainedFact("AUTH", needsTls ? "PLAIN and LOGIN, inside TLS only" : "PLAIN and LOGIN, also in clear", place);
    }

    private static void AddRestrictions(List<ExplainedFact> facts, ParameterView view, RestrictionListParameter list)
    {
        IReadOnlyList<ListWord> words = view.Get(list);
        ValueOrigin origin = view.OriginOf(list);
        if (words.Count == 0)
        {
            facts.Add(new ExplainedFact(list.Name, "(empty)", origin.ToString()));
            return;
        }
        foreach (ListWord word in words)
            facts.Add(new ExplainedFact(list.Name, word.Text, word.Place.IsBuiltIn ? origin.ToString() : word.Place.ToString()));
    }

    private static IEnumerable<string> Advice(IReadOnlyList<(string Option, SourcePlace Place)> commented)
    {
        if (commented.Count == 0) yield break;
        SourcePlace first = commented[0].Place;
        string lines = commented.Count == 1 ? $"line {first.Line}" : $"lines {first.Line} to {commented[^1].Place.Line}";
        yield return $"The options below this service are still comments: take the # off {lines} of {first.File}, keep the blanks before -o, and reload to put them in force.";
    }

    private static List<string> Sentences(ServiceAnalysis analyzed)
    {
        if (analyzed.Relay is not { } report) return [];
        List<string> sentences = [.. report.Sentences];
        sentences.Add(report.Answer switch
        {
            RelayAnswer.Open => analyzed.Policy.RefusesStrangersRelay
                ? "OPEN RELAY: strangers could send to strangers; until that is mended they are answered 454 4.7.1."
                : "OPEN RELAY: strangers can send to strangers through this port.",
            RelayAnswer.Depends => $"Whether a stranger can send to strangers depends on {string.Join(", ", report.DependsOn)}.",
            _ => "Closed: no stranger can send to strangers through this port.",
        });
        return sentences;
    }
}
