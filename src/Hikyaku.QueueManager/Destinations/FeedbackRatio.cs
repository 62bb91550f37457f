using System.Globalization;

namespace Hikyaku.QueueManager.Destinations;

/// <summary>
/// How much one success or failure counts, as a function of the window (postconf(5) default_destination_concurrency_positive_feedback): a number from 0 to 1,
/// <c>n/m</c>, <c>n/concurrency</c> or <c>n/sqrt_concurrency</c>.
/// </summary>
public readonly record struct FeedbackRatio(double Numerator, double Denominator, FeedbackDivisor Divisor)
{
    public static readonly FeedbackRatio One = new(1, 1, FeedbackDivisor.Constant);

    public double At(int window) => Divisor switch
    {
        FeedbackDivisor.Concurrency => Numerator / window,
        FeedbackDivisor.SqrtConcurrency => Numerator / Math.Sqrt(window),
        _ => Numerator / Denominator,
    };

    /// <summary>False for what is malformed or greater than 1; Postfix then warns and takes 1.</summary>
    public static bool TryParse(string text, out FeedbackRatio ratio)
    {
        ratio = One;
        string[] parts = text.Split('/', 2, StringSplitOptions.TrimEntries);
        if (!TryParseNumber(parts[0], out double numerator)) return false;
        FeedbackRatio parsed;
        if (parts.Length == 1) parsed = new(numerator, 1, FeedbackDivisor.Constant);
        else if (parts[1] == "concurrency") parsed = new(numerator, 1, FeedbackDivisor.Concurrency);
        else if (parts[1] == "sqrt_concurrency") parsed = new(numerator, 1, FeedbackDivisor.SqrtConcurrency);
        else if (TryParseNumber(parts[1], out double denominator) && denominator > 0) parsed = new(numerator, denominator, FeedbackDivisor.Constant);
        else return false;
        if (parsed.At(1) > 1) return false;
        ratio = parsed;
        return true;
    }

    private static bool TryParseNumber(string text, out double number)
        => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number >= 0;
}
