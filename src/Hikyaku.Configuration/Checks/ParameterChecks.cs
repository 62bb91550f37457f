using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.Checks;

/// <summary>Each parameter that somebody set: known, readable, in bounds, and doing something.</summary>
internal sealed class ParameterChecks(ParameterDictionary main, ParameterDictionary commandLine, IReadOnlyList<MasterCfEntry> services, DiagnosticBag diagnostics)
{
    /// <summary>Values of main.cf that are read again as services see them. A site has some hundreds; files made to cost have millions.</summary>
    private const int MaximumRechecks = 5_000;

    private static readonly string[] GuardedWords = ["_restrictions", "_tls_", "_sasl_"];

    private readonly IneffectiveLines _ineffective = new();

    private int _rechecks;

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
                if (_rechecks < MaximumRechecks && DependsOn(entry, overrides))
                {
                    _rechecks++;
                    CheckValue(entry, service.Parameters);
                }
        }
        _ineffective.Report(diagnostics);
    }

    /// <summary>The value may be another one for this service: it names an option of its line, or something that names others in turn.</summary>
    private bool DependsOn(ParameterEntry entry, ParameterDictionary overrides)
        => ReferenceCycle.References(entry.Value.Text).Any(name => overrides.Find(name) is not null
            || (main.Find(name)?.Value.Text ?? AllParameters.Find(name)?.DefaultText)?.Contains('$') == true);

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
        ValueShapeChecks.Check(entry, diagnostics);
        CheckValue(entry, view);
        if (row is not null) StatusChecks.Check(row, entry, view, _ineffective, diagnostics);
    }

    private void CheckValue(ParameterEntry entry, ParameterView view)
    {
        string name = entry.Name.Text;
        Parameter? row = AllParameters.Find(name) ?? TransportTemplates.Find(name);
        if (row is RawParameter) return;
        // A line that writes an empty default out, as dumps of postconf do, changes nothing: who needs the value misses it either way.
        if (row is not null && entry.Value.Length + row.DefaultText.Length > 0) ParameterReader.Read(view, name, row, diagnostics);
        view.ExpandTraced(entry.Value, null, out MacroExpander expander);
        if (row is null && expander.Fault is { } fault)
            diagnostics.Add(DiagnosticCodes.BadExpansion, DiagnosticSeverity.Error, entry.Value, $"{name}: {fault.Message}", "write $$ for a dollar sign; check braces and names");
        foreach (UndefinedName undefined in expander.Undefined) ReportUndefined(undefined);
    }

    private void ReportUndefined(UndefinedName undefined)
    {
        // An old name that nobody sets has no value: dumps of postconf write $virtual_maps out.
        if (undefined.Text.LineAt(undefined.At) is not { } line || AllParameters.Find(undefined.Name) is not null) return;
        if (RemovedParameters.Find(undefined.Name) is { } removed)
        {
            diagnostics.Add(DiagnosticCodes.UndefinedReference, DiagnosticSeverity.Information, undefined.Text, undefined.At, undefined.Length,
                $"undefined parameter: {undefined.Name}: {removed.History}", "it expands to nothing, which is harmless in a list; take it out");
            return;
        }
        string? nearest = diagnostics.IsFull(line.File) ? null : NearestName.OfParameter(undefined.Name);
        diagnostics.Add(DiagnosticCodes.UndefinedReference, DiagnosticSeverity.Warning, undefined.Text, undefined.At, undefined.Length,
            $"undefined parameter: {undefined.Name}", MuaFix(undefined.Name) ?? EnvironmentFix(undefined.Name)
                ?? (nearest is null ? "it expands to nothing; define it, or write $$ for a dollar sign" : $"did you mean ${nearest}?"));
    }

    /// <summary>The stock master.cf asks for these names on its submission lines, and the stock main.cf doesn't have them.</summary>
    private static string? MuaFix(string name)
        => name.StartsWith("mua_", StringComparison.Ordinal) && name.EndsWith("_restrictions", StringComparison.Ordinal)
            ? $"it expands to nothing, so this list is empty: add {name} = {(name.Contains("client", StringComparison.Ordinal) ? "permit_sasl_authenticated, reject" : "permit")} to main.cf"
            : null;

    /// <summary>A template of a container image whose start script was to fill in <c>${MAIL_DOMAIN}</c>.</summary>
    private static string? EnvironmentFix(string name)
        => name.Length > 1 && name.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            ? $"it expands to nothing: main.cf knows no environment variables; write the value, or a line {name} = …"
            : null;

    private void ReportUnknown(ParameterEntry entry)
    {
        string written = entry.Name.Text;
        if (RemovedParameters.Find(written) is { } removed)
        {
            diagnostics.Add(DiagnosticCodes.OldNameIgnored, DiagnosticSeverity.Warning, entry.Name, $"{written} has no effect: {removed.History}", removed.Instead);
            return;
        }
        string? nearest = diagnostics.IsFull(entry.Name.Place.File) ? null : NearestName.OfParameter(written);
        // A list or a lock that somebody wrote and that isn't there is no matter of taste.
        bool isSecurity = nearest is not null && GuardedWords.Any(word => nearest.Contains(word, StringComparison.Ordinal)) && NearestName.Distance(written, nearest) <= 2;
        diagnostics.Add(DiagnosticCodes.UnknownParameter, isSecurity ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, entry.Name,
            $"unused parameter: {written}={entry.Value}",
            nearest is null ? "no parameter has this name; remove the line or correct the name" : $"did you mean {nearest}?");
    }
}
