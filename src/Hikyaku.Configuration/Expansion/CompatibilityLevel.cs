namespace Hikyaku.Configuration.Expansion;

/// <summary><c>major[.minor[.patch]]</c>, comparable; postconf(5) compatibility_level.</summary>
public readonly record struct CompatibilityLevel(int Major, int Minor = 0, int Patch = 0) : IComparable<CompatibilityLevel>
{
    private const int MaximumMinor = 1023;

    /// <summary>False for anything else than one to three decimal numbers, the last two at most 1023.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CompatibilityLevel level)
    {
        level = default;
        Span<int> numbers = stackalloc int[3];
        int count = 0;
        while (true)
        {
            int digits = 0;
            long value = 0;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]) && value <= int.MaxValue) value = value * 10 + (text[digits++] - '0');
            if (digits == 0 || value > (count == 0 ? MaximumMinor * 2 : MaximumMinor)) return false;
            numbers[count++] = (int)value;
            text = text[digits..];
            if (text.IsEmpty) break;
            if (text[0] != '.' || count == numbers.Length) return false;
            text = text[1..];
        }
        level = new CompatibilityLevel(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    public int CompareTo(CompatibilityLevel other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public static bool operator <(CompatibilityLevel a, CompatibilityLevel b) => a.CompareTo(b) < 0;

    public static bool operator >(CompatibilityLevel a, CompatibilityLevel b) => a.CompareTo(b) > 0;

    public static bool operator <=(CompatibilityLevel a, CompatibilityLevel b) => a.CompareTo(b) <= 0;

    public static bool operator >=(CompatibilityLevel a, CompatibilityLevel b) => a.CompareTo(b) >= 0;

    public override string ToString() => Patch != 0 ? $"{Major}.{Minor}.{Patch}" : Minor != 0 ? $"{Major}.{Minor}" : $"{Major}";
}
