using System.Buffers;

namespace Hikyaku.Smtp.Replies;

/// <summary>
/// Reads replies from the bytes of a server. A line ends in LF with or without a CR (servers that send bare LF exist; nothing is decided by it here). Of a
/// line that is too long the beginning is kept and the rest skipped; the number of lines and bytes of one reply is limited.
/// </summary>
/// <param name="lineLimitBytes">How much of one line is kept.</param>
/// <param name="replyLimitBytes">How many bytes one reply may have, line ends included; more is a <see cref="ReplyRejection.TooLong"/>.</param>
public sealed class SmtpReplyReader(int lineLimitBytes = 2048, int replyLimitBytes = 128 * 1024)
{
    private const int LineCountLimit = 1000;

    private readonly List<string> _lines = [];
    private readonly byte[] _line = new byte[lineLimitBytes];
    private int _lineLength;
    private long _replyLength;

    /// <summary>Why the last call returned <see cref="ParseStatus.Reject"/>.</summary>
    public ReplyRejection Rejection { get; private set; }

    /// <summary>The line that was rejected, printable.</summary>
    public string RejectedLine { get; private set; } = "";

    // Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF        RFC 5321 section 4.2
    /// <summary>
    /// Reads one reply. Everything before <paramref name="consumed"/> is done with: after <see cref="ParseStatus.NeedMore"/> that is all of the input, partial
    /// lines are kept inside.
    /// </summary>
    public ParseStatus Read(ReadOnlySequence<byte> input, out SequencePosition consumed, out SmtpReply? reply)
    {
        reply = null;
        while (input.PositionOf((byte)'\n') is { } end)
        {
            Keep(input.Slice(0, end));
            input = input.Slice(input.GetPosition(1, end));
            consumed = input.Start;
            ParseStatus status = FinishLine(out reply);
            if (status != ParseStatus.NeedMore) return status;
        }
        Keep(input);
        consumed = input.End;
        return _replyLength > replyLimitBytes ? Refuse(ReplyRejection.TooLong) : ParseStatus.NeedMore;
    }

    private void Keep(ReadOnlySequence<byte> part)
    {
        _replyLength += part.Length;
        int room = _line.Length - _lineLength;
        if (part.Length > room) part = part.Slice(0, room);
        part.CopyTo(_line.AsSpan(_lineLength));
        _lineLength += (int)part.Length;
    }

    private ParseStatus FinishLine(out SmtpReply? reply)
    {
        reply = null;
        ReadOnlySpan<byte> line = _line.AsSpan(0, _lineLength).TrimEnd((byte)'\r');
        _lineLength = 0;
        _replyLength++;
        int code = CodeOf(line);
        if (code == 0 || (line.Length > 3 && line[3] is not ((byte)' ' or (byte)'-')))
        {
            RejectedLine = PrintableText.FromBytes(line);
            return Refuse(ReplyRejection.Malformed);
        }
        _lines.Add(line.Length > 4 ? PrintableText.FromBytes(line[4..]) : "");
        if (line.Length > 3 && line[3] == '-')
            return _lines.Count >= LineCountLimit || _replyLength > replyLimitBytes ? Refuse(ReplyRejection.TooLong) : ParseStatus.NeedMore;
        reply = new SmtpReply(code, [.. _lines]);
        Reset();
        return ParseStatus.Complete;
    }

    private static int CodeOf(ReadOnlySpan<byte> line)
    {
        if (line.Length < 3 || line[0] is < (byte)'2' or > (byte)'5' || !char.IsAsciiDigit((char)line[1]) || !char.IsAsciiDigit((char)line[2])) return 0;
        return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    }

    private ParseStatus Refuse(ReplyRejection why)
    {
        Reset();
        Rejection = why;
        return ParseStatus.Reject;
    }

    private void Reset()
    {
        _lines.Clear();
        _lineLength = 0;
        _replyLength = 0;
    }
}
