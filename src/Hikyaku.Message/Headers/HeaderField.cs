namespace Hikyaku.Message.Headers;

/// <summary>
/// One header field as it stands in the message: nothing is decoded, unfolded or trimmed away. Bytes above 127 and NUL are kept.
/// </summary>
public readonly ref struct HeaderField
{
    private readonly int _nameLength;
    private readonly int _bodyOffset;

    internal HeaderField(ReadOnlySpan<byte> raw, int nameLength)
    {
        Raw = raw;
        _nameLength = nameLength;
        _bodyOffset = nameLength + raw[nameLength..].IndexOf((byte)':') + 1;
    }

    /// <summary>Every byte of the field, its folded lines and its last line end included.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>The name as written, without the colon and blanks before it.</summary>
    public ReadOnlySpan<byte> Name => Raw[.._nameLength];

    /// <summary>What follows the colon, folds included, without the last line end.</summary>
    public ReadOnlySpan<byte> Body => Raw[_bodyOffset..^LineEndLength(Raw)];

    /// <summary>Offset of <see cref="Body"/> within <see cref="Raw"/>.</summary>
    public int BodyOffset => _bodyOffset;

    /// <summary>The body without blanks and line ends around it.</summary>
    public ReadOnlySpan<byte> TrimmedBody => Body.Trim(" \t\r\n"u8);

    /// <summary>Bytes of the line end that closes a text: 2 for CRLF, 1 for LF, 0 when it isn't closed.</summary>
    internal static int LineEndLength(ReadOnlySpan<byte> text)
        => text.IsEmpty || text[^1] != (byte)'\n' ? 0 : text.Length > 1 && text[^2] == (byte)'\r' ? 2 : 1;
}
