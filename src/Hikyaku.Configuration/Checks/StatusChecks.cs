using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Checks;

/// <summary>Says of a parameter that somebody set when it does nothing, or nothing yet.</summary>
internal static class StatusChecks
{
    private const string AliasMark = "legacy alias -> ";

    public static void Check(Parameter row, ParameterEntry entry, ParameterView view, DiagnosticBag diagnostics)
    {
        ParameterStatus status = row.Status;
        if (status.Kind == ParameterStatusKind.Implemented || SaysTheDefault(row, entry, view)) return;
        switch (status.Kind)
        {
            case ParameterStatusKind.Planned:
                diagnostics.Add(DiagnosticCodes.NotSupportedYet, DiagnosticSeverity.Warning, entry.Name,
                    $"{row.Name} is not supported yet: {Roadmap.Describe(status.Chapter)}", "until then the default applies: " + Shown(row));
                break;
            case ParameterStatusKind.WithoutEffect:
                diagnostics.Add(DiagnosticCodes.WithoutEffect, DiagnosticSeverity.Information, entry.Name, $"{row.Name} has no effect: {status.Explanation}");
                break;
            case ParameterStatusKind.Unsupported:
                diagnostics.Add(DiagnosticCodes.NotSupported, DiagnosticSeverity.Warning, entry.Name, $"{row.Name} is not supported", status.Explanation);
                break;
            default:
                CheckLegacy(row, entry, diagnostics);
                break;
        }
    }

    private static void CheckLegacy(Parameter row, ParameterEntry entry, DiagnosticBag diagnostics)
    {
        string explanation = row.Status.Explanation;
        if (explanation.StartsWith(AliasMark, StringComparison.Ordinal))
        {
            string today = explanation[AliasMark.Length..];
            diagnostics.Add(DiagnosticCodes.OldNameInForce, DiagnosticSeverity.Information, entry.Name,
                $"support for parameter \"{row.Name}\" will be removed; instead, specify \"{today}\"", $"rename it to {today}; until then it is honoured");
            return;
        }
        diagnostics.Add(DiagnosticCodes.OldNameIgnored, DiagnosticSeverity.Warning, entry.Name,
            $"support for parameter {row.Name} has been removed: the line has no effect", "remove the line");
    }

    private static bool SaysTheDefault(Parameter row, ParameterEntry entry, ParameterView view)
    {
        if (entry.Value.Text == row.DefaultText) return true;
        string written = view.ExpandTraced(entry.Value, null, out _).Text;
        string builtIn = view.ExpandTraced(TracedText.BuiltIn(view.FindDefault(row.Name) ?? row.DefaultText), null, out _).Text;
        return written == builtIn;
    }

    private static string Shown(Parameter row) => row.DefaultText.Length == 0 ? $"{row.Name} is empty" : $"{row.Name} = {row.DefaultText}";
}
