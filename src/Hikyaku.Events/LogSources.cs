using Hikyaku.Mail.Events;

namespace Hikyaku.Events;

/// <summary>
/// Gives log tags their pseudo process ids: a new one for each session, since pflogsumm pairs connect with disconnect by it. They go round below the largest pid of
/// Linux and skip the process's own, so that a line is never taken for one of the real process.
/// </summary>
public sealed class LogSources(int ownProcessId)
{
    // PID_MAX_LIMIT of 64-bit Linux; low ids look like the system's.
    private const int Limit = 4_194_304;
    private const int First = 1000;

    private int _last = First - 1;

    public LogSources()
        : this(Environment.ProcessId)
    {
    }

    /// <param name="syslogName">postconf(5) syslog_name of the service.</param>
    /// <param name="processName">The Postfix program's name.</param>
    public LogSource Create(string syslogName, string processName) => new(syslogName, processName, NextId());

    private int NextId()
    {
        while (true)
        {
            int last = Volatile.Read(ref _last);
            int next = last + 1 >= Limit ? First : last + 1;
            if (Interlocked.CompareExchange(ref _last, next, last) == last && next != ownProcessId) return next;
        }
    }
}
