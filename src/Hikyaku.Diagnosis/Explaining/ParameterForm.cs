using System.Globalization;
using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Diagnosis.Explaining;

/// <summary>What a parameter's value may be, in half a sentence: kind, unit, bounds.</summary>
internal static class ParameterForm
{
    public static string Describe(Parameter row) => row switch
    {
        BoolParameter => "yes or no",
        IntParameter number => Number(number),
        TimeParameter time => Time(time),
        StringParameter { MaximumLength: > 0 } text => string.Create(CultureInfo.InvariantCulture, $"a text of {Math.Max(text.MinimumLength, 0)} to {text.MaximumLength} characters"),
        StringParameter { MinimumLength: 1, DefaultText: "" } => "a text, not empty where it is set",
        StringParameter { MinimumLength: 1 } => "a text, not empty",
        StringParameter { MinimumLength: > 1 } text => string.Create(CultureInfo.InvariantCulture, $"a text of {text.MinimumLength} characters at least"),
        RawParameter => "a text that is kept as it is: $name in it is filled in later, for each message or reply",
        TableListParameter => "lookup tables, type:name, separated by commas or blanks",
        RestrictionListParameter => "restrictions, separated by commas or blanks",
        ListParameter => "words, separated by commas or blanks",
        _ => "a text",
    };

    private static string Number(IntParameter row)
    {
        string kind = row.Is64Bit ? "a number, also above 2147483647," : "a number";
        if (row.Maximum > 0) return string.Create(CultureInfo.InvariantCulture, $"{kind} from {Math.Max(row.Minimum, 0)} to {row.Maximum}");
        return string.Create(CultureInfo.InvariantCulture, $"{kind} from {Math.Max(row.Minimum, 0)} up");
    }

    private static string Time(TimeParameter row)
    {
        string bounds = (row.MinimumSeconds, row.MaximumSeconds) switch
        {
            (0, 0) => "",
            (var least, 0) => string.Create(CultureInfo.InvariantCulture, $", {least}s at least"),
            (0, var most) => string.Create(CultureInfo.InvariantCulture, $", {Longest(most)} at most"),
            var (least, most) => string.Create(CultureInfo.InvariantCulture, $", from {least}s to {Longest(most)}"),
        };
        return $"a time with a unit s, m, h, d or w{bounds}; a bare number counts in {Unit(row.DefaultUnit)}";
    }

    private static string Longest(long seconds)
        => seconds % 86400 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 86400}d") : string.Create(CultureInfo.InvariantCulture, $"{seconds}s");

    private static string Unit(char unit) => unit switch { 'm' => "minutes", 'h' => "hours", 'd' => "days", 'w' => "weeks", _ => "seconds" };
}
