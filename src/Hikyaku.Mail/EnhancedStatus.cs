using System.Globalization;

namespace Hikyaku.Mail;

/// <summary>An enhanced mail system status code, <c>class.subject.detail</c> (RFC 3463). Class is 2, 4 or 5.</summary>
public readonly record struct EnhancedStatus(byte Class, ushort Subject, ushort Detail)
{
    public static readonly EnhancedStatus Success = new(2, 0, 0);

    public bool IsPermanent => Class == 5;

    public bool IsTransient => Class == 4;

    /// <summary>The same subject and detail in another class: a soft_bounce turns 5 into 4.</summary>
    public EnhancedStatus WithClass(byte newClass) => this with { Class = newClass };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Class}.{Subject}.{Detail}");

    /// <summary>Reads a code at the start of a text; <paramref name="length"/> is how many characters it took. Digits only, at most three a number.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EnhancedStatus status, out int length)
    {
        status = default;
        length = 0;
        if (text.Length < 5 || text[0] is not ('2' or '4' or '5') || text[1] != '.') return false;
        int at = 2;
        if (!TryReadNumber(text, ref at, out ushort subject) || at >= text.Length || text[at++] != '.' || !TryReadNumber(text, ref at, out ushort detail)) return false;
        if (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '.')) return false;
        status = new EnhancedStatus((byte)(text[0] - '0'), subject, detail);
        length = at;
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, out ushort number)
    {
        int start = at;
        int value = 0;
        while (at < text.Length && at - start < 3 && char.IsAsciiDigit(text[at])) value = value * 10 + (text[at++] - '0');
        number = (ushort)value;
        return at > start;
    }
}
