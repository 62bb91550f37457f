using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.Checks;

/// <summary>Says of a parameter that somebody set when it does nothing, or nothing yet.</summary>
internal static class StatusChecks
{
    /// <param name="row">The parameter.</param>
    /// <param name="entry">The line that sets it.</param>
    /// <param name="view">What it is set for.</param>
    /// <param name="ineffective">Gets the lines that need no action.</param>
    /// <param name="diagnostics">Gets the other findings.</param>
    public static void Check(Parameter row, ParameterEntry entry, ParameterView view, IneffectiveLines ineffective, DiagnosticBag diagnostics)
    {
        ParameterStatus status = row.Status;
        if ((status.Kind == ParameterStatusKind.Implemented && row.Instead.Length == 0) || SaysTheDefault(row, entry, view)) return;
        switch (status.Kind)
        {
            case ParameterStatusKind.Implemented:
                CheckInstead(row, entry, diagnostics);
                break;
            case ParameterStatusKind.Planned:
                diagnostics.Add(DiagnosticCodes.NotSupportedYet, DiagnosticSeverity.Warning, entry.Name,
                    $"{row.Name} is not supported yet: {Roadmap.Describe(status.Chapter)}", "until then the default applies: " + Shown(row) + (row.Instead.Length == 0 ? "" : $"; Postfix wants {row.Instead} instead"));
                break;
            case ParameterStatusKind.WithoutEffect:
                // Nothing is missed where something that isn't there is turned off (biff = no).
                if (row is not BoolParameter asked || view.Get(asked)) ineffective.Add(DiagnosticCodes.WithoutEffect, DiagnosticSeverity.Information, entry, status.Explanation);
                break;
            case ParameterStatusKind.Unsupported:
                diagnostics.Add(DiagnosticCodes.NotSupported, DiagnosticSeverity.Warning, entry.Name, $"{row.Name} is not supported", status.Explanation);
                break;
            default:
                CheckLegacy(row, entry, diagnostics);
                break;
        }
    }

    /// <summary>The TLS switches of the 2.2 years have a finding of their own, which names the level that they amount to.</summary>
    private static void CheckInstead(Parameter row, ParameterEntry entry, DiagnosticBag diagnostics)
    {
        if (row.Instead.Length > 0 && !LegacyTlsNames.IsSwitch(row))
            diagnostics.Add(DiagnosticCodes.OldNameInForce, DiagnosticSeverity.Information, entry.Name, WillBeRemoved(row.Name, row.Instead), $"set {row.Instead}; until then it is honoured");
    }

    private static void CheckLegacy(Parameter row, ParameterEntry entry, DiagnosticBag diagnostics)
    {
        if (row.Status.Successor is { Length: > 0 } today)
            diagnostics.Add(DiagnosticCodes.OldNameInForce, DiagnosticSeverity.Information, entry.Name, WillBeRemoved(row.Name, today), $"rename it to {today}; until then it is honoured");
        else
            diagnostics.Add(DiagnosticCodes.OldNameIgnored, DiagnosticSeverity.Warning, entry.Name,
                $"support for parameter {row.Name} has been removed: the line has no effect", $"remove the line: {row.Status.Explanation}");
    }

    private static string WillBeRemoved(string name, string today) => $"support for parameter \"{name}\" will be removed; instead, specify \"{today}\"";

    private static bool SaysTheDefault(Parameter row, ParameterEntry entry, ParameterView view)
    {
        if (entry.Value.Text == row.DefaultText) return true;
        string written = view.ExpandTraced(entry.Value, null, out _).Text;
        string builtIn = view.ExpandTraced(TracedText.BuiltIn(view.FindDefault(row.Name) ?? row.DefaultText), null, out _).Text;
        return written == builtIn;
    }

    private static string Shown(Parameter row) => row.DefaultText.Length == 0 ? $"{row.Name} is empty" : $"{row.Name} = {row.DefaultText}";
}
