namespace Hikyaku.Message.Headers;

/// <summary>A token of an address list: a special character stands for itself.</summary>
internal enum AddressToken
{
    End,
    Atom,
    QuotedString,
    DomainLiteral,
    Comment,
    Special,
    Malformed,
}
