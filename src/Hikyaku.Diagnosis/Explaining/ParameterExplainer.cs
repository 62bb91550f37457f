using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Diagnosis.Explaining;

/// <summary>
/// Explains a parameter: the value that counts and the line it comes from, the services that have another, its default and bounds, what else it bears on, and
/// whether it does something here. Needs no running server.
/// </summary>
public static class ParameterExplainer
{
    private const int MostUsers = 8;
    private const int MostSuggestions = 3;

    /// <summary>Null when there is no parameter of that name: built in, a transport's own, one of former years, or written by the administrator.</summary>
    public static Explanation? Explain(ConfigurationSnapshot snapshot, string name)
    {
        if (AllParameters.Find(name) is { } row) return ExplainRow(snapshot, row);
        if (AllParameters.FindTemplate(name) is { } template) return ExplainTransport(snapshot, name, template);
        ValueOrigin? written = snapshot.Main.FindOrigin(name);
        if (RemovedParameters.Find(name) is { } removed && ParameterRelations.Users(snapshot, name).Count == 0) return ExplainRemoved(snapshot, removed, written);
        return written is { } own ? ExplainOwn(snapshot, name, own) : null;
    }

    /// <summary>The names that somebody may have meant; empty when none is near.</summary>
    public static IReadOnlyList<string> Suggest(string name) => AllParameters.NearestTo(name, MostSuggestions);

    private static Explanation ExplainRow(ConfigurationSnapshot snapshot, Parameter row)
    {
        ParameterView main = snapshot.Main;
        ValueOrigin origin = main.OriginOf(row);
        string value = main.TextInForce(row, out bool isRefused);
        List<ExplainedFact> facts = [new("value", Shown(value), isRefused ? "built-in default" : origin.ToString())];
        bool isDefault = origin.Kind == ValueOriginKind.Default;
        if (!isDefault && (isRefused || origin.Text != value)) facts.Add(new ExplainedFact("as written", Shown(origin.Text), origin.ToString()));
        AddServices(facts, snapshot, row, value);
        AddDefault(facts, main, row.Name, row.DefaultText, isDefault);
        facts.Add(new ExplainedFact("accepts", ParameterForm.Describe(row), ""));
        if (Since(row) is { Length: > 0 } since) facts.Add(new ExplainedFact("since", since, ""));
        AddReaders(facts, snapshot, row.Name);
        AddUsers(facts, snapshot, row.Name);
        List<string> sentences = [Status(row)];
        if (row.Instead.Length > 0) sentences.Add($"Postfix is going to drop this name: set {row.Instead} instead.");
        sentences.AddRange(Findings(snapshot, origin));
        return new Explanation(row.Name, facts, sentences) { Summary = row.Summary, Examples = ParameterExamples.Of(row), Related = ParameterRelations.Related(row) };
    }

    private static Explanation ExplainTransport(ConfigurationSnapshot snapshot, string name, Parameter template)
    {
        string transport = name[..^(template.Name.Length - "transport".Length)];
        string general = template.DefaultText.TrimStart('$');
        ValueOrigin? written = snapshot.Main.FindOrigin(name);
        List<ExplainedFact> facts = [new("value", Shown(snapshot.Main.Find(name) ?? ""), written?.ToString() ?? "built-in default")];
        AddDefault(facts, snapshot.Main, name, template.DefaultText, written is null);
        facts.Add(new ExplainedFact("accepts", ParameterForm.Describe(template), ""));
        ServiceSnapshot? service = snapshot.FindTransport(transport);
        facts.Add(new ExplainedFact("read by", service is null ? "nobody: master.cf has no such transport" : $"{service.Name} ({service.Command})", service?.Place.ToString() ?? ""));
        return new Explanation(name, facts, [Status(template)])
        {
            Summary = $"What {general} is, for the transport {transport} alone. {AllParameters.Find(general)?.Summary}".TrimEnd(),
            Related = [template.Name, .. ParameterRelations.Related(template).Where(related => related != name)],
        };
    }

    private static Explanation ExplainRemoved(ConfigurationSnapshot snapshot, RemovedParameter removed, ValueOrigin? written)
    {
        ExplainedFact[] facts = written is { } origin ? [new("value", Shown(snapshot.Main.Find(removed.Name) ?? ""), origin.ToString())] : [];
        return new Explanation(removed.Name, facts, [$"No parameter of today, and without effect: {removed.History}.", $"What to do with such a line: {removed.Instead}."]);
    }

