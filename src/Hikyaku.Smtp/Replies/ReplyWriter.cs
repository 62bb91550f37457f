using System.Buffers;

namespace Hikyaku.Smtp.Replies;

/// <summary>Writes replies and commands: one line at a time, straight into the connection's buffer, never more than a line may have.</summary>
public static class ReplyWriter
{
    /// <summary>RFC 5321 section 4.5.3.1.5, line end included.</summary>
    public const int LineLimitBytes = 512;

    private const int TextLimitBytes = LineLimitBytes - 2;

    // Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF
    /// <summary>Writes one line as it is, and CRLF.</summary>
    public static void WriteLine(this IBufferWriter<byte> output, ReadOnlySpan<byte> line)
    {
        Span<byte> target = output.GetSpan(line.Length + 2);
        line.CopyTo(target);
        "\r\n"u8.CopyTo(target[line.Length..]);
        output.Advance(line.Length + 2);
    }

    /// <summary>
    /// Writes one line of text and CRLF. What isn't printable ASCII becomes <c>?</c>, so that a peer's words that are quoted in it can't end the line; what is
    /// over the limit is cut off.
    /// </summary>
    public static void WriteLine(this IBufferWriter<byte> output, ReadOnlySpan<char> line)
    {
        int length = Math.Min(line.Length, TextLimitBytes);
        Span<byte> target = output.GetSpan(length + 2);
        for (int i = 0; i < length; i++) target[i] = line[i] is >= ' ' and <= '~' ? (byte)line[i] : (byte)'?';
        "\r\n"u8.CopyTo(target[length..]);
        output.Advance(length + 2);
    }

    /// <summary>Writes a reply of several lines: <c>250-</c> in front of all but the last.</summary>
    public static void WriteReply(this IBufferWriter<byte> output, int code, IReadOnlyList<string> lines)
    {
        Span<char> text = stackalloc char[TextLimitBytes];
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].Length > TextLimitBytes - 4 ? lines[i][..(TextLimitBytes - 4)] : lines[i];
            text.TryWrite($"{code}{(i == lines.Count - 1 ? ' ' : '-')}{line}", out int length);
            output.WriteLine(text[..length]);
        }
    }
}
