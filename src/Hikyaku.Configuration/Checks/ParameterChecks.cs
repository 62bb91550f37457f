using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.Checks;

/// <summary>Each parameter that somebody set: known, readable, in bounds, and doing something.</summary>
internal sealed class ParameterChecks(ParameterDictionary main, ParameterDictionary commandLine, IReadOnlyList<MasterCfEntry> services, DiagnosticBag diagnostics)
{
    public void Run(ParameterView view, IReadOnlyList<ServiceSnapshot> built)
    {
        ParameterEntry[] everywhere = [.. main.Entries, .. commandLine.Entries, .. services.SelectMany(service => service.Overrides.Entries)];
        var usage = new NameUsage(everywhere, services);
        foreach (ParameterEntry entry in main.Entries.Concat(commandLine.Entries)) CheckEntry(entry, view, usage);
        foreach (ServiceSnapshot service in built)
        {
            if (service.Parameters.Overrides is not { Count: > 0 } overrides || ReferenceEquals(overrides, commandLine)) continue;
            foreach (ParameterEntry entry in overrides.Entries) CheckEntry(entry, service.Parameters, usage);
            foreach (ParameterEntry entry in main.Entries)
                if (entry.Value.Text.Contains('$')) CheckValue(entry, service.Parameters);
        }
    }

    private void CheckEntry(ParameterEntry entry, ParameterView view, NameUsage usage)
    {
        string name = entry.Name.Text;
        if (ComputedDefaults.IsReadOnly(name))
        {
            diagnostics.Add(DiagnosticCodes.ReadOnlyParameter, DiagnosticSeverity.Warning, entry.Name, $"{name} is read-only: the line has no effect", "remove the line");
            return;
        }
        Parameter? row = AllParameters.Find(name);
        if (row is null && !usage.IsUsed(name)) ReportUnknown(entry);
        CheckValue(entry, view);
        if (row is not null) StatusChecks.Check(row, entry, view, diagnostics);
    }

    private void CheckValue(ParameterEntry entry, ParameterView view)
    {
        string name = entry.Name.Text;
        Parameter? row = AllParameters.Find(name) ?? TransportTemplates.Find(name);
        if (row is RawParameter) return;
        if (row is not null) ParameterReader.Read(view, name, row, diagnostics);
        view.ExpandTraced(entry.Value, null, out MacroExpander expander);
        if (row is null && expander.Fault is { } fault)
            diagnostics.Add(DiagnosticCodes.BadExpansion, DiagnosticSeverity.Error, entry.Value, $"{name}: {fault.Message}", "write $$ for a dollar sign; check braces and names");
        foreach (UndefinedName undefined in expander.Undefined) ReportUndefined(undefined);
    }

    private void ReportUndefined(UndefinedName undefined)
    {
        if (undefined.Text.LineAt(undefined.At) is null) return;
        string? nearest = NearestName.OfParameter(undefined.Name);
        diagnostics.Add(DiagnosticCodes.UndefinedReference, DiagnosticSeverity.Warning, undefined.Text, undefined.At, undefined.Length,
            $"undefined parameter: {undefined.Name}", nearest is null ? "it expands to nothing; define it, or write $$ for a dollar sign" : $"did you mean ${nearest}?");
    }

    private void ReportUnknown(ParameterEntry entry)
    {
        TracedText name = entry.Name;
        if (RemovedParameters.Find(name.Text) is { } removed)
        {
            diagnostics.Add(DiagnosticCodes.OldNameIgnored, DiagnosticSeverity.Warning, name, $"support for parameter {name} has been removed: {removed.History}", removed.Instead);
            return;
        }
        string? nearest = NearestName.OfParameter(name.Text);
        diagnostics.Add(DiagnosticCodes.UnknownParameter, DiagnosticSeverity.Warning, name, $"unused parameter: {name}={entry.Value}",
            nearest is null ? "no parameter has this name; remove the line or correct the name" : $"did you mean {nearest}?");
    }
}
