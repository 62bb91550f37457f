using Hikyaku.Configuration.BounceTemplates;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Checks;

/// <summary>The file of bounce_template_file, read and expanded as bounce does it.</summary>
internal static class BounceTemplateChecks
{
    public static void Run(ParameterView view, DiagnosticBag diagnostics)
    {
        string path = view.Get(BounceParameters.TemplateFile);
        if (path.Length == 0 || view.FindEntry(BounceParameters.TemplateFile.Name) is not { } entry) return;
        BounceTemplateSet templates = BounceTemplateSet.Load(view);
        foreach (BounceTemplateFault fault in templates.Faults) Add(fault, path, entry, diagnostics);
        foreach (BounceTemplateKind kind in BounceTemplateSet.Kinds)
        {
            if (templates[kind].IsBuiltIn) continue;
            var expansion = new BounceTemplateExpansion(view, templates[kind]);
            expansion.Expand();
            foreach (BounceTemplateFault fault in expansion.Faults) Add(fault, path, entry, diagnostics);
        }
    }

    private static void Add(BounceTemplateFault fault, string path, ParameterEntry entry, DiagnosticBag diagnostics)
    {
        DiagnosticSeverity severity = fault.IsFatal ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        string message = string.Join("; ", fault.Messages);
        if (fault.Line == 0) diagnostics.Add(DiagnosticCodes.FileUnreadable, severity, entry.Value, message, fault.Fix);
        else diagnostics.Add(fault.IsFatal ? DiagnosticCodes.BadTemplateFile : DiagnosticCodes.BadTemplate, severity, new SourcePlace(path, fault.Line), message, fault.Fix);
    }
}
