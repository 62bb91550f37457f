using System.Globalization;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Configuration.Values;

/// <summary>Text to typed value, with Postfix's rules and fault texts. Each method gives null and a fault for a text that isn't one.</summary>
internal static class ValueParser
{
    public static bool? ParseBool(string name, string text, out ValueFault? fault)
    {
        fault = null;
        if (text.Equals("yes", StringComparison.OrdinalIgnoreCase)) return true;
        if (text.Equals("no", StringComparison.OrdinalIgnoreCase)) return false;
        fault = new ValueFault(DiagnosticCodes.BadBoolean, $"bad boolean configuration: {name} = {text}", $"write {name} = yes or {name} = no");
        return null;
    }

    public static long? ParseInt(IntParameter row, string text, out ValueFault? fault)
    {
        fault = null;
        bool ok = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && !text.Contains('\0');
        if (!ok || (!row.Is64Bit && value is > int.MaxValue or < int.MinValue))
        {
            fault = new ValueFault(DiagnosticCodes.BadNumber, $"bad numerical configuration: {row.Name} = {text}", NumberFix(row.Name, text));
            return null;
        }
        // A row's minimum of 0 is Postfix's "no bound": a negative number is accepted; the view gives 0 for it.
        if (row.Minimum is not (0 or int.MinValue) && value < row.Minimum)
        {
            fault = new ValueFault(DiagnosticCodes.OutOfBounds, $"invalid {row.Name} parameter value {value} < {row.Minimum}", $"the smallest value is {row.Minimum}");
            return null;
        }
        return row.Maximum > 0 && value > row.Maximum ? TooMuch(out fault) : value;

        long? TooMuch(out ValueFault? tooMuch)
        {
            tooMuch = new ValueFault(DiagnosticCodes.OutOfBounds, $"invalid {row.Name} parameter value {value} > {row.Maximum}", $"the largest value is {row.Maximum}");
            return null;
        }
    }

    /// <summary>The plain number for <c>20M</c> and <c>20,480,000</c>.</summary>
    private static string NumberFix(string name, string text)
    {
        const string Plain = "write a decimal number without a unit";
        string digits = text.Replace(",", "", StringComparison.Ordinal).TrimEnd();
        int unit = digits.Length > 0 ? "kmg".IndexOf(char.ToLowerInvariant(digits[^1])) : -1;
        if (unit >= 0) digits = digits[..^1].TrimEnd();
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number > long.MaxValue >> 30) return Plain;
        return string.Create(CultureInfo.InvariantCulture, $"{Plain}: {name} = {number << (10 * (unit + 1))}");
    }

    public static TimeSpan? ParseTime(TimeParameter row, string text, out ValueFault? fault)
    {
        fault = null;
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        char unit = digits < text.Length ? text[digits] : row.DefaultUnit;
        long factor = unit switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, 'w' => 604800, _ => 0 };
        if (digits == 0 || factor == 0
            || !int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > int.MaxValue / factor)
        {
            fault = new ValueFault(DiagnosticCodes.BadTime, $"parameter {row.Name}: bad time value or unit: {text}",
                "write a number and one of the units s, m, h, d, w without a blank between them");
            return null;
        }
        long seconds = number * factor;
        if (row.MinimumSeconds > 0 && seconds < row.MinimumSeconds)
            fault = new ValueFault(DiagnosticCodes.OutOfBounds, $"invalid {row.Name}: {seconds} (min {row.MinimumSeconds})", $"the shortest time is {row.MinimumSeconds}s");
        else if (row.MaximumSeconds > 0 && seconds > row.MaximumSeconds)
            fault = new ValueFault(DiagnosticCodes.OutOfBounds, $"invalid {row.Name}: {seconds} (max {row.MaximumSeconds})", $"the longest time is {row.MaximumSeconds}s");
        return fault is null ? TimeSpan.FromSeconds(seconds) : null;
    }

    /// <summary>Lengths count bytes.</summary>
    public static string? ParseString(StringParameter row, string text, out ValueFault? fault)
    {
        fault = null;
        int length = System.Text.Encoding.UTF8.GetByteCount(text);
        if (length < row.MinimumLength)
            fault = new ValueFault(DiagnosticCodes.BadLength, $"bad string length {length} < {row.MinimumLength}: {row.Name} = {text}", "the value must not be empty");
        else if (row.MaximumLength > 0 && length > row.MaximumLength)
            fault = new ValueFault(DiagnosticCodes.BadLength, $"bad string length {length} > {row.MaximumLength}: {row.Name} = {text}", $"at most {row.MaximumLength} characters");
        return fault is null ? text : null;
    }

    /// <summary>The fault of a value that must not be empty and is.</summary>
    public static object? Empty(string name, out ValueFault fault)
    {
        fault = new ValueFault(DiagnosticCodes.BadLength, $"bad string length 0 < 1: {name} = ", "the value must not be empty");
        return null;
    }
}
