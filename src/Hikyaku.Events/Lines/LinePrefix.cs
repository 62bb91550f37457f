using Hikyaku.Mail.Events;

namespace Hikyaku.Events.Lines;

/// <summary>What stands before the text. Month names come from a table here, never from a culture.</summary>
internal sealed class LinePrefix(string hostName, TimeZoneInfo zone, int facility = SyslogFacility.Mail)
{
    private readonly string _hostLabel = hostName.Split('.')[0];
    private long _second = long.MinValue;
    private DateTime _local;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    /// <summary><c>Nov 05 10:00:00 host postfix/smtpd[1234]: </c>, as Postfix writes a maillog_file.</summary>
    public void WriteForFile(LogText line, DateTimeOffset time, LogSource source)
    {
        WriteTime(line, time, '0');
        line.Raw(" "u8).Text(_hostLabel).Raw(" "u8);
        WriteTag(line, source);
    }

    /// <summary><c>&lt;22&gt;Nov  5 10:00:00 postfix/smtpd[1234]: </c>, as the C library sends it to /dev/log (RFC 3164).</summary>
    public void WriteForSyslog(LogText line, DateTimeOffset time, LogSource source, LogSeverity severity)
    {
        line.Raw("<"u8).Number((facility << 3) + SyslogLevel(severity)).Raw(">"u8);
        WriteTime(line, time, ' ');
        line.Raw(" "u8);
        WriteTag(line, source);
    }

    // RFC 3164 table 2: critical 2, error 3, warning 4, informational 6.
    private static int SyslogLevel(LogSeverity severity) => severity switch
    {
        LogSeverity.Info => 6,
        LogSeverity.Warning => 4,
        LogSeverity.Error => 3,
        _ => 2,
    };

    private static void WriteTag(LogText line, LogSource source)
    {
        line.Text(source.SyslogName);
        if (source.ProcessName.Length > 0) line.Raw("/"u8).Text(source.ProcessName);
        line.Raw("["u8).Number(source.ProcessId).Raw("]: "u8);
    }

    private void WriteTime(LogText line, DateTimeOffset time, char dayPad)
    {
        long second = time.UtcTicks / TimeSpan.TicksPerSecond;
        if (second != _second)
        {
            _second = second;
            _local = TimeZoneInfo.ConvertTime(time, zone).DateTime;
        }
        line.Raw(Months.Slice((_local.Month - 1) * 3, 3)).Raw(" "u8).TwoDigits(_local.Day, dayPad).Raw(" "u8)
            .TwoDigits(_local.Hour).Raw(":"u8).TwoDigits(_local.Minute).Raw(":"u8).TwoDigits(_local.Second);
    }
}
