using System.Text;

namespace Hikyaku.Sasl;

/// <summary>Names and passwords as they come from a peer or an administrator: strict UTF-8, no control characters, within the lengths of RFC 4616.</summary>
internal static class SaslText
{
    /// <summary>RFC 4616 section 2: 1*SAFE up to 255 octets.</summary>
    public const int LongestNameBytes = 255;

    public const int LongestPasswordBytes = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>False for an empty or too long name, bytes that are no UTF-8, and control characters.</summary>
    public static bool TryReadName(ReadOnlySpan<byte> bytes, out string name)
    {
        name = "";
        if (bytes.Length is 0 or > LongestNameBytes || !System.Text.Unicode.Utf8.IsValid(bytes)) return false;
        name = StrictUtf8.GetString(bytes);
        return !HasControl(name);
    }

    public static bool IsUsablePassword(ReadOnlySpan<byte> bytes)
        => bytes.Length is > 0 and <= LongestPasswordBytes && System.Text.Unicode.Utf8.IsValid(bytes) && !HasControlBytes(bytes);

    /// <summary>As the store holds names: ASCII letters in lower case, so that a name is one user however a phone capitalises it.</summary>
    public static string Fold(string name) => string.Create(name.Length, name, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++) target[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
    });

    private static bool HasControl(string text)
    {
        foreach (char c in text)
            if (char.IsControl(c)) return true;
        return false;
    }

    private static bool HasControlBytes(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange((byte)0, (byte)31) || bytes.Contains((byte)127);
}
