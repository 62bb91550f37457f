using System.Buffers;

namespace Hikyaku.Smtp.Content;

/// <summary>
/// Writes a message's content as DATA wants it (RFC 5321 section 4.5.2): a dot in front of each line that begins with one, and the end of data behind it.
/// Whatever the content has, the wire carries no bare CR, bare LF or NUL: an LF becomes CRLF, the others a blank. One writer for one message at a time.
/// </summary>
public sealed class DotWriter
{
    private bool _atLineStart = true;
    private bool _pendingCr;

    /// <summary>Writes the next piece of content; pieces may end anywhere.</summary>
    public void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            if (_pendingCr) content = FinishCr(output, content);
            if (content.IsEmpty) return;
            if (_atLineStart && content[0] == (byte)'.') output.Write("."u8);
            _atLineStart = false;
            int stop = LineScanner.FindStop(content);
            if (stop + 1 < content.Length && content[stop] == (byte)'\r' && content[stop + 1] == (byte)'\n') stop += 2;
            output.Write(content[..stop]);
            _atLineStart = stop > 0 && content[stop - 1] == (byte)'\n';
            content = content[stop..];
            if (!content.IsEmpty && !_atLineStart) content = WriteStray(output, content);
        }
    }

    /// <summary>Ends the message: completes its last line, writes the end of data, and is ready for another one.</summary>
    public void Finish(IBufferWriter<byte> output)
    {
        if (_pendingCr) output.Write(" "u8);
        output.Write(_atLineStart && !_pendingCr ? ".\r\n"u8 : "\r\n.\r\n"u8);
        _atLineStart = true;
        _pendingCr = false;
    }

    private ReadOnlySpan<byte> FinishCr(IBufferWriter<byte> output, ReadOnlySpan<byte> content)
    {
        _pendingCr = false;
        if (content[0] != (byte)'\n')
        {
            output.Write(" "u8);
            return content;
        }
        output.Write("\r\n"u8);
        _atLineStart = true;
        return content[1..];
    }

    private ReadOnlySpan<byte> WriteStray(IBufferWriter<byte> output, ReadOnlySpan<byte> content)
    {
        if (content[0] == (byte)'\r' && content.Length == 1)
        {
            _pendingCr = true;
            return default;
        }
        _atLineStart = content[0] == (byte)'\n';
        output.Write(_atLineStart ? "\r\n"u8 : " "u8);
        return content[1..];
    }
}
