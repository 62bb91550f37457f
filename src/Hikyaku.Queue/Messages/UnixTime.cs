namespace Hikyaku.Queue.Messages;

/// <summary>Times as the log stores them.</summary>
internal static class UnixTime
{
    public static long ToMicroseconds(DateTimeOffset time) => (time.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <exception cref="InvalidDataException">Out of the calendar's range: damage.</exception>
    public static DateTimeOffset FromMicroseconds(long microseconds)
    {
        const long Limit = 250_000_000_000_000_000; // about the year 9892
        if (microseconds is < -Limit / 10 or > Limit) throw new InvalidDataException("a time is out of range");
        return new DateTimeOffset(DateTime.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }
}
