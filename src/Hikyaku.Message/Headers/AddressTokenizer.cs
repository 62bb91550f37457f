using System.Buffers;

namespace Hikyaku.Message.Headers;

/// <summary>Cuts the body of an address header into tokens (RFC 5322 section 3.2). Blanks, folds and other control bytes separate; nothing is copied.</summary>
internal ref struct AddressTokenizer(ReadOnlySpan<byte> body)
{
    // Anything that is not special, blank or control is atom text: RFC 2047 words and raw 8-bit bytes too.
    private static readonly SearchValues<byte> EndsAtom = SearchValues.Create(
        "\0\x01\x02\x03\x04\x05\x06\x07\b\t\n\v\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f \x7f()<>[]:;@\\,.\""u8);

    private static readonly SearchValues<byte> Blank = SearchValues.Create(
        "\0\x01\x02\x03\x04\x05\x06\x07\b\t\n\v\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f \x7f"u8);

    private readonly ReadOnlySpan<byte> _body = body;

    /// <summary>First byte of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>One past its last byte.</summary>
    public int End { get; private set; }

    /// <summary>The character when the token is <see cref="AddressToken.Special"/>.</summary>
    public byte Special { get; private set; }

    public AddressToken Next()
    {
        int skip = _body[End..].IndexOfAnyExcept(Blank);
        if (skip < 0) return AddressToken.End;
        Start = End + skip;
        switch (_body[Start])
        {
            case (byte)'"': return Delimited((byte)'"', AddressToken.QuotedString);
            case (byte)'[': return Delimited((byte)']', AddressToken.DomainLiteral);
            case (byte)'(': return Comment();
        }
        int length = _body[Start..].IndexOfAny(EndsAtom);
        if (length != 0)
        {
            End = length < 0 ? _body.Length : Start + length;
            return AddressToken.Atom;
        }
        Special = _body[Start];
        End = Start + 1;
        return AddressToken.Special;
    }

    private AddressToken Delimited(byte close, AddressToken token)
    {
        for (int at = Start + 1; at < _body.Length; at++)
        {
            if (_body[at] == (byte)'\\') at++;
            else if (_body[at] == close)
            {
                End = at + 1;
                return token;
            }
        }
        End = _body.Length;
        return AddressToken.Malformed;
    }

    private AddressToken Comment()
    {
        int depth = 0;
        for (int at = Start; at < _body.Length; at++)
        {
            if (_body[at] == (byte)'\\') at++;
            else if (_body[at] == (byte)'(') depth++;
            else if (_body[at] == (byte)')' && --depth == 0)
            {
                End = at + 1;
                return AddressToken.Comment;
            }
        }
        End = _body.Length;
        return AddressToken.Malformed;
    }
}
