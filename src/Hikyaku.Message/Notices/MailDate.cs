using System.Globalization;

namespace Hikyaku.Message.Notices;

/// <summary>Dates as headers hold them (RFC 5322 section 3.3): <c>Wed, 25 Nov 2026 04:35:00 +0900</c>.</summary>
public static class MailDate
{
    public static string Format(DateTimeOffset time)
    {
        char sign = time.Offset < TimeSpan.Zero ? '-' : '+';
        TimeSpan offset = time.Offset.Duration();
        return string.Create(CultureInfo.InvariantCulture, $"{time:ddd, d MMM yyyy HH:mm:ss} {sign}{offset.Hours:00}{offset.Minutes:00}");
    }
}
