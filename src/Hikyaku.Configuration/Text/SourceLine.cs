using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Text;

/// <summary>One physical line of a file: its bytes as they are, and the text that the parsers read.</summary>
internal sealed class SourceLine
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int _skippedBytes;
    private readonly bool _isUtf8;

    /// <param name="file">Path as it is shown.</param>
    /// <param name="number">Counts from 1.</param>
    /// <param name="bytes">Without LF and without a CR before it.</param>
    /// <param name="skippedBytes">Leading bytes that are no text (a byte order mark).</param>
    public SourceLine(string? file, int number, ReadOnlyMemory<byte> bytes, int skippedBytes = 0)
    {
        File = file;
        Number = number;
        Bytes = bytes;
        _skippedBytes = skippedBytes;
        ReadOnlySpan<byte> textBytes = bytes.Span[skippedBytes..];
        _isUtf8 = System.Text.Unicode.Utf8.IsValid(textBytes);
        Text = _isUtf8 ? StrictUtf8.GetString(textBytes) : Encoding.Latin1.GetString(textBytes);
    }

    public string? File { get; }

    public int Number { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>UTF-8 when the bytes are valid UTF-8; else one character for each byte, so that EUC-JP and Shift_JIS survive.</summary>
    public string Text { get; }

    public bool HasByteOrderMark => _skippedBytes > 0;

    /// <summary>The byte column, from 1, of a character of <see cref="Text"/>.</summary>
    public int ColumnOf(int charIndex)
    {
        int index = Math.Clamp(charIndex, 0, Text.Length);
        return 1 + _skippedBytes + (_isUtf8 ? Encoding.UTF8.GetByteCount(Text.AsSpan(0, index)) : index);
    }

    public SourcePlace PlaceOf(int charIndex) => new(File, Number, Number == 0 ? 0 : ColumnOf(charIndex));
}
