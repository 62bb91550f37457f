using System.Buffers;

namespace Hikyaku.Smtp.Content;

/// <summary>
/// The one place that decides where a message ends (RFC 5321 section 4.5.2), and that takes the dots out.
/// </summary>
/// <remarks>
/// The normal path: LineStart (where DATA's own CRLF has put us) → InLine → … → LineStart → <c>.</c> CRLF → the end.
/// A CRLF goes back to LineStart. A bare LF goes to AfterBareLf: the line is over and one dot is taken off the next one, since a client that ends its lines so
/// stuffs them so, but the message can't end there. A bare CR and a NUL are bytes of the line. What never happens: an end of data for anything else than the
/// five bytes CR LF . CR LF in a row (the first two may be those of the command), whatever smtpd_forbid_bare_newline says.
/// What comes out has no bare CR, bare LF or NUL: LF becomes CRLF, the others a blank (postconf(5) cleanup_replace_stray_cr_lf); <see cref="Stray"/> tells.
/// Content is passed as slices of the input; only replaced bytes come from elsewhere.
/// </remarks>
public sealed class DotReader
{
    private enum Position
    {
        LineStart,
        AfterBareLf,
        InLine,
    }

    private const int Missing = -1;

    private static readonly ReadOnlySequence<byte> Crlf = new("\r\n"u8.ToArray());
    private static readonly ReadOnlySequence<byte> Blank = new(" "u8.ToArray());

    private Position _position = Position.LineStart;

    /// <summary>Stray bytes seen since the start of the message.</summary>
    public StrayBytes Stray { get; private set; }

    /// <summary>Makes the reader ready for the next message.</summary>
    public void Reset()
    {
        _position = Position.LineStart;
        Stray = StrayBytes.None;
    }

    // mail-data = *( [ "." ] *octet CRLF ) "." CRLF
    /// <summary>Reads the next piece; <paramref name="input"/> shrinks by what is done with. After the end, call <see cref="Reset"/>.</summary>
    public DotReadStatus Read(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> content)
    {
        content = default;
        if (_position != Position.InLine)
        {
            DotReadStatus status = StartLine(ref input);
            if (status != DotReadStatus.Content) return status;
        }
        return ReadInLine(ref input, out content);
    }

    // Content means: go on within the line.
    private DotReadStatus StartLine(ref ReadOnlySequence<byte> input)
    {
        int first = ByteAt(input, 0);
        if (first == Missing) return DotReadStatus.NeedMore;
        if (first == '.')
        {
            if (_position == Position.LineStart)
            {
                int second = ByteAt(input, 1);
                if (second == Missing) return DotReadStatus.NeedMore;
                int third = second == '\r' ? ByteAt(input, 2) : 0;
                if (third == Missing) return DotReadStatus.NeedMore;
                if (third == '\n')
                {
                    input = input.Slice(3);
                    return DotReadStatus.EndOfData;
                }
            }
            input = input.Slice(1);
        }
        _position = Position.InLine;
        return DotReadStatus.Content;
    }

    private DotReadStatus ReadInLine(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> content)
    {
        content = default;
        ReadOnlySpan<byte> span = FirstFilledSpan(input);
        if (span.IsEmpty) return DotReadStatus.NeedMore;
        int stop = LineScanner.FindStop(span);
        bool endsLine = false;
        if (stop < span.Length && span[stop] == '\r' && ByteAt(input, stop + 1) == '\n')
        {
            stop += 2;
            endsLine = true;
        }
        else if (stop == span.Length) endsLine = span[stop - 1] == '\n';
        if (stop == 0) return ReadStray(ref input, span[0], out content);
        content = input.Slice(0, stop);
        input = input.Slice(stop);
        if (endsLine) _position = Position.LineStart;
        return DotReadStatus.Content;
    }

    private DotReadStatus ReadStray(ref ReadOnlySequence<byte> input, byte stray, out ReadOnlySequence<byte> content)
    {
        content = default;
        if (stray == '\r' && ByteAt(input, 1) == Missing) return DotReadStatus.NeedMore;
        Stray |= stray switch { (byte)'\n' => StrayBytes.BareLf, (byte)'\r' => StrayBytes.BareCr, _ => StrayBytes.Nul };
        content = stray == '\n' ? Crlf : Blank;
        if (stray == '\n') _position = Position.AfterBareLf;
        input = input.Slice(1);
        return DotReadStatus.Content;
    }

    private static ReadOnlySpan<byte> FirstFilledSpan(in ReadOnlySequence<byte> input)
    {
        if (!input.FirstSpan.IsEmpty) return input.FirstSpan;
        foreach (ReadOnlyMemory<byte> segment in input)
            if (!segment.IsEmpty) return segment.Span;
        return default;
    }

    private static int ByteAt(in ReadOnlySequence<byte> input, int offset)
    {
        ReadOnlySpan<byte> first = input.FirstSpan;
        if (offset < first.Length) return first[offset];
        return new SequenceReader<byte>(input).TryPeek(offset, out byte value) ? value : Missing;
    }
}
