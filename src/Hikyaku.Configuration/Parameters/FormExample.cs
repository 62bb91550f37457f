using System.Globalization;

namespace Hikyaku.Configuration.Parameters;

/// <summary>A value of a parameter's kind and bounds that is not its default, to show how one is written.</summary>
internal static class FormExample
{
    private static readonly string[] Times = ["10s", "5m", "1h", "2d", "1w"];

    /// <summary>Null for a text or a list of words: only somebody who knows what it means can give an example.</summary>
    public static string? Of(Parameter row) => ByKind(row) is { } value && value != row.DefaultText ? value : null;

    private static string? ByKind(Parameter row) => row switch
    {
        BoolParameter => row.DefaultText == "yes" ? "no" : "yes",
        IntParameter number => Number(number),
        TimeParameter time => Time(time),
        TableListParameter => $"hash:/etc/postfix/{Stem(row.Name)}",
        RestrictionListParameter => "permit_mynetworks, permit",
        _ => null,
    };

    private static string Number(IntParameter row)
    {
        long value = long.TryParse(row.DefaultText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long standard) ? standard * 2 : Math.Max(row.Minimum, 10);
        if (row.Maximum > 0 && value > row.Maximum) value = standard > row.Minimum ? Math.Max(row.Minimum, standard / 2) : row.Maximum;
        if (value == 0) value = 10;
        return Math.Max(row.Minimum, value).ToString(CultureInfo.InvariantCulture);
    }

    private static string Time(TimeParameter row)
    {
        foreach (string time in Times)
        {
            long seconds = Seconds(time);
            if (seconds >= row.MinimumSeconds && (row.MaximumSeconds == 0 || seconds <= row.MaximumSeconds) && time[^1] == row.DefaultUnit && time != row.DefaultText) return time;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(row.MinimumSeconds, 1) * 2}s");
    }

    private static long Seconds(string time) => long.Parse(time.AsSpan(0, time.Length - 1), CultureInfo.InvariantCulture) * Factor(time[^1]);

    private static long Factor(char unit) => unit switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 604800 };

    private static string Stem(string name) => name.EndsWith("_maps", StringComparison.Ordinal) ? name[..^5] : name;
}
