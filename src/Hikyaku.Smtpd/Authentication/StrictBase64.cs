using System.Buffers;
using System.Buffers.Text;

namespace Hikyaku.Smtpd.Authentication;

/// <summary>Base64 as RFC 4954 section 4 wants it: no blanks, full padding, no stray bits at the end (RFC 4648 section 3.5). The framework takes all of these.</summary>
internal static class StrictBase64
{
    private static readonly SearchValues<byte> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    public static bool TryDecode(ReadOnlySpan<byte> text, out byte[] decoded)
    {
        decoded = [];
        if (text.Length % 4 != 0) return false;
        if (text.IsEmpty) return true;
        int padding = text[^1] != (byte)'=' ? 0 : text[^2] != (byte)'=' ? 1 : 2;
        if (text[..^padding].ContainsAnyExcept(Alphabet)) return false;
        byte[] buffer = new byte[text.Length / 4 * 3];
        if (Base64.DecodeFromUtf8(text, buffer, out _, out int written) != OperationStatus.Done) return false;
        Span<byte> again = text.Length <= 1024 ? stackalloc byte[1024] : new byte[text.Length];
        Base64.EncodeToUtf8(buffer.AsSpan(0, written), again, out _, out int length);
        decoded = buffer[..written];
        return again[..length].SequenceEqual(text);
    }
}
