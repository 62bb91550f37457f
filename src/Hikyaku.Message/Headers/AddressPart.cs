namespace Hikyaku.Message.Headers;

/// <summary>
/// Collects the tokens of one address: words and dots, at most one <c>@</c>, then a domain. Two words without a dot or <c>@</c> between them make it
/// something else (a display name, a sentence).
/// </summary>
internal struct AddressPart
{
    private bool _isBroken;
    private bool _lastWasWord;
    private bool _hasWord;
    private bool _hasLiteral;

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>One past the local part's last byte.</summary>
    public int LocalEnd { get; private set; }

    public int DomainStart { get; private set; }

    public bool HasDomain { get; private set; }

    private bool HasAt { get; set; }

    public readonly bool IsAddress => !_isBroken && _hasWord && LocalEnd > Start && HasAt == HasDomain;

    public void Add(AddressToken token, byte special, int start, int end)
    {
        if (End == 0) Start = start;
        switch (token)
        {
            case AddressToken.Atom when !_hasLiteral:
            case AddressToken.QuotedString when !HasAt:
                _isBroken |= _lastWasWord;
                _lastWasWord = true;
                _hasWord = true;
                break;
            case AddressToken.DomainLiteral when HasAt && !HasDomain:
                _hasLiteral = true;
                break;
            case AddressToken.Special when special == (byte)'.' && !_hasLiteral:
                _lastWasWord = false;
                break;
            case AddressToken.Special when special == (byte)'@' && !HasAt && End != 0:
                HasAt = true;
                _lastWasWord = false;
                End = end;
                return;
            default:
                _isBroken = true;
                break;
        }
        Extend(start, end);
    }

    private void Extend(int start, int end)
    {
        End = end;
        if (!HasAt)
        {
            LocalEnd = end;
            return;
        }
        if (!HasDomain) DomainStart = start;
        HasDomain = true;
    }
}
