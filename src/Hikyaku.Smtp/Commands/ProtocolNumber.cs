namespace Hikyaku.Smtp.Commands;

/// <summary>Numbers as SMTP writes them: decimal digits and nothing else. The framework's parsers take signs, blanks and NULs.</summary>
public static class ProtocolNumber
{
    /// <summary>False when there is anything but digits, or nothing. A number too large to hold becomes <see cref="long.MaxValue"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.IsEmpty) return false;
        foreach (byte b in text)
        {
            if (b is < (byte)'0' or > (byte)'9') return false;
            int digit = b - '0';
            value = value > (long.MaxValue - digit) / 10 ? long.MaxValue : value * 10 + digit;
        }
        return true;
    }
}
