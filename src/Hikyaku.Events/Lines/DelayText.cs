namespace Hikyaku.Events.Lines;

/// <summary>
/// Durations as delivery lines write them: two significant digits, nothing below a hundredth of a second, no trailing zeros
/// (postconf(5) delay_logging_resolution_limit at its default).
/// </summary>
internal static class DelayText
{
    private const int Million = 1_000_000;
    private const int FinestMicroseconds = 10_000;
    private const int TwoDigits = 100;

    public static LogText Delay(this LogText line, TimeSpan delay)
    {
        long micros = Math.Max(0, delay.Ticks / TimeSpan.TicksPerMicrosecond);
        long seconds = micros / Million;
        int fraction = (int)(micros % Million);
        int resolution = Resolution(seconds, fraction);
        fraction += resolution / 2;
        if (fraction >= Million)
        {
            seconds++;
            fraction -= Million;
        }
        line.Number(seconds);
        if (fraction < resolution) return line;
        line.Raw("."u8);
        for (int unit = Million / 10; fraction >= resolution && unit > 0; unit /= 10)
        {
            line.Number(fraction / unit);
            fraction %= unit;
        }
        return line;
    }

    private static int Resolution(long seconds, int fraction)
    {
        if (seconds == 0)
        {
            int resolution = FinestMicroseconds;
            while (fraction >= TwoDigits * resolution) resolution *= 10;
            return resolution;
        }
        int shown = 1;
        while (seconds >= shown && shown <= TwoDigits / 10) shown *= 10;
        return Million / TwoDigits * shown;
    }
}
