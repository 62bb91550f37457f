using System.Buffers;
using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Message.Headers;

/// <summary>
/// Walks through the addresses of an address header's body. It reports only what is clearly one address: a bare name, an addr-spec, or what stands in angle
/// brackets. Display names, comments, group names, source routes, RFC 2047 words and text that makes no sense are passed over, so that a rewrite changes
/// nothing else.
/// </summary>
// address-list = (address / group) *("," …); group = display-name ":" [mailbox-list] ";"; angle-addr = "<" [route ":"] addr-spec ">"
// (RFC 5322 sections 3.4 and 4.4). Consecutive, leading and trailing dots in a local part are taken: mobile carriers gave such addresses out.
public ref struct AddressScanner
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<byte> NeedsCompacting = SearchValues.Create("\"\\( \t\r\n"u8);

    private readonly ReadOnlySpan<byte> _body;
    private AddressTokenizer _tokens;
    private bool _isAtEnd;

    public AddressScanner(ReadOnlySpan<byte> body)
    {
        _body = body;
        _tokens = new AddressTokenizer(body);
    }

    /// <summary>How many list elements so far held text that is no clear address; <c>&lt;&gt;</c> and group names don't count.</summary>
    public int SkippedElements { get; private set; }

    /// <summary>False at the end of the body.</summary>
    public bool TryRead(out HeaderAddress address)
    {
        while (!_isAtEnd)
            if (ReadElement(out address)) return true;
        address = default;
        return false;
    }

    /// <summary>Reads up to the next comma, colon of a group's name, semicolon or end.</summary>
    private bool ReadElement(out HeaderAddress address)
    {
        address = default;
        bool hasAngle = false, isOpen = false, isMalformed = false;
        var part = new AddressPart();
        while (true)
        {
            AddressToken token = _tokens.Next();
            switch (token)
            {
                case AddressToken.End:
                    _isAtEnd = true;
                    return Finish(part, hasAngle, isMalformed || isOpen, out address);
                case AddressToken.Comment:
                    continue;
                case AddressToken.Malformed:
                    isMalformed = true;
                    continue;
                case AddressToken.Special:
                    switch (_tokens.Special)
                    {
                        case (byte)',' when !isOpen:
                        case (byte)';' when !isOpen:
                            return Finish(part, hasAngle, isMalformed, out address);
                        case (byte)':' when !isOpen: // what came before was a group's name
                            if (hasAngle) isMalformed = true;
                            part = default;
                            continue;
                        case (byte)':': // what came before was a source route
                            part = default;
                            continue;
                        case (byte)'<':
                            isMalformed |= hasAngle;
                            hasAngle = isOpen = true;
                            part = default;
                            continue;
                        case (byte)'>':
                            isMalformed |= !isOpen;
                            isOpen = false;
                            continue;
                    }
                    break;
            }
            if (hasAngle && !isOpen) isMalformed = true; // words behind the brackets
            else part.Add(token, _tokens.Special, _tokens.Start, _tokens.End);
        }
    }

    private bool Finish(AddressPart part, bool hasAngle, bool isMalformed, out HeaderAddress address)
    {
        address = default;
        if (!isMalformed && TryFinish(part, hasAngle, out address)) return true;
        if (isMalformed || part.End != 0) SkippedElements++;
        return false;
    }

    private readonly bool TryFinish(AddressPart part, bool hasAngle, out HeaderAddress address)
    {
        address = default;
        if (!part.IsAddress) return false;
        ReadOnlySpan<byte> local = _body[part.Start..part.LocalEnd];
        // Half of an RFC 2047 word counts too: a comma within one is illegal, and seen.
        if (!part.HasDomain && (local.StartsWith("=?"u8) || local.EndsWith("?="u8))) return false;
        try
        {
            string domain = part.HasDomain ? Utf8.GetString(Compact(_body[part.DomainStart..part.End], isLocalPart: false)) : "";
            var mailbox = new MailAddress(Utf8.GetString(Compact(local, isLocalPart: true)), domain.TrimEnd('.'));
            address = new HeaderAddress(part.Start, part.End - part.Start, mailbox, hasAngle);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false; // not UTF-8: nothing can match it, and it stays as it is
        }
    }

    /// <summary>Takes quotes, blanks, folds and comments out.</summary>
    private static ReadOnlySpan<byte> Compact(ReadOnlySpan<byte> text, bool isLocalPart)
    {
        if (text.IndexOfAny(NeedsCompacting) < 0) return text;
        var compact = new byte[text.Length];
        int length = 0;
        var tokens = new AddressTokenizer(text);
        for (AddressToken token = tokens.Next(); token != AddressToken.End; token = tokens.Next())
        {
            if (token == AddressToken.Comment) continue;
            ReadOnlySpan<byte> piece = text[tokens.Start..tokens.End];
            if (token != AddressToken.QuotedString || !isLocalPart)
            {
                piece.CopyTo(compact.AsSpan(length));
                length += piece.Length;
                continue;
            }
            for (int at = 1; at < piece.Length - 1; at++)
            {
                if (piece[at] == (byte)'\\' && at + 1 < piece.Length - 1) at++;
                else if (piece[at] is (byte)'\r' or (byte)'\n') continue;
                compact[length++] = piece[at];
            }
        }
        return compact.AsSpan(0, length);
    }
}
