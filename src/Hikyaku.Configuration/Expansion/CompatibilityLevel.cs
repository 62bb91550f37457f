namespace Hikyaku.Configuration.Expansion;

/// <summary><c>major[.minor[.patch]]</c>, comparable; postconf(5) compatibility_level.</summary>
public readonly record struct CompatibilityLevel(int Major, int Minor = 0, int Patch = 0) : IComparable<CompatibilityLevel>
{
    private const int MaximumMinor = 1023;

    /// <summary>From this major on a level always shows its minor: <c>3.0</c>, but <c>2</c>.</summary>
    private const int FirstMajorWithMinor = 3;

    /// <summary>False for anything else than one to three decimal numbers, the last two at most 1023.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CompatibilityLevel level)
    {
        level = default;
        Span<int> numbers = stackalloc int[3];
        for (int count = 0; count < numbers.Length; count++)
        {
            if (!TakeNumber(ref text, count == 0 ? int.MaxValue : MaximumMinor, out numbers[count])) return false;
            if (text.IsEmpty)
            {
                level = new CompatibilityLevel(numbers[0], numbers[1], numbers[2]);
                return true;
            }
            if (text[0] != '.') return false;
            text = text[1..];
        }
        return false;
    }

    /// <summary>What strtol(3) takes: blanks, a sign, digits; then the bound.</summary>
    private static bool TakeNumber(ref ReadOnlySpan<char> text, int maximum, out int number)
    {
        number = 0;
        text = text.TrimStart(" \t\r\n\v\f");
        if (text is ['+', ..]) text = text[1..];
        int digits = 0;
        long value = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]) && value <= int.MaxValue) value = value * 10 + (text[digits++] - '0');
        if (digits == 0 || value > maximum) return false;
        number = (int)value;
        text = text[digits..];
        return true;
    }

    public int CompareTo(CompatibilityLevel other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public static bool operator <(CompatibilityLevel a, CompatibilityLevel b) => a.CompareTo(b) < 0;

    public static bool operator >(CompatibilityLevel a, CompatibilityLevel b) => a.CompareTo(b) > 0;

    public static bool operator <=(CompatibilityLevel a, CompatibilityLevel b) => a.CompareTo(b) <= 0;

    public static bool operator >=(CompatibilityLevel a, CompatibilityLevel b) => a.CompareTo(b) >= 0;

    public override string ToString()
        => Major < FirstMajorWithMinor ? $"{Major}" : Patch == 0 ? $"{Major}.{Minor}" : $"{Major}.{Minor}.{Patch}";
}
