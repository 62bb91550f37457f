using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;

namespace Hikyaku.Cli.Postfix;

/// <summary><c>postfix check</c>: what <c>hikyaku check</c> finds, with Postfix's exit codes: 1 for faults, 0 for warnings or nothing.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var snapshot = ConfigurationSnapshot.Load(new ConfigurationSource(system.Directory));
        using ConfigurationAnalysis analysis = ConfigurationAnalysis.Run(snapshot);
        IReadOnlyList<Diagnostic> relay = await analysis.ProveRelayClosedAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Diagnostic> outside = await analysis.CheckOutsideAsync(null, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Diagnostic> findings = analysis.Ordered([.. analysis.Findings, .. outside, .. relay]);
        // Silence means that all is well: advice is for 'hikyaku check'.
        Print(system, findings.Where(static f => f.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning));
        return findings.Any(static f => f.Severity == DiagnosticSeverity.Error) ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Would a start be refused? Errors are printed.</summary>
    /// <param name="showsWarnings">Warnings too.</param>
    public static bool HasErrors(PostfixSystem system, bool showsWarnings)
    {
        var snapshot = ConfigurationSnapshot.Load(new ConfigurationSource(system.Directory));
        Print(system, snapshot.Diagnostics.Where(f => f.Severity == DiagnosticSeverity.Error || (showsWarnings && f.Severity == DiagnosticSeverity.Warning)));
        return snapshot.HasErrors;
    }

    private static void Print(PostfixSystem system, IEnumerable<Diagnostic> findings)
        => system.Console.Error.Write(ToolTextOf(new DiagnosticRenderer(system.Console.IsErrorTerminal && Terminal.UsesColor).Render([.. findings])));

    // Standard error of a tool takes bytes, one character each.
    private static string ToolTextOf(string text) => System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
