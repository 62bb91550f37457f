using System.Globalization;

namespace Hikyaku.Cleanup.Headers;

/// <summary>The date of header fields: <c>Wed, 25 Nov 2026 12:00:00 +0900</c> (RFC 5322 section 3.3).</summary>
internal static class MailDate
{
    public static string Format(DateTimeOffset time, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(time, zone);
        TimeSpan offset = local.Offset.Duration();
        char sign = local.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{local:ddd, dd MMM yyyy HH:mm:ss} {sign}{offset.Hours:00}{offset.Minutes:00}");
    }
}
