namespace Hikyaku.Mail.Events;

/// <summary>
/// The tag of a maillog line: <c>postfix/submission/smtpd[1234]</c>. The process id is a pseudo one, distinct per session, since pflogsumm pairs connect
/// with disconnect by it.
/// </summary>
/// <param name="SyslogName">postconf(5) syslog_name of the service: <c>postfix</c>, or <c>postfix/submission</c>.</param>
/// <param name="ProcessName">The Postfix program that would have written the line: smtpd, cleanup, qmgr, smtp, local, bounce, pickup, master.</param>
/// <param name="ProcessId">Pseudo process id, above 0.</param>
public sealed record LogSource(string SyslogName, string ProcessName, int ProcessId);
