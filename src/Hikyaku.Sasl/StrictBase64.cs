namespace Hikyaku.Sasl;

/// <summary>
/// Base64 with one encoding per value (RFC 4648 section 3.5): padding is required, bits behind the last byte are zero, and nothing stands between the characters.
/// The framework's decoders accept blanks, line ends and stray bits.
/// </summary>
public static class StrictBase64
{
    /// <param name="text">ASCII.</param>
    /// <param name="decoded">The bytes; the caller clears them when they are secret.</param>
    public static bool TryDecode(ReadOnlySpan<byte> text, out byte[] decoded)
    {
        decoded = [];
        if (text.Length % 4 != 0) return false;
        if (text.IsEmpty) return true;
        int padding = text[^1] != (byte)'=' ? 0 : text[^2] != (byte)'=' ? 1 : 2;
        var bytes = new byte[text.Length / 4 * 3 - padding];
        int at = 0, bits = 0, held = 0;
        foreach (byte c in text[..^padding])
        {
            int value = ValueOf(c);
            if (value < 0) return false;
            held = (held << 6) | value;
            bits += 6;
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(held >> bits);
            held &= (1 << bits) - 1;
        }
        if (held != 0) return false; // stray bits: a second spelling of the same bytes
        decoded = bytes;
        return true;
    }

    public static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);

    private static int ValueOf(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
