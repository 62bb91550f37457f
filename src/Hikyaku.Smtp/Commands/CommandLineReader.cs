using System.Buffers;

namespace Hikyaku.Smtp.Commands;

/// <summary>
/// Cuts command lines out of what a client sends. A line ends in LF; a CR before it is taken off. Of a line over the limit the rest is skipped up to its end,
/// and the line is rejected once it has ended, so that its tail is never taken for a command.
/// </summary>
public sealed class CommandLineReader
{
    private bool _isSkipping;

    /// <summary>The last line ended in an LF without a CR: postconf(5) smtpd_forbid_bare_newline decides what comes of it.</summary>
    public bool EndedInBareLf { get; private set; }

    // line = *VCHAR CRLF                 RFC 5321 section 2.3.8
    /// <summary>
    /// Reads one line into the caller's buffer, whose length is the limit. Reject: the line was longer; it is consumed.
    /// </summary>
    public ParseStatus Read(ref ReadOnlySequence<byte> input, Span<byte> buffer, out int length)
    {
        length = 0;
        if (input.PositionOf((byte)'\n') is not { } end)
        {
            if (input.Length > buffer.Length + 1 || _isSkipping)
            {
                _isSkipping = true;
                input = input.Slice(input.End);
            }
            return ParseStatus.NeedMore;
        }
        ReadOnlySequence<byte> line = input.Slice(0, end);
        input = input.Slice(input.GetPosition(1, end));
        bool skipped = _isSkipping;
        _isSkipping = false;
        if (skipped || line.Length > buffer.Length + 1)
        {
            EndedInBareLf = false;
            return ParseStatus.Reject;
        }
        return Take(line, buffer, out length);
    }

    private ParseStatus Take(ReadOnlySequence<byte> line, Span<byte> buffer, out int length)
    {
        length = 0;
        Span<byte> last = [0];
        if (!line.IsEmpty) line.Slice(line.Length - 1).CopyTo(last);
        EndedInBareLf = last[0] != (byte)'\r';
        if (!EndedInBareLf) line = line.Slice(0, line.Length - 1);
        if (line.Length > buffer.Length) return ParseStatus.Reject;
        line.CopyTo(buffer);
        length = (int)line.Length;
        return ParseStatus.Complete;
    }
}
