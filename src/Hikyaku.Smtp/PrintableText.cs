using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Hikyaku.Smtp;

/// <summary>What a peer sent as text that may be logged and shown: control characters and what isn't valid UTF-8 become <c>?</c>.</summary>
public static class PrintableText
{
    private static readonly SearchValues<byte> PrintableAscii = SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    public static string FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.ContainsAnyExcept(PrintableAscii)) return Encoding.ASCII.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        Span<char> units = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out Rune rune, out int used);
            if (status != OperationStatus.Done || Rune.IsControl(rune)) text.Append('?');
            else text.Append(units[..rune.EncodeToUtf16(units)]);
            bytes = bytes[used..];
        }
        return text.ToString();
    }

    /// <summary>The text of a command: ASCII or valid UTF-8; false for anything else.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        bool valid = Utf8.IsValid(bytes);
        text = valid ? Encoding.UTF8.GetString(bytes) : "";
        return valid;
    }
}
