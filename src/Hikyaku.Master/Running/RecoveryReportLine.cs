using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Hikyaku.Queue.Recovery;

namespace Hikyaku.Master.Running;

/// <summary>Says what the queue found when it was opened: one line, and a warning for whatever was damaged.</summary>
internal static class RecoveryReportLine
{
    public static void Emit(RecoveryReport report, IEventSink events, LogSource log)
    {
        string ending = report.WasClosed ? "" : "; the last run did not end in order";
        events.Emit(new ServiceLogged(log, LogSeverity.Info, $"queue: {report.MessageCount} messages in {report.SegmentCount} segments{ending}"));
        foreach (QueueDamage damage in report.Damages) events.Emit(new ServiceLogged(log, LogSeverity.Warning, $"queue: {damage.Place}: {damage.Reason}"));
    }
}
