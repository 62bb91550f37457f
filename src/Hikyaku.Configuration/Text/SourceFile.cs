namespace Hikyaku.Configuration.Text;

/// <summary>A text file cut into physical lines. Bytes are never changed.</summary>
internal sealed class SourceFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private SourceFile(string path, SourceLine[] lines, int carriageReturnLine)
    {
        Path = path;
        Lines = lines;
        FirstCarriageReturnLine = carriageReturnLine;
    }

    public string Path { get; }

    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>The first line that ends in CR LF; 0 when none does.</summary>
    public int FirstCarriageReturnLine { get; }

    public static SourceFile Split(string path, ReadOnlyMemory<byte> bytes)
    {
        var lines = new List<SourceLine>();
        int carriageReturnLine = 0;
        int at = 0;
        while (at < bytes.Length)
        {
            int end = bytes.Span[at..].IndexOf((byte)'\n');
            int length = end < 0 ? bytes.Length - at : end;
            ReadOnlyMemory<byte> line = bytes.Slice(at, length);
            at += end < 0 ? length : length + 1;
            if (line.Span is [.., (byte)'\r'])
            {
                line = line[..^1];
                if (carriageReturnLine == 0) carriageReturnLine = lines.Count + 1;
            }
            int skip = lines.Count == 0 && line.Span.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            lines.Add(new SourceLine(path, lines.Count + 1, line, skip));
        }
        return new SourceFile(path, [.. lines], carriageReturnLine);
    }
}
