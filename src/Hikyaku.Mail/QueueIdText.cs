using System.Globalization;

namespace Hikyaku.Mail;

/// <summary>The two written forms of a queue id. The digits are Postfix's: no vowels, so that no id spells a word.</summary>
internal static class QueueIdText
{
    private const string Digits = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
    private const int SecondsBase = 52;
    private const int SequenceBase = 51; // without the z that separates
    private const int SecondsWidth = 6;
    private const int MicrosecondsWidth = 4;

    public static string Format(QueueId id)
    {
        long seconds = id.UnixMicroseconds / 1_000_000, micros = id.UnixMicroseconds % 1_000_000;
        if (!id.IsLong) return string.Create(CultureInfo.InvariantCulture, $"{micros:X5}{id.Sequence:X}");
        Span<char> text = stackalloc char[40];
        int length = Write(text, (ulong)seconds, SecondsBase, SecondsWidth);
        length += Write(text[length..], (ulong)micros, SecondsBase, MicrosecondsWidth);
        text[length++] = 'z';
        length += Write(text[length..], id.Sequence, SequenceBase, 1);
        return new string(text[..length]);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out QueueId id)
    {
        id = default;
        int separator = text.LastIndexOf('z');
        if (separator < 0) return TryParseShort(text, out id);
        if (separator < SecondsWidth + MicrosecondsWidth) return false;
        if (!TryRead(text[..(separator - MicrosecondsWidth)], SecondsBase, out ulong seconds)
            || !TryRead(text[(separator - MicrosecondsWidth)..separator], SecondsBase, out ulong micros)
            || !TryRead(text[(separator + 1)..], SequenceBase, out ulong sequence)
            || micros >= 1_000_000 || sequence == 0 || seconds > (ulong)(long.MaxValue / 1_000_000) - 1)
            return false;
        id = new QueueId(sequence, (long)(seconds * 1_000_000 + micros), IsLong: true);
        return true;
    }

    private static bool TryParseShort(ReadOnlySpan<char> text, out QueueId id)
    {
        id = default;
        if (text.Length is < 6 or > 21) return false;
        foreach (char c in text)
            if (!char.IsAsciiHexDigitUpper(c)) return false;
        long micros = long.Parse(text[..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (micros >= 1_000_000 || !ulong.TryParse(text[5..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong sequence) || sequence == 0)
            return false;
        id = new QueueId(sequence, micros);
        return true;
    }

    private static int Write(Span<char> target, ulong value, int numberBase, int width)
    {
        Span<char> reversed = stackalloc char[16];
        int length = 0;
        for (; value != 0 || length < width; value /= (ulong)numberBase) reversed[length++] = Digits[(int)(value % (ulong)numberBase)];
        for (int i = 0; i < length; i++) target[i] = reversed[length - 1 - i];
        return length;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int numberBase, out ulong value)
    {
        value = 0;
        if (text.IsEmpty) return false;
        foreach (char c in text)
        {
            int digit = Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0 || digit >= numberBase || value > (ulong.MaxValue - (ulong)digit) / (ulong)numberBase) return false;
            value = value * (ulong)numberBase + (ulong)digit;
        }
        return true;
    }
}