    private static Explanation ExplainOwn(ConfigurationSnapshot snapshot, string name, ValueOrigin written)
    {
        List<ExplainedFact> facts = [new("value", Shown(snapshot.Main.Find(name) ?? ""), written.ToString())];
        if (written.Text != snapshot.Main.Find(name)) facts.Add(new ExplainedFact("as written", written.Text, written.ToString()));
        AddUsers(facts, snapshot, name);
        List<string> sentences = [$"A name of your own: other parameters can use it as ${name}."];
        sentences.AddRange(Findings(snapshot, written));
        return new Explanation(name, facts, sentences);
    }

    private static void AddServices(List<ExplainedFact> facts, ConfigurationSnapshot snapshot, Parameter row, string value)
    {
        if (row.Name is "service_name" or "process_name") return; // another one for each service, by nature
        foreach (ServiceSnapshot service in snapshot.Services)
        {
            ValueOrigin own = service.Parameters.OriginOf(row);
            string inForce = service.Parameters.TextInForce(row, out _);
            if (own.Kind == ValueOriginKind.MasterCfOverride) facts.Add(new ExplainedFact($"for {service.Name}", Shown(inForce), own.ToString()));
            else if (inForce != value && !service.Place.IsBuiltIn) facts.Add(new ExplainedFact($"for {service.Name}", Shown(inForce), $"its -o options, {service.Place}"));
        }
    }

    private static void AddDefault(List<ExplainedFact> facts, ParameterView main, string name, string text, bool isInForce)
    {
        facts.Add(new ExplainedFact("default", Shown(text), ""));
        if (!isInForce && main.ExpandedDefault(name) is { } expanded && expanded != text) facts.Add(new ExplainedFact("that is", Shown(expanded), ""));
    }

    private static void AddReaders(List<ExplainedFact> facts, ConfigurationSnapshot snapshot, string name)
    {
        if (ParameterRelations.Readers(snapshot, name) is not { } readers) return;
        if (readers.Count == 0) facts.Add(new ExplainedFact("read by", "nobody: no service of master.cf runs that program", ""));
        foreach (ServiceSnapshot service in readers) facts.Add(new ExplainedFact("read by", $"{service.Name} ({service.Command})", service.Place.ToString()));
    }

    private static void AddUsers(List<ExplainedFact> facts, ConfigurationSnapshot snapshot, string name)
    {
        IReadOnlyList<(string Name, ValueOrigin Origin)> users = ParameterRelations.Users(snapshot, name);
        foreach (var (user, origin) in users.Take(MostUsers)) facts.Add(new ExplainedFact("used in", user, origin.ToString()));
        if (users.Count > MostUsers) facts.Add(new ExplainedFact("used in", $"and {users.Count - MostUsers} more", ""));
    }

    private static IEnumerable<string> Findings(ConfigurationSnapshot snapshot, ValueOrigin origin)
        => origin.Place.IsBuiltIn ? [] : snapshot.Diagnostics
            .Where(finding => finding.Place.File == origin.Place.File && finding.Place.Line == origin.Place.Line && finding.Code is not (DiagnosticCodes.NotSupportedYet or DiagnosticCodes.WithoutEffect or DiagnosticCodes.NotSupported))
            .Select(finding => finding.Fix is { Length: > 0 } fix ? $"{finding.Code}: {finding.Message}; {fix}." : $"{finding.Code}: {finding.Message}.");

    private static string Since(Parameter row)
        => row.Name.StartsWith("hikyaku_", StringComparison.Ordinal) ? "Hikyaku's own" : row.Since.Length == 0 ? "" : $"Postfix {row.Since}";

    /// <summary>Blanks in a row are one: long lists are written over many lines.</summary>
    private static string Shown(string value)
    {
        string text = string.Join(' ', value.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? "(empty)" : text;
    }

    private static string Status(Parameter row) => row.Status.Kind switch
    {
        ParameterStatusKind.Implemented => "It is in force.",
        ParameterStatusKind.WithoutEffect => $"It is read and has no effect here: {row.Status.Explanation}.",
        ParameterStatusKind.Planned => $"It is not supported yet and has no effect, whatever it is set to: it comes with {Roadmap.Describe(row.Status.Chapter)} (docs/roadmap.md).",
        ParameterStatusKind.Legacy => $"An old name: {row.Status.Explanation}.",
        _ => $"It is not supported: {row.Status.Explanation}.",
    };
}
