namespace Hikyaku.Delivery.Bounce;

/// <summary>Finds the end of the headers in content that comes in pieces: the first empty line.</summary>
internal struct HeaderEnd()
{
    // Bytes of CR LF CR LF seen so far; content begins as if a line had just ended.
    private int _matched = 2;

    /// <summary>The empty line was seen; nothing behind it belongs to the headers.</summary>
    public readonly bool IsFound => _matched == 4;

    /// <summary>How many bytes of this piece belong to the headers. The empty line doesn't, unless its CR was in the piece before: then the LF completes it.</summary>
    public int TakeHeaders(ReadOnlySpan<byte> piece)
    {
        ReadOnlySpan<byte> pattern = "\r\n\r\n"u8;
        for (int i = 0; i < piece.Length; i++)
        {
            _matched = piece[i] == pattern[_matched] ? _matched + 1 : piece[i] == '\r' ? 1 : 0;
            if (_matched == pattern.Length) return i == 0 ? 1 : i - 1;
        }
        return piece.Length;
    }
}
