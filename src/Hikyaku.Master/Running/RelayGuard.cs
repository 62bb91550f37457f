using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.Master.Running;

/// <summary>
/// What a start does about listeners that would relay for strangers: all other mail flows, and what would be relayed is answered with 454 4.7.1 until the configuration is
/// mended. A reload, which has a good configuration to go on with, refuses instead.
/// </summary>
internal static class RelayGuard
{
    public static async Task ApplyAsync(ConfigurationAnalysis analysis, IEventSink events, LogSource log)
    {
        foreach (Diagnostic finding in await analysis.ProveRelayClosedAsync(CancellationToken.None).ConfigureAwait(false))
            if (finding.Severity != DiagnosticSeverity.Information)
                events.Emit(new ServiceLogged(log, finding.Severity == DiagnosticSeverity.Error ? LogSeverity.Error : LogSeverity.Warning, $"{finding.Place}: {finding.Message}"));
        analysis.RefuseOpenRelays();
    }
}
