namespace Hikyaku.Master.Admin;

/// <param name="ProcessId">The server's process, which ends once this is read.</param>
/// <param name="AbortedSessions">Sessions that did not end in time and were cut.</param>
public sealed record StopReport(int ProcessId, int AbortedSessions);
