using System.CommandLine;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Diagnosis.Explaining;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku check</c>: everything there is to say about the configuration, errors first to mend; never stops at the first.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var command = new Command("check", "Check the configuration: what is wrong, what has no effect, who could send what.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var snapshot = ConfigurationSnapshot.Load(new ConfigurationSource(GlobalOptions.DirectoryOf(parsed)));
            using ConfigurationAnalysis analysis = ConfigurationAnalysis.Run(snapshot);
            IReadOnlyList<Diagnostic> relay = await analysis.ProveRelayClosedAsync(cancellationToken);
            IReadOnlyList<Diagnostic> outside = await analysis.CheckOutsideAsync(null, cancellationToken);
            IReadOnlyList<Diagnostic> findings = [.. analysis.Findings, .. outside, .. relay];
            if (parsed.GetValue(GlobalOptions.Json)) Console.Out.WriteLine(DiagnosticJson.Serialize(findings));
            else Print(analysis, findings);
            return findings.Any(static d => d.Severity == DiagnosticSeverity.Error) ? ExitCode.Errors
                : findings.Any(static d => d.Severity == DiagnosticSeverity.Warning) ? ExitCode.WarningsOnly : ExitCode.Done;
        });
        return command;
    }

    private static void Print(ConfigurationAnalysis analysis, IReadOnlyList<Diagnostic> findings)
    {
        Console.Out.Write(new DiagnosticRenderer(Terminal.UsesColor).Render(findings));
        foreach (ServiceAnalysis service in analysis.Services)
        {
            Console.Out.WriteLine();
            ExplanationText.Write(ServiceExplainer.Explain(service) with { Facts = [] }, Console.Out);
        }
        int errors = findings.Count(static d => d.Severity == DiagnosticSeverity.Error), warnings = findings.Count(static d => d.Severity == DiagnosticSeverity.Warning);
        Console.Out.WriteLine();
        Console.Out.WriteLine($"{errors} errors, {warnings} warnings in {analysis.Snapshot.Directory}");
    }
}
