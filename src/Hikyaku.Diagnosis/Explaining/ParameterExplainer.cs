using System.Globalization;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Diagnosis.Explaining;

/// <summary>Explains a parameter: its value, where it comes from, its default and bounds, and whether it does something here.</summary>
public static class ParameterExplainer
{
    /// <summary>Null when there is no parameter of that name, built in or written by the administrator.</summary>
    public static Explanation? Explain(ConfigurationSnapshot snapshot, string name)
    {
        ParameterView main = snapshot.Main;
        Parameter? row = AllParameters.Find(name);
        if (row is null) return main.FindOrigin(name) is { } written ? new Explanation(name, [new("value", main.Find(name) ?? "", written.ToString())], ["A name of your own: other parameters can use it as $" + name + "."]) : null;

        ValueOrigin origin = main.OriginOf(row);
        List<ExplainedFact> facts = [new("value", main.Find(name) ?? "", origin.ToString())];
        if (origin.Text != (main.Find(name) ?? "")) facts.Add(new ExplainedFact("as written", origin.Text, origin.ToString()));
        facts.Add(new ExplainedFact("default", row.DefaultText, "built-in default"));
        if (Bounds(row) is { } bounds) facts.Add(new ExplainedFact("accepts", bounds, ""));
        foreach (ServiceSnapshot service in snapshot.Services)
        {
            ValueOrigin own = service.Parameters.OriginOf(row);
            if (own.Kind == ValueOriginKind.MasterCfOverride) facts.Add(new ExplainedFact($"for {service.Name}", service.Parameters.Find(name) ?? "", own.ToString()));
        }
        List<string> sentences = [];
        if (row.Summary.Length > 0) sentences.Add(row.Summary);
        sentences.Add(Status(row.Status));
        return new Explanation(name, facts, sentences);
    }

    private static string? Bounds(Parameter row) => row switch
    {
        BoolParameter => "yes or no",
        IntParameter number => number.Maximum > 0
            ? string.Create(CultureInfo.InvariantCulture, $"a number from {number.Minimum} to {number.Maximum}")
            : string.Create(CultureInfo.InvariantCulture, $"a number from {Math.Max(number.Minimum, 0)} up"),
        TimeParameter time => $"a time with a unit s, m, h, d or w; a bare number counts in {time.DefaultUnit}",
        TableListParameter => "lookup tables, type:name, separated by commas or blanks",
        RestrictionListParameter => "restrictions, separated by commas or blanks",
        ListParameter => "words, separated by commas or blanks",
        _ => null,
    };

    private static string Status(ParameterStatus status) => status.Kind switch
    {
        ParameterStatusKind.Implemented => "It is in force.",
        ParameterStatusKind.WithoutEffect => $"It is read and has no effect here: {status.Explanation}.",
        ParameterStatusKind.Planned => $"It is not supported yet and has no effect: it comes with {Roadmap.Describe(status.Chapter)} (docs/roadmap.md).",
        ParameterStatusKind.Legacy => $"An old name: {status.Explanation}.",
        _ => $"It is not supported: {status.Explanation}.",
    };
}
