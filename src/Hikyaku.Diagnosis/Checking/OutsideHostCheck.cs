using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>Policy services and milters at hosts that don't resolve: a template's <c>mailstore.example.com</c> that nobody replaced.</summary>
internal static class OutsideHostCheck
{
    private const string PolicyService = "check_policy_service", InetPrefix = "inet:";

    public static IEnumerable<Diagnostic> Run(ConfigurationSnapshot snapshot, HostFacts host)
    {
        var asked = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (ListWord word in snapshot.Services.Where(static service => service.Command == "smtpd").SelectMany(static service => Words(service.Parameters)).Distinct())
        {
            string name = HostOf(word.Text);
            if (name.Length == 0 || StrictIPAddress.TryParse(name, out _)) continue;
            if (!asked.TryGetValue(name, out bool resolves)) asked.Add(name, resolves = host.Resolve(name).Count > 0);
            if (resolves) continue;
            yield return new Diagnostic
            {
                Code = CheckingDiagnostics.HostNotFound,
                Severity = DiagnosticSeverity.Warning,
                Place = word.Place,
                Message = $"host/service {name}/{word.Text[(word.Text.LastIndexOf(':') + 1)..]} not found: Name or service not known",
                Fix = "write the host that really answers there, 127.0.0.1 for one on this machine",
            };
        }
    }

    private static IEnumerable<ListWord> Words(ParameterView view)
    {
        foreach (Parameter row in AllParameters.Rows)
        {
            if (row is not RestrictionListParameter list) continue;
            IReadOnlyList<ListWord> words = view.Get(list);
            for (int i = 1; i < words.Count; i++)
                if (words[i - 1].Text == PolicyService) yield return words[i] with { Text = words[i].Text.Split([' ', '\t', ','], 2)[0] };
        }
        foreach (ListWord word in view.FindWords(SmtpdParameters.Milters.Name) ?? []) yield return word with { Text = word.Text.Split([' ', '\t', ','], 2)[0] };
    }

    /// <summary>Empty for what is no <c>inet:host:port</c>.</summary>
    private static string HostOf(string text)
    {
        if (!text.StartsWith(InetPrefix, StringComparison.Ordinal)) return "";
        int colon = text.LastIndexOf(':');
        return colon <= InetPrefix.Length ? "" : text[InetPrefix.Length..colon].Trim('[', ']');
    }
}
