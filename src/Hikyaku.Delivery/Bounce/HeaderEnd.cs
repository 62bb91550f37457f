namespace Hikyaku.Delivery.Bounce;

/// <summary>Finds the end of the headers in content that comes in pieces: the first empty line.</summary>
internal struct HeaderEnd()
{
    // Bytes of CR LF CR LF seen so far; content begins as if a line had just ended.
    private int _matched = 2;

    /// <summary>How many bytes of this piece belong to the headers; fewer than there are when they end here.</summary>
    public int TakeHeaders(ReadOnlySpan<byte> piece)
    {
        ReadOnlySpan<byte> pattern = "\r\n\r\n"u8;
        for (int i = 0; i < piece.Length; i++)
        {
            _matched = piece[i] == pattern[_matched] ? _matched + 1 : piece[i] == '\r' ? 1 : 0;
            if (_matched == pattern.Length) return Math.Max(0, i - 1); // without the empty line itself
        }
        return piece.Length;
    }
}
