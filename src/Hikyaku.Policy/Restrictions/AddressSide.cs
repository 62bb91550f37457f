namespace Hikyaku.Policy.Restrictions;

/// <summary>Which address of the envelope a restriction looks at.</summary>
internal enum AddressSide
{
    Sender,
    Recipient,
}
