using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;

namespace Hikyaku.Configuration.Checks;

/// <summary>Lines without effect. A stock main.cf has a dozen: those that share a reason are told together, at the first of them.</summary>
internal sealed class IneffectiveLines
{
    private readonly Dictionary<(string Code, DiagnosticSeverity Severity, string Reason), (ParameterEntry First, string? Fix, List<string> Others)> _groups = [];

    /// <param name="code">HKnnnn.</param>
    /// <param name="severity">How much is missed without the effect.</param>
    /// <param name="entry">The line.</param>
    /// <param name="reason">Half a sentence, true for each line of the group.</param>
    /// <param name="fix">True for each of them, too; null when nothing needs to be done.</param>
    public void Add(string code, DiagnosticSeverity severity, ParameterEntry entry, string reason, string? fix = null)
    {
        if (_groups.TryGetValue((code, severity, reason), out var group)) group.Others.Add(entry.Name.Text);
        else _groups.Add((code, severity, reason), (entry, fix, []));
    }

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (((string code, DiagnosticSeverity severity, string reason), (ParameterEntry first, string? fix, List<string> others)) in _groups)
        {
            string too = others.Count switch { 0 => "", 1 => $"; nor has {others[0]}", _ => $"; nor have {string.Join(", ", others)}" };
            diagnostics.Add(code, severity, first.Name, $"{first.Name} has no effect: {reason}{too}", fix);
        }
    }
}
