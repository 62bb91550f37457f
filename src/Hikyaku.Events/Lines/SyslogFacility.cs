namespace Hikyaku.Events.Lines;

/// <summary>The facilities of syslog by the names that syslog.conf has for them (RFC 3164 section 4.1.1).</summary>
internal static class SyslogFacility
{
    public const int Mail = 2;

    private static readonly string[] Names =
    [
        "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv", "ftp",
        "", "", "", "", "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7",
    ];

    /// <summary>The number, or mail's for a name that isn't known.</summary>
    public static int Find(string name)
    {
        int found = name.Length == 0 ? -1 : Array.IndexOf(Names, name.ToLowerInvariant());
        return found < 0 ? Mail : found;
    }
}
