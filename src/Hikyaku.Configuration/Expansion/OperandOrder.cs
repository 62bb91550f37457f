namespace Hikyaku.Configuration.Expansion;

/// <summary>The comparisons of <c>${{a} &lt; {b}}</c>: numbers as numbers, other texts byte by byte; with the suffix <c>level</c>, compatibility levels.</summary>
internal static class OperandOrder
{
    /// <summary>Less than, equal to or greater than 0.</summary>
    public static int OfTexts(string left, string right)
        => IsNumber(left) && IsNumber(right) ? OfNumbers(left, right) : string.CompareOrdinal(left, right);

    /// <summary>Null, and Postfix's text, for an operand that is no level.</summary>
    public static int? OfLevels(string left, string right, out string? fault)
    {
        CompatibilityLevel b = default;
        string? bad = !CompatibilityLevel.TryParse(left, out CompatibilityLevel a) ? left : CompatibilityLevel.TryParse(right, out b) ? null : right;
        fault = bad is null ? null : $"malformed compatibility level syntax: \"{bad}\"";
        return bad is null ? a.CompareTo(b) : null;
    }

    private static bool IsNumber(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static int OfNumbers(string left, string right)
    {
        ReadOnlySpan<char> a = left.AsSpan().TrimStart('0'), b = right.AsSpan().TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }
}
