using System.CommandLine;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Diagnosis.Explaining;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku check</c>: everything there is to say about the configuration, by file and line; never stops at the first.</summary>
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
            IReadOnlyList<Diagnostic> findings = analysis.Ordered([.. analysis.Findings, .. outside, .. relay]);
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
        string folder = analysis.Snapshot.Directory + Path.DirectorySeparatorChar; // the last line names it
        foreach (ServiceAnalysis service in analysis.Services)
        {
            Console.Out.WriteLine();
            Explanation explanation = ServiceExplainer.Explain(service);
            ExplanationText.Write(explanation with { Facts = [], Sentences = [.. explanation.Sentences.Select(s => s.Replace(folder, "", StringComparison.Ordinal))] }, Console.Out);
        }
        int errors = findings.Count(static d => d.Severity == DiagnosticSeverity.Error), warnings = findings.Count(static d => d.Severity == DiagnosticSeverity.Warning);
        Console.Out.WriteLine();
        Console.Out.WriteLine($"{Counted(errors, "error")}, {Counted(warnings, "warning")} in {analysis.Snapshot.Directory}");
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
